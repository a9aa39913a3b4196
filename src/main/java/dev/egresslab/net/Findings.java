package dev.egresslab.net;

import dev.egresslab.address.Cidr;
import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.net.Route.NextHop;
import dev.egresslab.text.Message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is wrong with a network before any packet is sent: each finding names the resource to look at. */
public final class Findings {
    private final Network network;
    private final List<Finding> found = new ArrayList<>();

    private Findings(Network network) {
        this.network = network;
    }

    /** All findings of a network, in the order of the resources. */
    public static List<Finding> of(Network network) {
        var findings = new Findings(network);
        network.fabric().subnets.values().forEach(findings::subnet);
        network.firewalls().forEach(findings::firewall);
        network.fabric().gateways.values().forEach(findings::gateway);
        network.loadBalancers().forEach(findings::published);
        return List.copyOf(findings.found);
    }

    /** A default route to an appliance that is not there, or nothing to leave by. */
    private void subnet(Subnet subnet) {
        appliance(subnet.id())
                .filter(route -> route.appliance()
                        .flatMap(at -> network.addresses().firewall(Addresses.network(subnet.id()), at))
                        .isEmpty())
                .ifPresent(route -> add(
                        "finding.appliance.gone",
                        route.decidedBy(),
                        subnet.id().name(),
                        route.appliance().map(Object::toString).orElse("")));
    }

    /** Names in network rules without the DNS proxy; DNAT to a public address without the route for the answer. */
    private void firewall(Firewall firewall) {
        if (!firewall.dnsProxy()) {
            firewall.network().stream()
                    .filter(rule -> !rule.names().isEmpty())
                    .forEach(rule -> add(
                            "finding.dnsProxy.off",
                            firewall.id().toString(),
                            firewall.id().name(),
                            rule.name()));
        }
        for (var rule : firewall.nat()) {
            if (!rule.to().isPublic()) continue;
            nodesBehind(rule.to())
                    .map(Node::subnet)
                    .distinct()
                    .forEach(subnet -> firewall.addresses().stream()
                            .filter(owned -> !direct(subnet, owned))
                            .forEach(owned -> add(
                                    "finding.return.missing",
                                    subnet.toString(),
                                    subnet.name(),
                                    Cidr.of(owned.address()).toString(),
                                    rule.name())));
        }
    }

    private boolean direct(ResourceId subnet, Step.Owned owned) {
        return network.routes(subnet)
                .flatMap(routes -> routes.choose(owned.address()))
                .filter(route -> route.nextHop() == NextHop.INTERNET)
                .isPresent();
    }

    /** An application gateway must answer by itself: https://learn.microsoft.com/azure/application-gateway/configuration-infrastructure */
    private void gateway(ApplicationGateway gateway) {
        appliance(gateway.subnet())
                .ifPresent(route -> add(
                        "finding.gateway.routed",
                        route.decidedBy(),
                        gateway.id().name(),
                        gateway.subnet().name()));
    }

    /** Clients come in by a public load balancer, and the answers leave to an appliance that never saw them. */
    private void published(LoadBalancer balancer) {
        for (var rule : balancer.inbound()) {
            if (rule.publicIp().isEmpty()) continue;
            network.members(rule.pool()).stream()
                    .map(Node::subnet)
                    .distinct()
                    .flatMap(subnet -> appliance(subnet).stream())
                    .forEach(route -> add(
                            "finding.asymmetric",
                            rule.id(),
                            balancer.id().name(),
                            rule.frontend().toString(),
                            route.prefix().toString()));
        }
    }

    private Stream<Node> nodesBehind(Ipv4 frontend) {
        return network.loadBalancers().stream()
                .flatMap(balancer -> balancer.inbound().stream())
                .filter(rule -> rule.frontend().equals(frontend))
                .flatMap(rule -> network.members(rule.pool()).stream());
    }

    /** The default route of a subnet, where it leads to an appliance. */
    private Optional<Route> appliance(ResourceId subnet) {
        return network.routes(subnet).stream()
                .flatMap(routes -> routes.rows().stream())
                .filter(route -> route.active() && route.prefix().equals(Cidr.ALL))
                .filter(route -> route.nextHop() == NextHop.VIRTUAL_APPLIANCE)
                .findFirst();
    }

    private void add(String text, String resource, Object... arguments) {
        found.add(new Finding(resource, Message.of(text, arguments)));
    }

    /** What a finding comes to. */
    public enum Weight {
        /** Something does not work, or will not. */
        FAULT,
        /** It works, and could be better or cheaper. */
        ADVICE
    }

    /**
     * One thing that will not work or that could be better.
     *
     * @param resource the ARM id of what to look at
     */
    public record Finding(String resource, Message message, Weight weight) {
        /** A fault. */
        public Finding(String resource, Message message) {
            this(resource, message, Weight.FAULT);
        }

        /** Something that works. */
        public static Finding advice(String resource, String text, Object... arguments) {
            return new Finding(resource, Message.of(text, arguments), Weight.ADVICE);
        }

        public boolean fault() {
            return weight == Weight.FAULT;
        }
    }
}
