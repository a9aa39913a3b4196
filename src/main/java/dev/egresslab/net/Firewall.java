package dev.egresslab.net;

import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.ResourceId;

import java.util.List;

/** An Azure Firewall with classic rules, collections in the order in which they count. */
public record Firewall(
        ResourceId id,
        ResourceId subnet,
        Ipv4 inside,
        List<Step.Owned> addresses,
        boolean dnsProxy,
        List<Network> network,
        List<Application> application,
        List<Nat> nat) {
    /** An Azure Firewall has at least two. */
    public static final int INSTANCES = 2;
    /** SNAT ports of each public address, over all instances. https://learn.microsoft.com/azure/firewall/firewall-known-issues */
    public static final int PORTS = 2_496 * INSTANCES;

    /** A network rule with the id of its collection. */
    public record Network(
            String collection,
            String name,
            boolean allow,
            List<String> protocols,
            List<String> sources,
            List<String> destinations,
            List<String> names,
            List<String> ports) {}

    /** An application rule; {@code protocols} such as {@code Http:80}. */
    public record Application(
            String collection,
            String name,
            boolean allow,
            List<String> protocols,
            List<String> sources,
            List<String> hosts,
            List<String> tags) {}

    /** A destination NAT rule. */
    public record Nat(
            String collection,
            String name,
            List<String> protocols,
            List<String> sources,
            List<String> destinations,
            List<String> ports,
            Ipv4 to,
            int toPort) {}
}
