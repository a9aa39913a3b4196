package dev.egresslab.lab.resource;

import java.util.List;

/** A rule collection of an Azure Firewall: one action, one priority (100 to 65000, lowest first), rules top-down. */
public sealed interface FirewallRules {
    String name();

    int priority();

    /** Rules on addresses, service tags or names, by protocol and port. Always allow. */
    record Network(String name, int priority, List<NetworkRule> rules) implements FirewallRules {
        public Network {
            rules = List.copyOf(rules);
        }
    }

    /** Rules on host names or FQDN tags of HTTP and HTTPS. Always allow. */
    record Application(String name, int priority, List<ApplicationRule> rules) implements FirewallRules {
        public Application {
            rules = List.copyOf(rules);
        }
    }

    /** Destination NAT of connections to the firewall's public address. */
    record Nat(String name, int priority, List<NatRule> rules) implements FirewallRules {
        public Nat {
            rules = List.copyOf(rules);
        }
    }

    /** {@code destinations} are addresses, ranges or service tags; {@code names} are host names (needs the DNS proxy). */
    record NetworkRule(
            String name, List<String> protocols, List<String> destinations, List<String> names, List<String> ports) {}

    /** {@code protocols} such as {@code http=80}; {@code hosts} or {@code tags}. */
    record ApplicationRule(String name, List<String> protocols, List<String> hosts, List<String> tags) {}

    /** {@code to} is an address, or {@code service:<name>} for the address of a Service of the lab. */
    record NatRule(String name, String protocol, int port, String to, int toPort) {}
}
