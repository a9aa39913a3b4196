package dev.egresslab.lab.exercise.thought;

import dev.egresslab.estate.Document;
import dev.egresslab.estate.Estate;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.net.Probe;
import dev.egresslab.net.Step;
import dev.egresslab.net.Trace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The device whose addresses a cluster's packets leave with.
 *
 * @param rule its outbound rule, where it is a load balancer; the device itself otherwise
 */
record Exit(ResourceId device, ResourceId rule, List<Step.Owned> addresses) {
    private static final String RULES = "Microsoft.Network/loadBalancers/outboundRules";
    private static final String FIREWALL = "Microsoft.Network/azureFirewalls";
    private static final String GATEWAY = "Microsoft.Network/natGateways";
    static final String PUBLIC_IP = "Microsoft.Network/publicIPAddresses";

    /** Stands for an address that Azure would choose. From a range for documentation: https://www.rfc-editor.org/rfc/rfc5737 */
    static final String NEW = "203.0.113.77";

    static final String NEW_NAME = "new-address";

    static Optional<Exit> of(Setting setting, Probe probe) {
        return setting.walk(probe).flatMap(Trace::wayOut).flatMap(Exit::of);
    }

    private static Optional<Exit> of(Step.Translated way) {
        if (!way.decidedBy().startsWith("/") || way.candidates().isEmpty()) return Optional.empty();
        var by = ResourceId.of(way.decidedBy());
        if (by.is(RULES)) return by.parent().map(balancer -> new Exit(balancer, by, way.candidates()));
        return by.is(FIREWALL) || by.is(GATEWAY) ? Optional.of(new Exit(by, by, way.candidates())) : Optional.empty();
    }

    boolean balancer() {
        return rule.is(RULES);
    }

    boolean gateway() {
        return device.is(GATEWAY);
    }

    /** Addresses that Azure lets go one by one: a NAT gateway's all, of the others all but one. */
    List<Step.Owned> removable(Estate estate) {
        var single = addresses.stream()
                .filter(o -> o.publicIp().is(PUBLIC_IP))
                .filter(o -> !device.is(FIREWALL) || !first(estate, o.publicIp()));
        return gateway() || addresses.size() > 1 ? single.toList() : List.of();
    }

    /** The first configuration of a firewall holds its subnet and stays. */
    private boolean first(Estate estate, ResourceId publicIp) {
        return estate.find(device)
                .flatMap(d -> d.link("/properties/ipConfigurations/0/properties/publicIPAddress"))
                .filter(publicIp::equals)
                .isPresent();
    }

    /** The same without one address. */
    Estate without(Estate estate, ResourceId publicIp) {
        var freed = WhatIf.edit(
                estate, publicIp, body -> WhatIf.properties(body).without(List.of("ipConfiguration", "natGateway")));
        if (gateway()) return WhatIf.withoutItems(freed, device, "publicIpAddresses", ip -> Json.refers(ip, publicIp));
        if (!balancer())
            return WhatIf.withoutItems(
                    freed, device, "ipConfigurations", c -> Json.refers(c.at("/properties/publicIPAddress"), publicIp));
        var frontends = estate.find(device).stream()
                .flatMap(d -> d.items("/properties/frontendIPConfigurations"))
                .filter(f -> Json.refers(f.at("/properties/publicIPAddress"), publicIp))
                .map(f -> f.path("id").asString(""))
                .toList();
        return editRule(
                freed,
                properties -> properties
                        .withArrayProperty("frontendIPConfigurations")
                        .removeIf(f -> frontends.contains(f.path("id").asString(""))));
    }

    /** The same with a further address that nobody has yet. */
    Estate plus(Estate estate) {
        var ip = device.groupId().orElse(device).child("providers/" + PUBLIC_IP, NEW_NAME);
        var more = WhatIf.plus(estate, address(ip));
        if (gateway())
            return WhatIf.edit(
                    more,
                    device,
                    body -> WhatIf.properties(body)
                            .withArrayProperty("publicIpAddresses")
                            .add(Json.object("{\"id\": \"%s\"}", ip)));
        if (!balancer())
            return WhatIf.edit(
                    more,
                    device,
                    body -> WhatIf.properties(body)
                            .withArrayProperty("ipConfigurations")
                            .add(front(ip, "azureFirewallIpConfigurations")));
        var front = front(ip, "frontendIPConfigurations");
        var joined = WhatIf.edit(
                more,
                device,
                body -> WhatIf.properties(body)
                        .withArrayProperty("frontendIPConfigurations")
                        .add(front));
        return editRule(
                joined,
                properties -> properties
                        .withArrayProperty("frontendIPConfigurations")
                        .add(Json.object("{\"id\": \"%s\"}", front.path("id").asString(""))));
    }

    /** The same with another setting of the balancer's outbound rule. */
    Estate editRule(Estate estate, java.util.function.Consumer<ObjectNode> change) {
        return WhatIf.edit(estate, device, body -> rules(body).forEach(r -> change.accept(WhatIf.properties(r))));
    }

    private Stream<ObjectNode> rules(JsonNode body) {
        return body.at("/properties/outboundRules")
                .valueStream()
                .filter(r -> WhatIf.named(r, rule.name()))
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast);
    }

    static Document address(ResourceId ip) {
        return new Document(ip, Json.object("""
                {"name": "%s", "id": "%s", "type": "%s", "sku": {"name": "Standard"},
                 "properties": {"ipAddress": "%s", "publicIPAllocationMethod": "Static"}}""", ip.name(), ip, PUBLIC_IP, NEW));
    }

    private ObjectNode front(ResourceId ip, String segment) {
        return Json.object(
                "{\"name\": \"%s\", \"id\": \"%s\", \"properties\": {\"publicIPAddress\": {\"id\": \"%s\"}}}",
                ip.name(), device.child(segment, ip.name()), ip);
    }
}
