package dev.egresslab.lab.template;

import dev.egresslab.lab.Design;
import dev.egresslab.lab.resource.FirewallRules;
import dev.egresslab.lab.resource.Resource;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The document of a firewall with its rules, and the addresses that others ask it for. */
final class Firewalls {
    private static final List<String> ANYWHERE = List.of("*");

    private Firewalls() {}

    static Value privateAddress(String name) {
        return new Value.Told(Ref.firewall(name), "properties.ipConfigurations[0].properties.privateIPAddress");
    }

    static Value publicAddress(String name, Design design) {
        var address = design.resources().stream()
                .filter(Resource.Firewall.class::isInstance)
                .map(Resource.Firewall.class::cast)
                .filter(firewall -> firewall.name().equals(name))
                .findFirst()
                .orElseThrow()
                .publicIp();
        return address(address);
    }

    /** What a public IP of the deployment turns out to be. */
    static Value address(String publicIp) {
        return new Value.Told(Ref.publicIp(publicIp), "properties.ipAddress");
    }

    static Map<String, Object> body(Resource.Firewall firewall) {
        var configuration = Body.of(
                "subnet", Body.link(Ref.subnet(firewall.vnet(), "AzureFirewallSubnet")),
                "publicIPAddress", Body.link(Ref.publicIp(firewall.publicIp())));
        var properties = Body.of(
                "sku", Body.of("name", "AZFW_VNet", "tier", "Standard"),
                "threatIntelMode", "Alert",
                "ipConfigurations", List.of(Body.item(firewall.ipConfiguration(), configuration)),
                "applicationRuleCollections", collections(firewall, FirewallRules.Application.class),
                "networkRuleCollections", collections(firewall, FirewallRules.Network.class),
                "natRuleCollections", collections(firewall, FirewallRules.Nat.class));
        if (firewall.dnsProxy()) properties.put("additionalProperties", Body.of("Network.DNS.EnableProxy", "true"));
        return Body.of("location", firewall.region(), "properties", properties);
    }

    private static List<Object> collections(Resource.Firewall firewall, Class<? extends FirewallRules> kind) {
        return firewall.rules().stream()
                .filter(kind::isInstance)
                .map(rules -> (Object) collection(firewall, rules))
                .toList();
    }

    private static Map<String, Object> collection(Resource.Firewall firewall, FirewallRules rules) {
        Stream<Map<String, Object>> written = switch (rules) {
            case FirewallRules.Network all -> all.rules().stream().map(Firewalls::network);
            case FirewallRules.Application all -> all.rules().stream().map(Firewalls::application);
            case FirewallRules.Nat all -> all.rules().stream().map(rule -> nat(firewall, rule));
        };
        var action = rules instanceof FirewallRules.Nat ? "Dnat" : "Allow";
        return Body.item(
                rules.name(),
                Body.of(
                        "priority", rules.priority(),
                        "action", Body.of("type", action),
                        "rules", written.toList()));
    }

    private static Map<String, Object> network(FirewallRules.NetworkRule rule) {
        return Body.of(
                "name", rule.name(),
                "protocols", rule.protocols().stream().map(Firewalls::protocol).toList(),
                "sourceAddresses", ANYWHERE,
                "destinationAddresses", rule.destinations(),
                "destinationFqdns", rule.names(),
                "destinationPorts", rule.ports());
    }

    private static Map<String, Object> application(FirewallRules.ApplicationRule rule) {
        return Body.of(
                "name", rule.name(),
                "sourceAddresses", ANYWHERE,
                "protocols", rule.protocols().stream().map(Firewalls::port).toList(),
                "targetFqdns", rule.hosts(),
                "fqdnTags", rule.tags());
    }

    private static Map<String, Object> nat(Resource.Firewall firewall, FirewallRules.NatRule rule) {
        return Body.of(
                "name", rule.name(),
                "protocols", List.of(protocol(rule.protocol())),
                "sourceAddresses", ANYWHERE,
                "destinationAddresses", List.of(address(firewall.publicIp())),
                "destinationPorts", List.of(String.valueOf(rule.port())),
                "translatedAddress", rule.to(),
                "translatedPort", String.valueOf(rule.toPort()));
    }

    private static String protocol(String name) {
        return name.equalsIgnoreCase("any") ? "Any" : name.toUpperCase(Locale.ROOT);
    }

    /** {@code https=443}. */
    private static Map<String, Object> port(String text) {
        var parts = text.split("=", 2);
        var type = parts[0].substring(0, 1).toUpperCase(Locale.ROOT)
                + parts[0].substring(1).toLowerCase(Locale.ROOT);
        return Body.of("protocolType", type, "port", Integer.parseInt(parts[1]));
    }
}
