package dev.egresslab.practice.kube.kind;

import dev.egresslab.practice.kube.ApiServer;
import dev.egresslab.practice.kube.Columns;
import dev.egresslab.practice.kube.Columns.Column;
import dev.egresslab.practice.kube.KubeKind;
import dev.egresslab.practice.kube.Names;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;

/** Endpoints say the same as EndpointSlices, in the older way that many people still type. */
final class Endpoints implements KubeKind {
    @Override
    public Names names() {
        return new Names("", "v1", "Endpoints", "endpoints", "endpoints", true, List.of("ep"), false);
    }

    /** Makes a Service's endpoints say what is behind the Service now. */
    static void write(ObjectNode service, List<Backend> backends, ApiServer server) {
        var namespace = Pods.namespace(service);
        var name = Pods.name(service);
        if (server.find("endpoints", namespace, name).isEmpty()) {
            var endpoints = JsonNodeFactory.instance.objectNode();
            endpoints.putObject("metadata").put("name", name).put("namespace", namespace);
            server.create("endpoints", filled(endpoints, service, backends));
        } else {
            server.update("endpoints", namespace, name, now -> filled(now, service, backends));
        }
    }

    private static ObjectNode filled(ObjectNode endpoints, ObjectNode service, List<Backend> backends) {
        endpoints.remove("subsets");
        var ports = Backend.ports(service, backends);
        if (ports.isEmpty()) return endpoints;
        var subset = endpoints.putArray("subsets").addObject();
        for (var backend : backends) {
            var address = subset.withArray(backend.ready() ? "/addresses" : "/notReadyAddresses")
                    .addObject();
            address.put("ip", backend.address()).put("nodeName", backend.node());
            backend.refer(address.putObject("targetRef"));
        }
        var into = subset.putArray("ports");
        for (var port : ports) {
            var entry = into.addObject();
            if (!port.name().isEmpty()) entry.put("name", port.name());
            entry.put("port", port.number()).put("protocol", port.protocol());
        }
        return endpoints;
    }

    @Override
    public List<Column> columns() {
        return List.of(Columns.of("Endpoints", Endpoints::shown));
    }

    private static String shown(ObjectNode endpoints) {
        var all = new ArrayList<String>();
        for (var subset : endpoints.path("subsets")) {
            for (var port : subset.path("ports"))
                for (var address : subset.path("addresses"))
                    all.add(address.path("ip").asString("") + ":"
                            + port.path("port").asInt(0));
        }
        return Columns.some(all, "<none>");
    }
}
