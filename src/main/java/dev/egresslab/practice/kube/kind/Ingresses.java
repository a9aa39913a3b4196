package dev.egresslab.practice.kube.kind;

import dev.egresslab.address.Ipv4;
import dev.egresslab.practice.kube.ApiServer;
import dev.egresslab.practice.kube.Columns;
import dev.egresslab.practice.kube.Columns.Column;
import dev.egresslab.practice.kube.KubeError;
import dev.egresslab.practice.kube.KubeKind;
import dev.egresslab.practice.kube.Names;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Ingresses: those of the application gateway's class are written into the gateway of the add-on ingress-appgw. */
final class Ingresses implements KubeKind {
    private static final String OLD_CLASS = "kubernetes.io/ingress.class";
    /** How long the controller takes to write a change into its gateway. */
    private static final Duration SYNC = Duration.ofSeconds(20);

    @Override
    public Names names() {
        return new Names("networking.k8s.io", "v1", "Ingress", "ingresses", "ingress", true, List.of("ing"), false);
    }

    @Override
    public void admit(ObjectNode ingress, ApiServer server) {
        var spec = ingress.path("spec");
        if (spec.path("rules").isEmpty() && spec.path("defaultBackend").isMissingNode())
            throw KubeError.invalid(
                    names(), Pods.name(ingress), "spec: either `defaultBackend` or `rules` must be specified");
        ingress.putObject("status").putObject("loadBalancer");
    }

    @Override
    public void begin(ObjectNode ingress, ApiServer server) {
        server.later(SYNC, "ingresses", ingress, now -> sync(now, server));
    }

    @Override
    public void changed(ObjectNode ingress, ApiServer server) {
        begin(ingress, server);
    }

    @Override
    public void podsChanged(ApiServer server) {
        server.list("ingresses", _ -> true).forEach(ingress -> begin(ingress, server));
    }

    @Override
    public void ended(ObjectNode ingress, ApiServer server) {
        if (gatewayClass(ingress)) server.parts().provider().route(server.cluster(), List.of(), 80);
    }

    private static void sync(ObjectNode ingress, ApiServer server) {
        if (!gatewayClass(ingress)) return;
        var service = backend(ingress)
                .flatMap(b -> server.find(
                        "services", Pods.namespace(ingress), b.path("name").asString("")));
        var port = service.map(s -> target(s, backend(ingress).orElse(s))).orElse(80);
        var pods = service.map(s -> pods(s, server)).orElse(List.of());
        var address = server.parts().provider().route(server.cluster(), pods, port);
        if (address.isEmpty()
                || ingress.at("/status/loadBalancer/ingress/0/ip")
                        .asString("")
                        .equals(address.get().toString())) return;
        server.update("ingresses", Pods.namespace(ingress), Pods.name(ingress), now -> {
            now.withObject("/status/loadBalancer")
                    .putArray("ingress")
                    .addObject()
                    .put("ip", address.get().toString());
            return now;
        });
    }

    private static boolean gatewayClass(ObjectNode ingress) {
        var old = ingress.at("/metadata/annotations").path(OLD_CLASS).asString("");
        return old.equals("azure/application-gateway")
                || ingress.at("/spec/ingressClassName").asString("").equals("azure-application-gateway");
    }

    /** The first backend: the gateway of the practice cloud has one pool. */
    private static Optional<JsonNode> backend(ObjectNode ingress) {
        var first = ingress.at("/spec/rules/0/http/paths/0/backend/service");
        var backend = first.isMissingNode() ? ingress.at("/spec/defaultBackend/service") : first;
        return backend.isObject() ? Optional.of(backend) : Optional.empty();
    }

    private static int target(ObjectNode service, JsonNode backend) {
        int wanted = backend.at("/port/number").asInt(0);
        var name = backend.at("/port/name").asString("");
        return service.at("/spec/ports")
                .valueStream()
                .filter(p -> p.path("port").asInt(0) == wanted
                        || (!name.isEmpty() && p.path("name").asString("").equals(name)))
                .findFirst()
                .map(p -> p.path("targetPort").asInt(p.path("port").asInt(80)))
                .orElse(wanted);
    }

    private static List<Ipv4> pods(ObjectNode service, ApiServer server) {
        var selector = service.at("/spec/selector");
        if (selector.isEmpty()) return List.of();
        return server
                .list(
                        "pods",
                        pod -> Pods.namespace(pod).equals(Pods.namespace(service))
                                && PodPhases.serving(pod)
                                && selector.propertyStream()
                                        .allMatch(want -> pod.at("/metadata/labels")
                                                .path(want.getKey())
                                                .equals(want.getValue())))
                .stream()
                .map(pod -> Ipv4.parse(pod.at("/status/podIP").asString()))
                .toList();
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Columns.of("Class", Columns.text("/spec/ingressClassName")),
                Columns.of("Hosts", Ingresses::hosts),
                Columns.of(
                        "Address",
                        i -> i.at("/status/loadBalancer/ingress/0/ip").asString("")),
                Columns.of("Ports", i -> i.at("/spec/tls").isEmpty() ? "80" : "80, 443"));
    }

    private static String hosts(ObjectNode ingress) {
        var hosts = ingress.at("/spec/rules")
                .valueStream()
                .map(rule -> rule.path("host").asString(""))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.joining(","));
        return hosts.isEmpty() ? "*" : hosts;
    }
}
