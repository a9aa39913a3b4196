package dev.egresslab.practice.kube.kind;

import dev.egresslab.address.Ipv4;
import dev.egresslab.practice.CloudProvider;
import dev.egresslab.practice.kube.ApiServer;
import dev.egresslab.practice.kube.Columns;
import dev.egresslab.practice.kube.Columns.Column;
import dev.egresslab.practice.kube.Controlled;
import dev.egresslab.practice.kube.KubeError;
import dev.egresslab.practice.kube.Names;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Services have an address in the cluster; one of type LoadBalancer gets a frontend from the cloud. */
final class Services implements Controlled {
    private static final String INTERNAL = "service.beta.kubernetes.io/azure-load-balancer-internal";
    /** How long the cloud takes for a frontend: seconds to a minute in Azure. */
    private static final Duration FRONTEND = Duration.ofSeconds(20);

    @Override
    public Names names() {
        return Names.core("Service", "services", true, "svc").shownInAll();
    }

    @Override
    public void admit(ObjectNode service, ApiServer server) {
        var spec = service.withObject("/spec");
        if (!spec.has("type")) spec.put("type", "ClusterIP");
        var type = spec.path("type").asString("");
        if (spec.path("ports").isEmpty())
            throw KubeError.invalid(names(), Pods.name(service), "spec.ports: Required value");
        var fields = spec;
        if (!fields.has("clusterIP")) fields.put("clusterIP", clusterIp(server));
        fields.putArray("clusterIPs").add(fields.path("clusterIP").asString(""));
        if (!fields.has("sessionAffinity")) fields.put("sessionAffinity", "None");
        if (!fields.has("ipFamilies")) fields.putArray("ipFamilies").add("IPv4");
        if (!fields.has("ipFamilyPolicy")) fields.put("ipFamilyPolicy", "SingleStack");
        fields.put("internalTrafficPolicy", "Cluster");
        spec.path("ports").forEach(port -> complete((ObjectNode) port, !type.equals("ClusterIP"), server));
        if (type.equals("LoadBalancer")) {
            if (!fields.has("externalTrafficPolicy")) fields.put("externalTrafficPolicy", "Cluster");
            fields.put("allocateLoadBalancerNodePorts", true);
        }
        service.putObject("status").putObject("loadBalancer");
    }

    @Override
    public void begin(ObjectNode service, ApiServer server) {
        if (!balanced(service)) return;
        server.event(service, "Normal", "EnsuringLoadBalancer", "Ensuring load balancer", "service-controller");
        server.later(FRONTEND, "services", service, now -> publish(now, server));
    }

    @Override
    public void changed(ObjectNode service, ApiServer server) {
        spread(service, server);
        KubeKinds.podsChanged(server);
    }

    @Override
    public boolean heeds(String plural) {
        return plural.equals("pods");
    }

    @Override
    public void reconcile(ObjectNode service, ApiServer server) {
        if (service.at("/spec/selector").isEmpty()) return;
        var backends = Backend.of(service, server);
        EndpointSlices.write(service, backends, server);
        Endpoints.write(service, backends, server);
    }

    @Override
    public void ended(ObjectNode service, ApiServer server) {
        server.remove("endpoints", Pods.namespace(service), Pods.name(service));
        if (balanced(service))
            server.parts()
                    .provider()
                    .withdraw(server.cluster(), service.at("/metadata/uid").asString(""));
    }

    private static void spread(ObjectNode service, ApiServer server) {
        if (balanced(service)) server.later(FRONTEND, "services", service, now -> publish(now, server));
    }

    private static void publish(ObjectNode service, ApiServer server) {
        var ports = service.at("/spec/ports")
                .valueStream()
                .map(p -> new CloudProvider.Port(
                        p.path("protocol").asString("TCP"),
                        p.path("port").asInt(0),
                        p.path("nodePort").asInt(0)))
                .toList();
        boolean internal =
                service.at("/metadata/annotations").path(INTERNAL).asString("").equals("true");
        var address = server.parts()
                .provider()
                .publish(server.cluster(), service.at("/metadata/uid").asString(""), ports, internal);
        server.update("services", Pods.namespace(service), Pods.name(service), now -> {
            var balancer = now.withObject("/status/loadBalancer");
            balancer.putArray("ingress")
                    .addObject()
                    .put("ip", address.toString())
                    .put("ipMode", "VIP");
            return now;
        });
        server.event(service, "Normal", "EnsuredLoadBalancer", "Ensured load balancer", "service-controller");
    }

    private static void complete(ObjectNode port, boolean outside, ApiServer server) {
        if (!port.has("protocol")) port.put("protocol", "TCP");
        if (!port.has("targetPort")) port.put("targetPort", port.path("port").asInt(0));
        if (outside && !port.has("nodePort"))
            port.put("nodePort", 30_000 + server.parts().random().nextInt(2_768));
    }

    private static String clusterIp(ApiServer server) {
        var taken = server.list("services", _ -> true).stream()
                .map(s -> s.at("/spec/clusterIP").asString(""))
                .filter(Ipv4::is)
                .map(Ipv4::parse)
                .collect(Collectors.toSet());
        return server.serviceRange().free(taken, server.parts().random()).toString();
    }

    private static boolean balanced(ObjectNode service) {
        return service.at("/spec/type").asString("").equals("LoadBalancer");
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Columns.of("Type", Columns.text("/spec/type")),
                Columns.of("Cluster-IP", Columns.text("/spec/clusterIP")),
                Columns.of("External-IP", Services::external),
                Columns.of(
                        "Port(s)",
                        s -> s.at("/spec/ports")
                                .valueStream()
                                .map(Services::port)
                                .collect(Collectors.joining(","))),
                Columns.wide(
                        "Selector",
                        s -> s.at("/spec/selector")
                                .propertyStream()
                                .map(Services::pair)
                                .collect(Collectors.joining(","))));
    }

    private static String external(ObjectNode service) {
        var address = service.at("/status/loadBalancer/ingress/0/ip").asString("");
        if (!address.isEmpty()) return address;
        return balanced(service) ? "<pending>" : "<none>";
    }

    private static String port(JsonNode port) {
        int node = port.path("nodePort").asInt(0);
        return port.path("port").asInt(0) + (node > 0 ? ":" + node : "") + "/"
                + port.path("protocol").asString("TCP");
    }

    private static String pair(Map.Entry<String, JsonNode> entry) {
        return entry.getKey() + "=" + entry.getValue().asString("");
    }
}
