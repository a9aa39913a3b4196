package dev.egresslab.practice.arm.type;

import dev.egresslab.practice.arm.Change;
import dev.egresslab.practice.arm.Phase;
import dev.egresslab.practice.arm.Progress;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** How making or changing a cluster goes: its phases, and what exists after each. */
final class ClusterPhases {
    static final Phase DELETE = Phase.of(Duration.ofMinutes(4));

    static final String CONTROL_PLANE = "ProvisioningControlPlane";
    private static final String POOLS = "CreatingAgentPools: ";
    private static final String ADDONS = "ReconcilingAddons";

    private ClusterPhases() {}

    static List<Phase> of(Change change) {
        var former = change.former("/properties/provisioningState").orElse("");
        boolean anew = change.creating() || Set.of("Failed", "Canceled").contains(former);
        return anew ? creation(new Cluster(change.id(), change.body())) : update(change);
    }

    /** From nothing, or from a cluster that was stopped: its control plane, then its nodes. */
    static List<Phase> creation(Cluster cluster) {
        int nodes = NodePools.names(cluster).size();
        var phases = new ArrayList<>(List.of(
                new Phase(CONTROL_PLANE, Duration.ofSeconds(75)),
                new Phase("ReconcilingDNS", Duration.ofSeconds(15)),
                new Phase(POOLS + "0/%1$d nodes completed".formatted(nodes), Duration.ofSeconds(100)),
                new Phase(POOLS + "%1$d/%1$d nodes completed".formatted(nodes), Duration.ofSeconds(15))));
        phases.add(new Phase(ADDONS, Duration.ofSeconds(IngressAddon.enabled(cluster.body()) ? 380 : 35)));
        return phases;
    }

    private static List<Phase> update(Change change) {
        long seconds = 60;
        if (differs(change, "/properties/networkProfile/outboundType")) seconds += 150;
        if (differs(change, "/properties/networkProfile/loadBalancerProfile")) seconds += 60;
        if (differs(change, "/properties/networkProfile/natGatewayProfile")) seconds += 60;
        if (differs(change, "/properties/agentPoolProfiles")) seconds += 60;
        var phases = new ArrayList<>(List.of(Phase.of(Duration.ofSeconds(Math.min(seconds, 240)))));
        boolean before =
                change.before().filter(d -> IngressAddon.enabled(d.body())).isPresent();
        if (ingress(change) && !before) phases.add(new Phase(ADDONS, Duration.ofSeconds(480)));
        else if (before && !ingress(change)) phases.add(new Phase(ADDONS, Duration.ofSeconds(240)));
        return phases;
    }

    static void reached(Progress progress) {
        var status = progress.status();
        if (status.equals(CONTROL_PLANE)) {
            edit(progress, managed -> {
                NodeGroup.ensure(managed);
                OutboundPaths.sync(managed);
            });
        } else if (status.startsWith(POOLS + "0/")) {
            edit(progress, NodePools::sync);
            BootCheck.run(progress, status);
        } else if (status.startsWith(POOLS)) {
            plane(progress);
        } else if (status.equals(ADDONS)) {
            edit(progress, IngressAddon::sync);
            plane(progress);
        } else if (status.equals(Phase.IN_PROGRESS)) {
            edit(progress, managed -> {
                NodeGroup.ensure(managed);
                OutboundPaths.sync(managed);
                NodePools.sync(managed);
            });
            plane(progress);
        }
    }

    private static void plane(Progress progress) {
        var planes = progress.realm().planes().get();
        if (planes.objects().containsKey(progress.id())) planes.reconcile(progress.id());
        else planes.open(progress.id());
    }

    private static void edit(Progress progress, Consumer<Managed> work) {
        progress.edit(draft -> draft.find(progress.id())
                .ifPresent(d -> work.accept(new Managed(draft, progress.realm(), new Cluster(d)))));
    }

    private static boolean differs(Change change, String pointer) {
        var before = change.before().map(d -> d.body().at(pointer));
        return before.isPresent() && !before.get().equals(change.body().at(pointer));
    }

    private static boolean ingress(Change change) {
        return IngressAddon.enabled(change.body());
    }
}
