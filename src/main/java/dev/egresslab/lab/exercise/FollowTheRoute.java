package dev.egresslab.lab.exercise;

import dev.egresslab.address.Cidr;
import dev.egresslab.net.Firewall;
import dev.egresslab.net.Outcome;
import dev.egresslab.net.Probe;

import java.util.List;
import java.util.Set;

/** How the packets find the firewall, which of the lab's rules the cluster still needs, and what the firewall can carry. */
final class FollowTheRoute implements Exercise {
    private static final String RULES = "aksfwnr";

    /** What a firewall in production should have. https://learn.microsoft.com/azure/aks/limit-egress-traffic */
    private static final int WANTED_ADDRESSES = 20;

    @Override
    public String id() {
        return "follow-the-route";
    }

    @Override
    public Set<String> types() {
        return Set.of("userDefinedRouting");
    }

    @Override
    public List<Task> tasks() {
        return List.of(
                Task.looks("next-hop", FollowTheRoute::nextHop).lesson("D7"),
                Task.looks("network-rules", FollowTheRoute::networkRules).lesson("D12"),
                Task.looks("ports", FollowTheRoute::ports).lesson("D14"));
    }

    private static Verdict nextHop(Ground ground) {
        var look = new Look(ground);
        var firewall = look.estate().all("Microsoft.Network/azureFirewalls").stream()
                .flatMap(d -> d.text("/properties/ipConfigurations/0/properties/privateIPAddress").stream())
                .findFirst()
                .orElse("-");
        var hop = look.network().nodes().stream()
                .findFirst()
                .flatMap(node -> look.network().routes(node.subnet()))
                .flatMap(routes -> routes.rows().stream()
                        .filter(r -> r.active() && r.prefix().equals(Cidr.ALL))
                        .findFirst())
                .flatMap(route -> route.appliance())
                .map(Object::toString)
                .orElse("-");
        return Verdict.of(hop.equals(firewall) && !hop.equals("-"), "route.hop", hop, firewall);
    }

    /** What nodes call, walked through a firewall without the network rules: thought of, nothing is changed. */
    private static Verdict networkRules(Ground ground) {
        var look = new Look(ground);
        var without = new Look(ground, WhatIf.withoutNetworkRules(look.estate(), RULES));
        var api = look.cluster().flatMap(c -> c.text("/properties/fqdn")).orElse("");
        var lost = java.util.stream.Stream.of(
                        "mcr.microsoft.com", "packages.aks.azure.com", "management.azure.com", api)
                .filter(host -> without.fromNode(node -> Probe.tls(node, host, 443))
                        .filter(t -> t.outcome() == Outcome.ANSWERED)
                        .isEmpty())
                .toList();
        return Verdict.of(lost.isEmpty(), "route.rules", RULES, lost.isEmpty() ? "-" : String.join(", ", lost));
    }

    private static Verdict ports(Ground ground) {
        int addresses = new Look(ground)
                .network().firewalls().stream()
                        .mapToInt(f -> f.addresses().size())
                        .sum();
        if (addresses == 0) return Verdict.notYet("asymmetric.firewall");
        return Verdict.yes("route.ports", addresses, addresses * Firewall.PORTS, WANTED_ADDRESSES);
    }
}
