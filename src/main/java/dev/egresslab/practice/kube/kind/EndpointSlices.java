package dev.egresslab.practice.kube.kind;

import dev.egresslab.practice.kube.ApiServer;
import dev.egresslab.practice.kube.Columns;
import dev.egresslab.practice.kube.Columns.Column;
import dev.egresslab.practice.kube.KubeKind;
import dev.egresslab.practice.kube.Names;
import dev.egresslab.practice.kube.Owned;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/**
 * EndpointSlices list the pods behind a Service.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/services-networking/endpoint-slices/">EndpointSlices</a>
 */
final class EndpointSlices implements KubeKind {
    private static final String SERVICE = "kubernetes.io/service-name";

    @Override
    public Names names() {
        return new Names(
                "discovery.k8s.io", "v1", "EndpointSlice", "endpointslices", "endpointslice", true, List.of(), false);
    }

    /** Makes a Service's slice say what is behind the Service now. */
    static void write(ObjectNode service, List<Backend> backends, ApiServer server) {
        var own = Owned.of(service, "endpointslices", server);
        if (own.isEmpty()) {
            var slice = JsonNodeFactory.instance.objectNode();
            slice.putObject("metadata")
                    .put("generateName", Pods.name(service) + "-")
                    .put("namespace", Pods.namespace(service))
                    .putObject("labels")
                    .put("endpointslice.kubernetes.io/managed-by", "endpointslice-controller.k8s.io")
                    .put(SERVICE, Pods.name(service));
            Owned.by(service, slice);
            server.create("endpointslices", filled(slice, service, backends));
        } else {
            var slice = own.getFirst();
            server.update(
                    "endpointslices", Pods.namespace(slice), Pods.name(slice), now -> filled(now, service, backends));
        }
    }

    private static ObjectNode filled(ObjectNode slice, ObjectNode service, List<Backend> backends) {
        slice.put("addressType", "IPv4");
        var endpoints = slice.putArray("endpoints");
        for (var backend : backends) {
            var endpoint = endpoints.addObject();
            endpoint.putArray("addresses").add(backend.address());
            endpoint.putObject("conditions")
                    .put("ready", backend.ready())
                    .put("serving", backend.ready())
                    .put("terminating", backend.terminating());
            endpoint.put("nodeName", backend.node());
            backend.refer(endpoint.putObject("targetRef"));
        }
        var ports = slice.putArray("ports");
        Backend.ports(service, backends).forEach(port -> {
            var entry = ports.addObject();
            entry.put("name", port.name()).put("port", port.number()).put("protocol", port.protocol());
        });
        return slice;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Columns.of("AddressType", Columns.text("/addressType")),
                Columns.of("Ports", slice -> joined(slice.path("ports"), "/port")),
                Columns.of("Endpoints", slice -> joined(slice.path("endpoints"), "/addresses/0")));
    }

    private static String joined(JsonNode items, String pointer) {
        return Columns.some(
                items.valueStream().map(item -> item.at(pointer).asString("")).toList(), "<unset>");
    }
}
