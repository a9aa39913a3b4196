package dev.egresslab.net.wires;

import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.Estate;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.net.Firewall;
import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.stream.Stream;

/** Firewall rules as JSON. Those of classic collections and those of policies differ in a few names only. */
record RuleBodies(Estate estate) {
    /** A collection that rules are read for. */
    record Collection(String id, boolean allow) {
        static Collection of(ResourceId id, JsonNode action) {
            return new Collection(
                    id.toString(), action.path("type").asString("Allow").equalsIgnoreCase("Allow"));
        }
    }

    Firewall.Network network(Collection in, JsonNode rule) {
        return new Firewall.Network(
                in.id(),
                name(rule),
                in.allow(),
                protocols(rule),
                sources(rule),
                both(rule, "destinationAddresses", "destinationIpGroups"),
                texts(rule, "destinationFqdns"),
                texts(rule, "destinationPorts"));
    }

    Firewall.Application application(Collection in, JsonNode rule) {
        var protocols = rule.path("protocols")
                .valueStream()
                .map(p -> p.path("protocolType").asString("") + ":"
                        + p.path("port").asInt(0))
                .toList();
        return new Firewall.Application(
                in.id(),
                name(rule),
                in.allow(),
                protocols,
                sources(rule),
                texts(rule, "targetFqdns"),
                texts(rule, "fqdnTags"));
    }

    Firewall.Nat nat(Collection in, JsonNode rule) {
        var to = rule.path("translatedAddress").asString("");
        return new Firewall.Nat(
                in.id(),
                name(rule),
                protocols(rule),
                sources(rule),
                texts(rule, "destinationAddresses"),
                texts(rule, "destinationPorts"),
                Ipv4.parse(Ipv4.is(to) ? to : "0.0.0.0"),
                Ipv4.is(to) ? rule.path("translatedPort").asInt(0) : 0);
    }

    private static List<String> protocols(JsonNode rule) {
        return texts(rule, rule.has("ipProtocols") ? "ipProtocols" : "protocols");
    }

    private List<String> sources(JsonNode rule) {
        return both(rule, "sourceAddresses", "sourceIpGroups");
    }

    /** Addresses written in the rule, and those of the IP groups that it names. */
    private List<String> both(JsonNode rule, String addresses, String groups) {
        var grouped = texts(rule, groups).stream()
                .flatMap(id -> estate.find(ResourceId.of(id)).stream())
                .flatMap(group -> Children.texts(group.body().at("/properties/ipAddresses")).stream());
        return Stream.concat(texts(rule, addresses).stream(), grouped).toList();
    }

    private static String name(JsonNode rule) {
        return rule.path("name").asString("");
    }

    private static List<String> texts(JsonNode rule, String name) {
        return Children.texts(rule.path(name));
    }
}
