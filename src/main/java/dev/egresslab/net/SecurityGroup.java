package dev.egresslab.net;

import dev.egresslab.address.Cidr;
import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.ResourceId;

import java.util.Comparator;
import java.util.List;

/**
 * A network security group: the first rule that fits decides, lowest priority number first.
 *
 * @see <a href="https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview">Network security groups</a>
 */
public record SecurityGroup(ResourceId id, List<Rule> rules) {
    public SecurityGroup {
        rules = rules.stream().sorted(Comparator.comparingInt(Rule::priority)).toList();
    }

    /** A rule; empty lists of ranges and ports mean any. */
    public record Rule(
            String id,
            String name,
            int priority,
            boolean outbound,
            boolean allow,
            String protocol,
            List<Range> sources,
            List<Range> destinations,
            List<Ports> ports) {
        boolean fits(Packet packet, boolean leaving, List<Cidr> network, World world) {
            return leaving == outbound
                    && (protocol.equals("*")
                            || protocol.equalsIgnoreCase(packet.protocol().name()))
                    && any(sources, packet.source().address(), network, world)
                    && any(destinations, packet.destination().address(), network, world)
                    && (ports.isEmpty()
                            || ports.stream()
                                    .anyMatch(
                                            p -> p.contains(packet.destination().port())));
        }

        private static boolean any(List<Range> ranges, Ipv4 address, List<Cidr> network, World world) {
            return ranges.isEmpty() || ranges.stream().anyMatch(r -> r.contains(address, network, world));
        }
    }

    /** A range, an address, {@code *} or a service tag. */
    public record Range(String text) {
        boolean contains(Ipv4 address, List<Cidr> network, World world) {
            return switch (text) {
                case "*", "Any" -> true;
                case "VirtualNetwork" -> network.stream().anyMatch(r -> r.contains(address));
                case "Internet" -> address.isPublic();
                case "AzureLoadBalancer" -> address.equals(Ipv4.parse("168.63.129.16"));
                default ->
                    Character.isDigit(text.charAt(0))
                            ? Cidr.is(text) && Cidr.parse(text).contains(address)
                            : world.serviceTag(text).stream().anyMatch(r -> r.contains(address));
            };
        }
    }

    /** Ports {@code 80} or {@code 65200-65535}. */
    public record Ports(int first, int last) {
        public static Ports parse(String text) {
            int dash = text.indexOf('-');
            if (text.equals("*")) return new Ports(0, 65535);
            return dash < 0
                    ? new Ports(Integer.parseInt(text), Integer.parseInt(text))
                    : new Ports(Integer.parseInt(text.substring(0, dash)), Integer.parseInt(text.substring(dash + 1)));
        }

        boolean contains(int port) {
            return first <= port && port <= last;
        }
    }
}
