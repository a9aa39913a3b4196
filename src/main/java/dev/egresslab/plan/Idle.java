package dev.egresslab.plan;

import dev.egresslab.estate.Document;
import dev.egresslab.estate.Estate;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.net.Exits;
import dev.egresslab.net.Findings.Finding;
import dev.egresslab.net.Network;
import dev.egresslab.net.Node;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Firewalls and NAT gateways that bill by the hour, though no subnet with nodes leaves by them. */
final class Idle {
    private final Estate estate;
    private final Network network;
    private final Prices prices;

    Idle(Estate estate, Network network, Prices prices) {
        this.estate = estate;
        this.network = network;
        this.prices = prices;
    }

    /** A firewall that lets clients in is at work, whoever leaves by it. */
    List<Finding> find() {
        var used = Exits.of(network, subnets());
        var found = new ArrayList<Finding>();
        network.firewalls().stream()
                .filter(firewall -> firewall.nat().isEmpty() && !used.contains(firewall.id()))
                .forEach(firewall -> found.add(
                        finding("firewall", firewall.id(), firewall.addresses().size())));
        network.natGateways().stream()
                .filter(gateway -> !used.contains(gateway.id()))
                .forEach(gateway -> found.add(
                        finding("natGateway", gateway.id(), gateway.addresses().size())));
        return found;
    }

    /** Those of nodes that there are, and those that pools are to have nodes in: a stopped cluster has none. */
    private Set<ResourceId> subnets() {
        var subnets = new LinkedHashSet<ResourceId>();
        network.nodes().stream().map(Node::subnet).forEach(subnets::add);
        estate.all("Microsoft.ContainerService/managedClusters").stream()
                .flatMap(Idle::pools)
                .forEach(subnets::add);
        return subnets;
    }

    private static Stream<ResourceId> pools(Document cluster) {
        return cluster.items("/properties/agentPoolProfiles")
                .map(pool -> pool.path("vnetSubnetID").asString(""))
                .filter(id -> !id.isEmpty())
                .map(ResourceId::of);
    }

    private Finding finding(String kind, ResourceId id, int addresses) {
        return price(kind, id, addresses)
                .map(hour -> Finding.advice(id.toString(), "finding.idle." + kind + ".priced", id.name(), hour))
                .orElseGet(() -> Finding.advice(id.toString(), "finding.idle." + kind, id.name()));
    }

    /** An hour of it with its addresses; empty for a tier that the price book does not know. */
    private Optional<BigDecimal> price(String kind, ResourceId id, int addresses) {
        var document = estate.find(id);
        boolean usual = document.flatMap(d -> d.text("/properties/sku/tier"))
                .filter(tier -> !tier.equalsIgnoreCase("Standard"))
                .isEmpty();
        if (!usual) return Optional.empty();
        var book = prices.book(document.flatMap(d -> d.text("/location")).orElse(""));
        return book.perHour(kind)
                .map(hour -> hour.add(
                        book.perHour("publicIp").orElse(BigDecimal.ZERO).multiply(BigDecimal.valueOf(addresses))));
    }
}
