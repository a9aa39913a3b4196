package dev.egresslab.net;

import dev.egresslab.net.Findings.Finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What could be better about a firewall that a cluster leaves by: rules that its nodes no longer need, and few addresses.
 * https://learn.microsoft.com/azure/aks/limit-egress-traffic
 */
final class FirewallAdvice {
    /** As many as Azure recommends for production. */
    private static final int ENOUGH = 20;

    /** What nodes needed before they spoke to the API server by konnectivity, and before they kept Azure's time. */
    private static final Map<String, String> OUTDATED = Map.of("1194", "UDP", "9000", "TCP", "123", "UDP");

    private FirewallAdvice() {}

    static List<Finding> of(Firewall firewall, Network network) {
        var found = new ArrayList<Finding>();
        firewall.network().stream()
                .filter(FirewallAdvice::outdated)
                .forEach(rule -> found.add(outdated(firewall, rule)));
        int frontends = frontends(firewall, network);
        boolean relayed =
                network.subnet(firewall.subnet()).flatMap(Subnet::natGateway).isPresent();
        if (frontends < ENOUGH && !relayed)
            found.add(Finding.advice(
                    firewall.id().toString(),
                    "finding.firewall.frontends",
                    firewall.id().name(),
                    frontends,
                    Firewall.PORTS / Firewall.INSTANCES,
                    ENOUGH));
        return found;
    }

    /** https://learn.microsoft.com/azure/aks/outbound-rules-control-egress */
    private static boolean outdated(Firewall.Network rule) {
        return rule.allow()
                && !rule.ports().isEmpty()
                && rule.ports().stream().allMatch(OUTDATED::containsKey)
                && rule.protocols().stream()
                        .allMatch(protocol ->
                                rule.ports().stream().map(OUTDATED::get).anyMatch(protocol::equalsIgnoreCase));
    }

    private static Finding outdated(Firewall firewall, Firewall.Network rule) {
        return Finding.advice(
                rule.collection(),
                rule.ports().contains("123") ? "finding.rule.time" : "finding.rule.tunnel",
                rule.name(),
                firewall.id().name(),
                String.join(", ", rule.ports()));
    }

    /** As many as its document names: an address in a group that may not be read counts too. */
    private static int frontends(Firewall firewall, Network network) {
        return network.fabric()
                .estate()
                .find(firewall.id())
                .map(document -> (int) document.items("/properties/ipConfigurations")
                        .filter(c -> !c.at("/properties/publicIPAddress/id")
                                .asString("")
                                .isEmpty())
                        .count())
                .orElse(firewall.addresses().size());
    }
}
