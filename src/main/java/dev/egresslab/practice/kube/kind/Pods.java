package dev.egresslab.practice.kube.kind;

import dev.egresslab.address.Cidr;
import dev.egresslab.address.Ipv4;
import dev.egresslab.practice.kube.ApiServer;
import dev.egresslab.practice.kube.Columns;
import dev.egresslab.practice.kube.Columns.Column;
import dev.egresslab.practice.kube.KubeError;
import dev.egresslab.practice.kube.KubeKind;
import dev.egresslab.practice.kube.Names;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Pods are given to a node, get an address, pull their images through the network, run, and stop when deleted. */
final class Pods implements KubeKind {
    private static final int RESERVED_FOR_PODS = 30;

    @Override
    public Names names() {
        return Names.core("Pod", "pods", true, "po").shownInAll();
    }

    @Override
    public int graceSeconds(ObjectNode object) {
        return 2;
    }

    @Override
    public void admit(ObjectNode pod, ApiServer server) {
        var containers = pod.at("/spec/containers");
        if (containers.isEmpty())
            throw KubeError.invalid(names(), pod.at("/metadata/name").asString(""), "spec.containers: Required value");
        var spec = (ObjectNode) pod.path("spec");
        if (!spec.has("restartPolicy")) spec.put("restartPolicy", "Always");
        if (!spec.has("terminationGracePeriodSeconds")) spec.put("terminationGracePeriodSeconds", 30);
        if (!spec.has("dnsPolicy")) spec.put("dnsPolicy", "ClusterFirst");
        if (!spec.has("serviceAccountName")) spec.put("serviceAccountName", "default");
        containers.forEach(container -> {
            var image = container.path("image").asString("");
            var tagged = image.substring(image.lastIndexOf('/') + 1).contains(":") && !image.endsWith(":latest");
            if (container instanceof ObjectNode c && !c.has("imagePullPolicy"))
                c.put("imagePullPolicy", tagged ? "IfNotPresent" : "Always");
        });
        pod.putObject("status").put("phase", "Pending").put("qosClass", "BestEffort");
    }

    @Override
    public void begin(ObjectNode pod, ApiServer server) {
        server.later(Duration.ZERO, "pods", pod, now -> schedule(now, server));
    }

    @Override
    public void ended(ObjectNode pod, ApiServer server) {
        KubeKinds.podsChanged(server);
    }

    private void schedule(ObjectNode pod, ApiServer server) {
        var node = freest(server);
        if (node.isEmpty()) {
            server.event(
                    pod, "Warning", "FailedScheduling", "no nodes available to schedule pods", "default-scheduler");
            server.later(Duration.ofSeconds(10), "pods", pod, again -> schedule(again, server));
            return;
        }
        var name = node.get().at("/metadata/name").asString("");
        var address = address(node.get(), server);
        server.update("pods", namespace(pod), name(pod), now -> {
            ((ObjectNode) now.path("spec")).put("nodeName", name);
            var status = (ObjectNode) now.path("status");
            status.put("hostIP", node.get().at("/status/addresses/0/address").asString(""))
                    .put("podIP", address.toString());
            status.putArray("podIPs").addObject().put("ip", address.toString());
            Containers.waiting(now, "ContainerCreating", "");
            return now;
        });
        server.event(
                pod,
                "Normal",
                "Scheduled",
                "Successfully assigned " + namespace(pod) + "/" + name(pod) + " to " + name,
                "default-scheduler");
        server.later(Duration.ofSeconds(1), "pods", pod, now -> new Pull(server).start(now, 0));
    }

    private static Optional<ObjectNode> freest(ApiServer server) {
        return server.list("nodes", _ -> true).stream()
                .min(Comparator.comparingInt(node -> on(node, server).size()));
    }

    private static List<ObjectNode> on(ObjectNode node, ApiServer server) {
        var name = node.at("/metadata/name").asString("");
        return server.list("pods", pod -> pod.at("/spec/nodeName").asString("").equals(name));
    }

    /** From the pod range, a /24 for each node; or from the node's own 30 addresses of the subnet. */
    private static Ipv4 address(ObjectNode node, ApiServer server) {
        Set<String> taken = new HashSet<>();
        on(node, server).forEach(pod -> taken.add(pod.at("/status/podIP").asString("")));
        var nodes = server.list("nodes", _ -> true).stream()
                .map(n -> n.at("/metadata/name").asString(""))
                .toList();
        int place = Math.max(0, nodes.indexOf(node.at("/metadata/name").asString("")));
        var range = server.podRange();
        Ipv4 first = range.map(r -> r.first().plus(256L * place + 4))
                .orElseGet(
                        () -> Ipv4.parse(node.at("/status/addresses/0/address").asString(""))
                                .plus(1));
        long many = range.map(Cidr::size).filter(s -> s > 0).map(_ -> 250L).orElse((long) RESERVED_FOR_PODS);
        for (long i = 0; i < many; i++) {
            if (!taken.contains(first.plus(i).toString())) return first.plus(i);
        }
        return first.plus(many);
    }

    static String name(ObjectNode object) {
        return object.at("/metadata/name").asString("");
    }

    static String namespace(ObjectNode object) {
        return object.at("/metadata/namespace").asString("");
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Columns.of("Ready", Containers::ready),
                Columns.of("Status", Containers::word),
                Columns.of("Restarts", _ -> "0"),
                Columns.wide("IP", Columns.text("/status/podIP")),
                Columns.wide("Node", Columns.text("/spec/nodeName")),
                Columns.wide("Nominated Node", _ -> "<none>"),
                Columns.wide("Readiness Gates", _ -> "<none>"));
    }
}
