package dev.egresslab.lab.resource;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The az commands that add a rule collection to a firewall, one for each rule, over several lines each. */
public final class FirewallCommand {
    private FirewallCommand() {}

    /** Several lines each, as a shell would not take them: for reading, and for pasting one by one. */
    public static String of(Resource.Firewall firewall, FirewallRules rules) {
        return all(firewall, rules).map(parts -> String.join("\n  ", parts)).collect(Collectors.joining("\n"));
    }

    /** Each command in parts; only the first names the collection's priority and action, because it makes the collection. */
    public static Stream<List<String>> all(Resource.Firewall firewall, FirewallRules rules) {
        var commands = switch (rules) {
            case FirewallRules.Application all -> all.rules().stream().map(rule -> application(firewall, all, rule));
            case FirewallRules.Network all -> all.rules().stream().map(rule -> network(firewall, all, rule));
            case FirewallRules.Nat all -> all.rules().stream().map(rule -> nat(firewall, all, rule));
        };
        var list = commands.toList();
        return IntStream.range(0, list.size())
                .mapToObj(i -> i == 0
                        ? list.get(0)
                        : list.get(i).stream()
                                .filter(part -> !part.startsWith("--priority "))
                                .toList());
    }

    private static List<String> application(
            Resource.Firewall firewall, FirewallRules rules, FirewallRules.ApplicationRule rule) {
        var target = rule.tags().isEmpty()
                ? "--target-fqdns " + String.join(" ", rule.hosts())
                : "--fqdn-tags " + String.join(" ", rule.tags());
        return command(
                "application-rule",
                firewall,
                rules,
                rule.name(),
                "Allow",
                List.of("--protocols " + String.join(" ", rule.protocols()), target));
    }

    private static List<String> network(
            Resource.Firewall firewall, FirewallRules rules, FirewallRules.NetworkRule rule) {
        var target = rule.names().isEmpty()
                ? "--destination-addresses " + String.join(" ", rule.destinations())
                : "--destination-fqdns " + String.join(" ", rule.names());
        return command(
                "network-rule",
                firewall,
                rules,
                rule.name(),
                "Allow",
                List.of(
                        "--protocols " + String.join(" ", rule.protocols()),
                        target,
                        "--destination-ports " + String.join(" ", rule.ports())));
    }

    private static List<String> nat(Resource.Firewall firewall, FirewallRules rules, FirewallRules.NatRule rule) {
        return command(
                "nat-rule",
                firewall,
                rules,
                rule.name(),
                "Dnat",
                List.of(
                        "--protocols " + rule.protocol(),
                        "--destination-addresses <the address of " + firewall.publicIp() + ">",
                        "--destination-ports " + rule.port(),
                        "--translated-address " + rule.to() + " --translated-port " + rule.toPort()));
    }

    private static List<String> command(
            String kind,
            Resource.Firewall firewall,
            FirewallRules rules,
            String name,
            String action,
            List<String> rest) {
        var head = List.of(
                "az network firewall " + kind + " create",
                "-g " + firewall.group() + " -f " + firewall.name(),
                "--collection-name " + rules.name() + " -n " + name,
                "--priority " + rules.priority() + " --action " + action,
                "--source-addresses '*'");
        return Stream.concat(head.stream(), rest.stream()).toList();
    }
}
