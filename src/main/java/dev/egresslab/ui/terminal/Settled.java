package dev.egresslab.ui.terminal;

import dev.egresslab.estate.Document;
import dev.egresslab.estate.Estate;
import dev.egresslab.estate.KubeObject;

import java.util.Set;

/** Whether anything in an estate is still on its way to another state. */
final class Settled {
    private static final Set<String> ENDS = Set.of("Succeeded", "Failed", "Canceled");

    private Settled() {}

    static boolean is(Estate estate) {
        return estate.documents().stream().allMatch(Settled::is)
                && estate.clusters().stream()
                        .flatMap(cluster -> estate.objects(cluster).stream())
                        .allMatch(Settled::is);
    }

    private static boolean is(Document document) {
        return document.text("/properties/provisioningState")
                .map(ENDS::contains)
                .orElse(true);
    }

    private static boolean is(KubeObject object) {
        if (object.text("/metadata/deletionTimestamp").isPresent()) return false;
        return switch (object.kind()) {
            case "Pod" ->
                !object.text("/status/phase").filter("Pending"::equals).isPresent() || troubled(object);
            case "Service" ->
                !object.text("/spec/type").filter("LoadBalancer"::equals).isPresent()
                        || object.text("/status/loadBalancer/ingress/0/ip").isPresent();
            default -> true;
        };
    }

    /** A pod that waits for what will not come by itself. */
    private static boolean troubled(KubeObject pod) {
        return pod.text("/status/containerStatuses/0/state/waiting/reason")
                .filter(reason -> !reason.equals("ContainerCreating"))
                .isPresent();
    }
}
