package dev.egresslab.practice.arm.type;

import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.Document;
import dev.egresslab.practice.arm.Json;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Optional;

/** What the ingress controller writes into its application gateway: the pods behind it and their port. */
final class IngressBackends {
    private IngressBackends() {}

    static Optional<Ipv4> route(Managed managed, List<Ipv4> pods, int port) {
        var id = IngressAddon.gateway(managed.cluster());
        var gateway = managed.draft().find(id);
        if (gateway.isEmpty()) return Optional.empty();
        managed.edit(id, body -> {
            var pool = (ObjectNode) body.at("/properties/backendAddressPools/0");
            var addresses = Json.inside(pool, "properties").putArray("backendAddresses");
            pods.forEach(pod -> addresses.addObject().put("ipAddress", pod.toString()));
            var settings = (ObjectNode) body.at("/properties/backendHttpSettingsCollection/0");
            Json.inside(settings, "properties").put("port", port);
        });
        return frontend(gateway.get())
                .flatMap(address -> managed.draft()
                        .find(address)
                        .flatMap(d -> d.text("/properties/ipAddress"))
                        .map(Ipv4::parse));
    }

    private static Optional<dev.egresslab.estate.ResourceId> frontend(Document gateway) {
        return gateway.link("/properties/frontendIPConfigurations/0/properties/publicIPAddress");
    }
}
