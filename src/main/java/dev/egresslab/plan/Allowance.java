package dev.egresslab.plan;

import dev.egresslab.lab.resource.FirewallRules;
import dev.egresslab.net.Protocol;
import dev.egresslab.net.Remedy;

import java.util.List;

/** The rule collection that a remedy asks for: one rule, one destination, one port. */
final class Allowance {
    private Allowance() {}

    static FirewallRules of(Remedy remedy) {
        var name = remedy.collection();
        return switch (remedy.rule()) {
            case Remedy.Application(String protocol, int port, String host) ->
                new FirewallRules.Application(
                        name,
                        remedy.priority(),
                        List.of(new FirewallRules.ApplicationRule(
                                name, List.of(protocol + "=" + port), List.of(host), List.of())));
            case Remedy.ByAddress(Protocol protocol, var destination, int port) ->
                network(remedy, protocol, List.of(destination.toString()), List.of(), port);
            case Remedy.ByName(Protocol protocol, String host, int port) ->
                network(remedy, protocol, List.of(), List.of(host), port);
        };
    }

    private static FirewallRules network(
            Remedy remedy, Protocol protocol, List<String> destinations, List<String> names, int port) {
        return new FirewallRules.Network(
                remedy.collection(),
                remedy.priority(),
                List.of(new FirewallRules.NetworkRule(
                        remedy.collection(),
                        List.of(protocol.name()),
                        destinations,
                        names,
                        List.of(Integer.toString(port)))));
    }
}
