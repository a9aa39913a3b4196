package dev.egresslab.practice.kube.kind;

import dev.egresslab.practice.kube.ApiServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Optional;

/** A pod that a Service sends to. */
record Backend(ObjectNode pod) {
    /** A port of a Service, as the pods behind it have it. */
    record Port(String name, int number, String protocol) {}

    /** The pods with an address that a Service's selector chooses; none where it has no selector. */
    static List<Backend> of(ObjectNode service, ApiServer server) {
        var selector = service.at("/spec/selector");
        if (selector.isEmpty()) return List.of();
        return server.list("pods", pod -> chosen(pod, service, selector)).stream()
                .map(Backend::new)
                .toList();
    }

    private static boolean chosen(ObjectNode pod, ObjectNode service, JsonNode selector) {
        var labels = pod.at("/metadata/labels");
        return Pods.namespace(pod).equals(Pods.namespace(service))
                && !pod.at("/status/podIP").asString("").isEmpty()
                && !List.of("Succeeded", "Failed")
                        .contains(pod.at("/status/phase").asString(""))
                && selector.propertyStream()
                        .allMatch(want -> labels.path(want.getKey()).equals(want.getValue()));
    }

    /** A Service's ports, named ones as its first pod has them; none where nothing is behind it. */
    static List<Port> ports(ObjectNode service, List<Backend> backends) {
        if (backends.isEmpty()) return List.of();
        return service.at("/spec/ports")
                .valueStream()
                .map(port -> new Port(
                        port.path("name").asString(""),
                        backends.getFirst().port(port),
                        port.path("protocol").asString("TCP")))
                .toList();
    }

    private int port(JsonNode port) {
        var target = port.path("targetPort");
        if (target.isNumber()) return target.asInt();
        return pod.at("/spec/containers")
                .valueStream()
                .flatMap(container -> container.path("ports").valueStream())
                .filter(p -> p.path("name").asString("").equals(target.asString("")))
                .map(p -> p.path("containerPort").asInt(0))
                .findFirst()
                .or(() -> Optional.of(target.asString(""))
                        .filter(t -> t.matches("[0-9]{1,5}"))
                        .map(Integer::valueOf))
                .orElse(port.path("port").asInt(0));
    }

    String address() {
        return pod.at("/status/podIP").asString("");
    }

    String node() {
        return pod.at("/spec/nodeName").asString("");
    }

    boolean ready() {
        return PodPhases.serving(pod) && !terminating();
    }

    boolean terminating() {
        return pod.at("/metadata").has("deletionTimestamp");
    }

    void refer(ObjectNode target) {
        target.put("kind", "Pod")
                .put("name", Pods.name(pod))
                .put("namespace", Pods.namespace(pod))
                .put("uid", pod.at("/metadata/uid").asString(""));
    }
}
