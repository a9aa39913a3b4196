package dev.egresslab.practice.kube;

import dev.egresslab.estate.Estate;
import dev.egresslab.net.Network;
import dev.egresslab.net.Node;
import dev.egresslab.practice.arm.Assets;
import dev.egresslab.practice.kube.kind.KubeKinds;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a new cluster holds, what AKS keeps in it, and the nodes that its scale sets call for. */
final class Bootstrap {
    private static final String LEASES = "kube-node-lease";
    private static final DateTimeFormatter MICROS = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Bootstrap() {}

    static void furnish(ApiServer server) {
        if (server.find("namespaces", "", "default").isPresent()) return;
        for (var name : List.of("default", "kube-system", "kube-public", "kube-node-lease"))
            server.create("namespaces", named("", name));
        var kubernetes = named("default", "kubernetes");
        kubernetes.withObject("/metadata/labels").put("component", "apiserver").put("provider", "kubernetes");
        var spec = kubernetes
                .putObject("spec")
                .put("clusterIP", server.serviceRange().apiServer().toString())
                .put("type", "ClusterIP");
        spec.putArray("ports")
                .addObject()
                .put("name", "https")
                .put("port", 443)
                .put("targetPort", 443)
                .put("protocol", "TCP");
        server.create("services", kubernetes);
        Assets.read("kube-system.json").path("items").forEach(item -> keep((ObjectNode) item.deepCopy(), server));
    }

    /** One thing that AKS keeps in every cluster; Azure's own network plugin is there only where it is used. */
    private static void keep(ObjectNode object, ApiServer server) {
        var name = object.at("/metadata/name").asString("");
        boolean azure = server.document()
                .flatMap(d -> d.text("/properties/networkProfile/networkPlugin"))
                .filter("azure"::equals)
                .isPresent();
        if (name.equals("azure-cns") && !azure) return;
        if (name.equals("kube-proxy") && object.at("/spec/template/spec/containers/0") instanceof ObjectNode proxy)
            proxy.put("image", proxy.path("image").asString("") + ":v" + server.version());
        if (name.equals("kube-dns"))
            object.withObject("/spec")
                    .put("clusterIP", server.serviceRange().nameServer().toString());
        server.create(KubeKinds.named(object.path("kind").asString("")).names().plural(), object);
    }

    /** Registers nodes that are new and forgets those that are gone, with their pods. */
    static void nodes(ApiServer server) {
        // by their machines alone: what a node once told of itself says nothing of whether it is still there
        var machines = new Estate(server.parts().provider().estate().documents(), Map.of());
        var wanted = Network.of(machines, server.parts().world()).nodes().stream()
                .filter(n -> n.cluster().filter(server.cluster()::equals).isPresent())
                .collect(Collectors.toMap(Node::name, n -> n));
        server.list("nodes", _ -> true).forEach(node -> {
            var name = node.at("/metadata/name").asString("");
            if (wanted.containsKey(name)) return;
            server.list("pods", pod -> pod.at("/spec/nodeName").asString("").equals(name))
                    .forEach(pod -> server.remove(
                            "pods",
                            pod.at("/metadata/namespace").asString(""),
                            pod.at("/metadata/name").asString("")));
            server.remove("nodes", "", name);
            server.remove("leases", LEASES, name);
        });
        wanted.values().stream()
                .filter(node -> server.find("nodes", "", node.name()).isEmpty())
                .sorted(java.util.Comparator.comparing(Node::name))
                .forEach(node -> register(node, server));
    }

    /** What is left of a stopped cluster: no nodes, none of their pods, and no pod that nobody would make again. */
    static void drain(ApiServer server) {
        server.list("pods", pod -> pod.at("/metadata/ownerReferences").isEmpty())
                .forEach(pod -> server.remove(
                        "pods",
                        pod.at("/metadata/namespace").asString(""),
                        pod.at("/metadata/name").asString("")));
        nodes(server);
    }

    private static void register(Node node, ApiServer server) {
        var now = server.parts().clock().now();
        server.create("nodes", NodeObject.of(node, server).write(now));
        if (server.find("leases", LEASES, node.name()).isPresent()) return;
        var lease = named(LEASES, node.name());
        lease.putObject("spec")
                .put("holderIdentity", node.name())
                .put("leaseDurationSeconds", 40)
                .put("acquireTime", MICROS.format(now))
                .put("renewTime", MICROS.format(now));
        server.create("leases", lease);
    }

    private static ObjectNode named(String namespace, String name) {
        var object = JsonNodeFactory.instance.objectNode();
        var metadata = object.putObject("metadata").put("name", name);
        if (!namespace.isEmpty()) metadata.put("namespace", namespace);
        return object;
    }
}
