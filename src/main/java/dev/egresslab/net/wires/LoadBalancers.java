package dev.egresslab.net.wires;

import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.Document;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.net.Fabric;
import dev.egresslab.net.LoadBalancer;
import dev.egresslab.net.Protocol;
import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Standard load balancers: outbound rules let nodes out, load balancing rules let clients in. */
final class LoadBalancers implements Wire {
    @Override
    public String type() {
        return "Microsoft.Network/loadBalancers";
    }

    @Override
    public void join(Document self, Fabric fabric) {
        var outbound = self.items("/properties/outboundRules")
                .map(rule -> outbound(self, rule, fabric))
                .toList();
        var inbound = self.items("/properties/loadBalancingRules")
                .flatMap(rule -> inbound(self, rule, fabric))
                .toList();
        fabric.add(new LoadBalancer(self.id(), outbound, inbound));
    }

    private static LoadBalancer.Outbound outbound(Document self, JsonNode rule, Fabric fabric) {
        var frontends = rule.at("/properties/frontendIPConfigurations")
                .valueStream()
                .flatMap(ref -> frontend(self, ref.path("id").asString("")).stream())
                .flatMap(front -> Stream.of("publicIPAddress", "publicIPPrefix")
                        .flatMap(kind -> link(front.at("/properties/" + kind)).stream()))
                .toList();
        return new LoadBalancer.Outbound(
                self.id().child("outboundRules", rule.path("name").asString("")).toString(),
                rule.at("/properties/backendAddressPool/id").asString(""),
                fabric.publicIps(frontends),
                rule.at("/properties/allocatedOutboundPorts").asInt(0),
                rule.at("/properties/idleTimeoutInMinutes").asInt(4));
    }

    private static Stream<LoadBalancer.Inbound> inbound(Document self, JsonNode rule, Fabric fabric) {
        var front =
                frontend(self, rule.at("/properties/frontendIPConfiguration/id").asString(""));
        var publicIp = front.flatMap(f -> link(f.at("/properties/publicIPAddress")));
        var address = publicIp.flatMap(fabric::publicIp)
                .map(owned -> owned.address())
                .or(() -> front.map(f -> f.at("/properties/privateIPAddress").asString(""))
                        .filter(Ipv4::is)
                        .map(Ipv4::parse));
        var pools = rule.at("/properties/backendAddressPools").isEmpty()
                ? List.of(rule.at("/properties/backendAddressPool/id").asString(""))
                : rule.at("/properties/backendAddressPools")
                        .valueStream()
                        .map(p -> p.path("id").asString(""))
                        .toList();
        return address.stream()
                .map(at -> new LoadBalancer.Inbound(
                        self.id()
                                .child("loadBalancingRules", rule.path("name").asString(""))
                                .toString(),
                        at,
                        publicIp,
                        front.flatMap(f -> link(f.at("/properties/subnet"))),
                        rule.at("/properties/protocol").asString("Tcp").equalsIgnoreCase("Udp")
                                ? Protocol.UDP
                                : Protocol.TCP,
                        rule.at("/properties/frontendPort").asInt(0),
                        rule.at("/properties/backendPort").asInt(0),
                        rule.at("/properties/enableFloatingIP").asBoolean(false),
                        pools.getFirst()));
    }

    private static Optional<JsonNode> frontend(Document self, String id) {
        var name = id.substring(id.lastIndexOf('/') + 1);
        return self.items("/properties/frontendIPConfigurations")
                .filter(f -> f.path("name").asString("").equalsIgnoreCase(name))
                .findFirst();
    }

    private static Optional<ResourceId> link(JsonNode reference) {
        return Optional.of(reference.path("id").asString(""))
                .filter(id -> !id.isEmpty())
                .map(ResourceId::of);
    }
}
