package dev.egresslab.ui.compare;

import dev.egresslab.estate.Estate;
import dev.egresslab.lab.Design;
import dev.egresslab.net.Firewall;
import dev.egresslab.net.LoadBalancer;
import dev.egresslab.net.NatGateway;
import dev.egresslab.net.Network;
import dev.egresslab.net.World;

/**
 * The source ports that a way out has towards one destination.
 *
 * @param total over all its addresses
 * @param reserved dealt out to the nodes beforehand, 0 where they share
 * @param perNode what one node got of the reserved
 * @param addresses public addresses that it uses
 * @param instances of a device that has ports of its own on each, 1 elsewhere
 */
record Ports(int total, int reserved, int perNode, int addresses, int instances) {
    static Ports of(Design.Exit exit, Estate estate, World world) {
        var network = Network.of(estate, world);
        return switch (exit.armType()) {
            case "Microsoft.Network/azureFirewalls" ->
                shared(
                        network.firewalls().stream()
                                .mapToInt(f -> f.addresses().size())
                                .sum(),
                        Firewall.INSTANCES,
                        Firewall.PORTS);
            case "Microsoft.Network/natGateways" ->
                shared(
                        network.natGateways().stream()
                                .mapToInt(g -> g.addresses().size())
                                .sum(),
                        1,
                        NatGateway.PORTS);
            default ->
                network.loadBalancers().stream()
                        .flatMap(balancer -> balancer.outbound().stream())
                        .findFirst()
                        .map(rule -> dealt(rule, network.poolSize(rule.pool())))
                        .orElse(new Ports(0, 0, 0, 0, 1));
        };
    }

    private static Ports shared(int addresses, int instances, int each) {
        return new Ports(addresses * each, 0, 0, addresses, instances);
    }

    /** What one instance has on one address. */
    int each() {
        return total / Math.max(1, addresses * instances);
    }

    private static Ports dealt(LoadBalancer.Outbound rule, int nodes) {
        int each = rule.allocation(nodes);
        int addresses = rule.frontends().size();
        return new Ports(addresses * LoadBalancer.PORTS, each * nodes, each, addresses, 1);
    }
}
