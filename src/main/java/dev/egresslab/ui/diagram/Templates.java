package dev.egresslab.ui.diagram;

import dev.egresslab.estate.Estate;
import dev.egresslab.net.Network;
import dev.egresslab.net.Node;
import dev.egresslab.net.Subnet;

import java.util.stream.Stream;

/** Whether what exists still has the shape of one of the four outbound types, which have a layout of their own. */
final class Templates {
    private Templates() {}

    static boolean fit(Estate estate, Network network) {
        var homes = network.nodes().stream().map(Node::subnet).distinct().toList();
        long balancers = network.loadBalancers().stream()
                .filter(b -> !b.inbound().isEmpty())
                .count();
        return estate.clusters().size() <= 1
                && homes.size() == 1
                && network.firewalls().size() + network.natGateways().size() <= 1
                && network.applicationGateways().isEmpty()
                && balancers <= 1
                && network.firewalls().stream().allMatch(f -> f.nat().isEmpty())
                && network.subnets().stream()
                        .map(Subnet::id)
                        .allMatch(id -> Stream.concat(
                                        homes.stream(),
                                        network.firewalls().stream().map(f -> f.subnet()))
                                .anyMatch(id::equals));
    }
}
