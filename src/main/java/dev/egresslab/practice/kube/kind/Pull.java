package dev.egresslab.practice.kube.kind;

import dev.egresslab.net.Host;
import dev.egresslab.net.Origin;
import dev.egresslab.net.Probe;
import dev.egresslab.net.Trace;
import dev.egresslab.practice.kube.ApiServer;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pulls a pod's images from its node, through the network as it stands; kubelet tries again, ever more rarely. */
final class Pull {
    // https://kubernetes.io/docs/concepts/containers/images/#imagepullbackoff
    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration MOST = Duration.ofMinutes(5);
    private static final Duration TAKES = Duration.ofSeconds(3);
    private static final Duration GIVES_UP = Duration.ofSeconds(10);

    private final ApiServer server;

    Pull(ApiServer server) {
        this.server = server;
    }

    void start(ObjectNode pod, int failures) {
        var image = pod.at("/spec/containers/0/image").asString("");
        if (there(pod)) {
            server.event(
                    pod, "Normal", "Pulled", "Container image \"" + image + "\" already present on machine", "kubelet");
            new Kubelet(server).start(pod);
            return;
        }
        server.event(pod, "Normal", "Pulling", "Pulling image \"" + image + "\"", "kubelet");
        var why = pod.at("/spec/containers")
                .valueStream()
                .flatMap(c -> failure(Image.parse(c.path("image").asString("")), pod).stream())
                .findFirst();
        if (why.isEmpty()) {
            server.later(TAKES, "pods", pod, now -> run(now, image));
        } else {
            server.later(
                    why.get().contains("timeout") ? GIVES_UP : Duration.ofSeconds(1),
                    "pods",
                    pod,
                    now -> fail(now, image, why.get(), failures));
        }
    }

    /** Whether nothing has to be pulled. */
    private static boolean there(ObjectNode pod) {
        return pod.at("/spec/containers")
                .valueStream()
                .allMatch(c -> c.path("imagePullPolicy").asString("").equals("IfNotPresent")
                        && Image.parse(c.path("image").asString("")).onNode());
    }

    private void run(ObjectNode pod, String image) {
        server.event(pod, "Normal", "Pulled", "Successfully pulled image \"" + image + "\" in 2.9s", "kubelet");
        new Kubelet(server).start(pod);
    }

    private void fail(ObjectNode pod, String image, String why, int failures) {
        server.event(pod, "Warning", "Failed", "Failed to pull image \"" + image + "\": " + why, "kubelet");
        server.event(pod, "Warning", "Failed", "Error: ErrImagePull", "kubelet");
        waits(pod, "ErrImagePull", why);
        var pause = FIRST.multipliedBy(1L << Math.min(failures, 5));
        var next = pause.compareTo(MOST) > 0 ? MOST : pause;
        server.later(
                Duration.ofSeconds(2),
                "pods",
                pod,
                now -> waits(
                        now, "ImagePullBackOff", "Back-off pulling image \"" + image + "\": ErrImagePull: " + why));
        server.again(next, "pods", pod, now -> start(now, failures + 1));
    }

    private void waits(ObjectNode pod, String reason, String message) {
        server.update("pods", Pods.namespace(pod), Pods.name(pod), now -> {
            Containers.waiting(now, reason, message, server.parts().clock().now());
            return now;
        });
    }

    /** What containerd would say; empty where every host that a pull needs can be reached. */
    private Optional<String> failure(Image image, ObjectNode pod) {
        var from = new Origin.Node(server.cluster(), pod.at("/spec/nodeName").asString(""));
        try {
            for (var host : hosts(image)) {
                var trace = server.parts().packets().send(Probe.tls(from, host, 443));
                if (!trace.outcome().arrived()) return Optional.of(said(image, host, trace));
            }
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            // the machine is being deleted under the pod: nothing leaves it any more
            return Optional.of("dial tcp: connect: network is unreachable");
        }
    }

    /** The registry, its token host, and one of the hosts that it redirects blobs to. */
    private List<String> hosts(Image image) {
        var hosts = new ArrayList<>(List.of(image.host()));
        var hub = server.parts().world().named(image.host()).map(Host::registry).orElse("");
        if (hub.isEmpty()) return hosts;
        var siblings = server.parts().world().hosts().stream()
                .filter(h -> h.registry().equals(hub))
                .toList();
        siblings.stream()
                .filter(h -> h.service() == Host.Service.TOKEN)
                .map(Host::name)
                .forEach(hosts::add);
        var blobs = siblings.stream()
                .filter(h -> h.service() == Host.Service.BLOBS)
                .map(Host::name)
                .sorted()
                .toList();
        if (!blobs.isEmpty()) hosts.add(blobs.get(server.parts().random().nextInt(blobs.size())));
        else if (hub.equals("mcr")) hosts.add("westeurope.data.mcr.microsoft.com");
        return hosts;
    }

    private static String said(Image image, String host, Trace trace) {
        var to = trace.sent().destination();
        var cause = switch (trace.outcome()) {
            case NAME_UNKNOWN -> "dial tcp: lookup " + host + ": no such host";
            case DENIED_TLS -> "read tcp " + trace.sent().source() + "->" + to + ": read: connection reset by peer";
            case REFUSED -> "dial tcp " + to + ": connect: connection refused";
            default -> "dial tcp " + to + ": i/o timeout";
        };
        return "failed to pull and unpack image \"" + image + "\": failed to resolve reference \"" + image
                + "\": failed to do request: Head \"https://" + host + "/v2/" + image.repository() + "/manifests/"
                + image.tag() + "\": " + cause;
    }
}
