package dev.egresslab.net.wires;

import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.Document;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.net.Fabric;
import dev.egresslab.net.Firewall;
import tools.jackson.databind.JsonNode;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Azure Firewalls with classic rules or a policy; one without an IP configuration forwards nothing and is left out. */
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
        var bodies = new RuleBodies(fabric.estate());
        var policy = self.link("/properties/firewallPolicy")
                .flatMap(fabric.estate()::find)
                .map(document -> new FirewallPolicies(document, fabric.estate()));
        fabric.add(new Firewall(
                self.id(),
                subnet.get(),
                Ipv4.parse(inside.get()),
                fabric.publicIps(addresses),
                policy.map(FirewallPolicies::proxies).orElseGet(() -> proxies(self)),
                rules(self, policy, "network", "NetworkRule", bodies::network),
                rules(self, policy, "application", "ApplicationRule", bodies::application),
                rules(self, policy, "nat", "NatRule", bodies::nat).stream()
                        .filter(r -> r.toPort() > 0)
                        .toList()));
    }

    private static boolean proxies(Document self) {
        return self.body()
                .at("/properties/additionalProperties")
                .path("Network.DNS.EnableProxy")
                .asString("false")
                .equals("true");
    }

    private static <R> List<R> rules(
            Document self,
            Optional<FirewallPolicies> policy,
            String kind,
            String type,
            BiFunction<RuleBodies.Collection, JsonNode, R> read) {
        return policy.map(known -> known.rules(type, read)).orElseGet(() -> classic(self, kind, read));
    }

    /** Collections by priority, rules in their order. */
    private static <R> List<R> classic(
            Document self, String kind, BiFunction<RuleBodies.Collection, JsonNode, R> read) {
        return self.items("/properties/" + kind + "RuleCollections")
                .sorted(Comparator.comparingInt(
                        c -> c.at("/properties/priority").asInt(65000)))
                .flatMap(c -> {
                    var id = self.id()
                            .child(kind + "RuleCollections", c.path("name").asString("unnamed"));
                    var in = RuleBodies.Collection.of(id, c.at("/properties/action"));
                    return c.at("/properties/rules").valueStream().map(rule -> read.apply(in, rule));
                })
                .toList();
    }
}
