package dev.egresslab.net;

import dev.egresslab.address.Cidr;
import dev.egresslab.address.Ipv4;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All routes that count for a subnet, overridden ones marked inactive.
 *
 * @see <a href="https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview">Traffic routing</a>
 */
public record EffectiveRoutes(List<Route> rows) {
    private static final List<Cidr> UNUSED = Stream.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10")
            .map(Cidr::parse)
            .toList();

    public EffectiveRoutes {
        rows = List.copyOf(rows);
    }

    static EffectiveRoutes of(Subnet subnet, World world) {
        var by = subnet.id().toString();
        var rows = new ArrayList<Route>();
        subnet.space().forEach(range -> rows.add(system(range, Route.NextHop.VIRTUAL_NETWORK, by)));
        subnet.peered().forEach(range -> rows.add(system(range, Route.NextHop.VIRTUAL_NETWORK, by)));
        rows.add(system(Cidr.ALL, Route.NextHop.INTERNET, by));
        for (var range : UNUSED) {
            if (subnet.space().stream().noneMatch(range::contains)) rows.add(system(range, Route.NextHop.NONE, by));
        }
        for (var service : subnet.serviceEndpoints()) {
            world.serviceEndpoint(service)
                    .ifPresent(tag -> world.serviceTag(tag)
                            .forEach(range ->
                                    rows.add(system(range, Route.NextHop.VIRTUAL_NETWORK_SERVICE_ENDPOINT, by))));
        }
        subnet.privateEndpoints().forEach(at -> rows.add(system(Cidr.of(at), Route.NextHop.INTERFACE_ENDPOINT, by)));
        rows.addAll(subnet.userRoutes());
        return new EffectiveRoutes(rows.stream()
                .map(row -> overridden(row, rows) ? row.inactive() : row)
                .toList());
    }

    /** The active row with the longest prefix. */
    public Optional<Route> choose(Ipv4 destination) {
        return rows.stream()
                .filter(row -> row.active() && row.prefix().contains(destination))
                .max(Comparator.comparingInt((Route row) -> row.prefix().prefix())
                        .thenComparing(Route::source, Comparator.reverseOrder()));
    }

    private static Route system(Cidr prefix, Route.NextHop hop, String by) {
        return new Route(prefix, hop, Optional.empty(), Route.Source.DEFAULT, true, by);
    }

    /** Another row with the same prefix from a source that goes before this one's. */
    private static boolean overridden(Route row, List<Route> all) {
        return all.stream()
                .anyMatch(other ->
                        other.prefix().equals(row.prefix()) && other.source().compareTo(row.source()) < 0);
    }
}
