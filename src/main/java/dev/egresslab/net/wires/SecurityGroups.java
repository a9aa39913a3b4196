package dev.egresslab.net.wires;

import dev.egresslab.estate.Document;
import dev.egresslab.net.Fabric;
import dev.egresslab.net.SecurityGroup;
import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.stream.Stream;

/** Network security groups, with the default rules that every one of them has. */
final class SecurityGroups implements Wire {
    private static final List<SecurityGroup.Range> ANY = List.of();

    @Override
    public String type() {
        return "Microsoft.Network/networkSecurityGroups";
    }

    @Override
    public void join(Document self, Fabric fabric) {
        var own = Children.of(
                        self,
                        "/properties/securityRules",
                        "Microsoft.Network/networkSecurityGroups/securityRules",
                        fabric.estate())
                .stream()
                .map(SecurityGroups::rule);
        fabric.add(new SecurityGroup(
                self.id(),
                Stream.concat(own, defaults(self.id() + "/defaultSecurityRules/"))
                        .toList()));
    }

    private static SecurityGroup.Rule rule(Document rule) {
        return new SecurityGroup.Rule(
                rule.id().toString(),
                rule.name(),
                Integer.parseInt(rule.text("/properties/priority").orElse("65000")),
                rule.text("/properties/direction")
                        .filter("Outbound"::equalsIgnoreCase)
                        .isPresent(),
                rule.text("/properties/access")
                        .filter("Allow"::equalsIgnoreCase)
                        .isPresent(),
                rule.text("/properties/protocol").orElse("*"),
                ranges(rule, "sourceAddressPrefix"),
                ranges(rule, "destinationAddressPrefix"),
                both(rule, "/properties/destinationPortRange")
                        .map(SecurityGroup.Ports::parse)
                        .toList());
    }

    private static List<SecurityGroup.Range> ranges(Document rule, String name) {
        var plural = rule.items("/properties/" + name + "es").map(JsonNode::asString);
        return Stream.concat(rule.text("/properties/" + name).stream(), plural)
                .map(SecurityGroup.Range::new)
                .toList();
    }

    private static Stream<String> both(Document rule, String pointer) {
        return Stream.concat(
                rule.text(pointer).stream(), rule.items(pointer + "s").map(JsonNode::asString));
    }

    // https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview#default-security-rules
    private static Stream<SecurityGroup.Rule> defaults(String id) {
        var network = List.of(new SecurityGroup.Range("VirtualNetwork"));
        return Stream.of(
                standard(id, "AllowVnetInBound", 65000, false, true, network, network),
                standard(
                        id,
                        "AllowAzureLoadBalancerInBound",
                        65001,
                        false,
                        true,
                        List.of(new SecurityGroup.Range("AzureLoadBalancer")),
                        ANY),
                standard(id, "DenyAllInBound", 65500, false, false, ANY, ANY),
                standard(id, "AllowVnetOutBound", 65000, true, true, network, network),
                standard(
                        id,
                        "AllowInternetOutBound",
                        65001,
                        true,
                        true,
                        ANY,
                        List.of(new SecurityGroup.Range("Internet"))),
                standard(id, "DenyAllOutBound", 65500, true, false, ANY, ANY));
    }

    private static SecurityGroup.Rule standard(
            String id,
            String name,
            int priority,
            boolean outbound,
            boolean allow,
            List<SecurityGroup.Range> from,
            List<SecurityGroup.Range> to) {
        return new SecurityGroup.Rule(id + name, name, priority, outbound, allow, "*", from, to, List.of());
    }
}
