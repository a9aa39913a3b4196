package dev.egresslab.net;

import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.net.Route.NextHop;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The firewalls and NAT gateways that subnets leave to the internet by, as their routes stand. */
public final class Exits {
    /** Some address of the internet that no route means in particular. */
    static final Ipv4 ANYWHERE = Ipv4.parse("8.8.8.8");

    private final Network network;
    private final Set<ResourceId> seen = new HashSet<>();
    private final Set<ResourceId> used = new LinkedHashSet<>();

    private Exits(Network network) {
        this.network = network;
    }

    /** The ids of all of them. */
    public static Set<ResourceId> of(Network network, Collection<ResourceId> subnets) {
        var exits = new Exits(network);
        subnets.forEach(exits::leave);
        return Set.copyOf(exits.used);
    }

    /** Those that are firewalls. */
    static List<Firewall> firewalls(Network network, Collection<ResourceId> subnets) {
        var used = of(network, subnets);
        return network.firewalls().stream()
                .filter(firewall -> used.contains(firewall.id()))
                .toList();
    }

    /** A firewall's own subnet may have a gateway in its turn. */
    private void leave(ResourceId subnet) {
        if (!seen.add(subnet)) return;
        var route = network.routes(subnet).flatMap(routes -> routes.choose(ANYWHERE));
        if (route.isEmpty()) return;
        if (route.get().nextHop() == NextHop.INTERNET)
            network.subnet(subnet).flatMap(Subnet::natGateway).ifPresent(used::add);
        route.get()
                .appliance()
                .flatMap(at -> network.addresses().firewall(Addresses.network(subnet), at))
                .ifPresent(firewall -> {
                    used.add(firewall.id());
                    leave(firewall.subnet());
                });
    }
}
