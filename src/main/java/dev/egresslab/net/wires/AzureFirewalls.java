package dev.egresslab.net.wires;

import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.Document;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.net.Fabric;
import dev.egresslab.net.Firewall;
import tools.jackson.databind.JsonNode;

import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;

/** Azure Firewalls with classic rules; one without an IP configuration forwards nothing and is left out. */
final class AzureFirewalls implements Wire {
    @Override
    public String type() {
        return "Microsoft.Network/azureFirewalls";
    }

    @Override
    public void join(Document self, Fabric fabric) {
        var inside = self.text("/properties/ipConfigurations/0/properties/privateIPAddress")
                .filter(Ipv4::is);
        var subnet = self.link("/properties/ipConfigurations/0/properties/subnet");
        if (inside.isEmpty() || subnet.isEmpty()) return;
        var addresses = self.items("/properties/ipConfigurations")
                .map(c -> c.at("/properties/publicIPAddress/id").asString(""))
                .filter(id -> !id.isEmpty())
                .map(ResourceId::of)
                .toList();
        fabric.add(new Firewall(
                self.id(),
                subnet.get(),
                Ipv4.parse(inside.get()),
                fabric.publicIps(addresses),
                self.body()
                        .at("/properties/additionalProperties")
                        .path("Network.DNS.EnableProxy")
                        .asString("false")
                        .equals("true"),
                rules(self, "network", AzureFirewalls::network),
                rules(self, "application", AzureFirewalls::application),
                rules(self, "nat", AzureFirewalls::nat).stream()
                        .filter(r -> r.toPort() > 0)
                        .toList()));
    }

    /** Collections by priority, rules in their order. */
    private static <R> List<R> rules(Document self, String kind, BiFunction<Collection, JsonNode, R> read) {
        return self.items("/properties/" + kind + "RuleCollections")
                .sorted(Comparator.comparingInt(
                        c -> c.at("/properties/priority").asInt(65000)))
                .flatMap(c -> {
                    var name = self.id()
                            .child(kind + "RuleCollections", c.path("name").asString(""));
                    var collection = new Collection(
                            name.toString(),
                            c.at("/properties/action/type").asString("Allow").equalsIgnoreCase("Allow"));
                    return c.at("/properties/rules").valueStream().map(rule -> read.apply(collection, rule));
                })
                .toList();
    }

    private record Collection(String id, boolean allow) {}

    private static Firewall.Network network(Collection in, JsonNode rule) {
        return new Firewall.Network(
                in.id(),
                name(rule),
                in.allow(),
                texts(rule, "protocols"),
                texts(rule, "sourceAddresses"),
                texts(rule, "destinationAddresses"),
                texts(rule, "destinationFqdns"),
                texts(rule, "destinationPorts"));
    }

    private static Firewall.Application application(Collection in, JsonNode rule) {
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
                texts(rule, "sourceAddresses"),
                texts(rule, "targetFqdns"),
                texts(rule, "fqdnTags"));
    }

    private static Firewall.Nat nat(Collection in, JsonNode rule) {
        var to = rule.path("translatedAddress").asString("");
        return new Firewall.Nat(
                in.id(),
                name(rule),
                texts(rule, "protocols"),
                texts(rule, "sourceAddresses"),
                texts(rule, "destinationAddresses"),
                texts(rule, "destinationPorts"),
                Ipv4.parse(Ipv4.is(to) ? to : "0.0.0.0"),
                Ipv4.is(to) ? rule.path("translatedPort").asInt(0) : 0);
    }

    private static String name(JsonNode rule) {
        return rule.path("name").asString("");
    }

    private static List<String> texts(JsonNode rule, String name) {
        return Children.texts(rule.path(name));
    }
}
