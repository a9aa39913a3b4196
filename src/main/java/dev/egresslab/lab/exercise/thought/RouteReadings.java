package dev.egresslab.lab.exercise.thought;

import dev.egresslab.address.Cidr;
import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.lab.exercise.Verdict;
import dev.egresslab.net.Firewall;
import dev.egresslab.net.Probe;
import dev.egresslab.net.Route;

import java.util.List;
import java.util.Optional;

/** Where routes lead, and what stands there. */
final class RouteReadings {
    private RouteReadings() {}

    static Optional<Verdict> nextHop(Setting now) {
        var defaults = now.subnets().stream()
                .flatMap(subnet -> now.network().routes(subnet.id()).stream())
                .flatMap(routes -> routes.rows().stream())
                .filter(row -> row.active() && row.prefix().equals(Cidr.ALL))
                .toList();
        if (defaults.isEmpty()) return Optional.empty();
        var hops = defaults.stream()
                .flatMap(row -> row.appliance().stream())
                .distinct()
                .toList();
        var firewalls = now.network().firewalls().stream().map(Firewall::inside).toList();
        var route = defaults.getFirst();
        if (hops.isEmpty()) return Optional.of(internet(now, route, firewalls));
        // something else than an Azure Firewall may stand there
        if (firewalls.isEmpty()) return Optional.of(Verdict.notYet("route.hop.unknown", texts(hops)));
        return Optional.of(Verdict.of(firewalls.containsAll(hops), "route.hop", texts(hops), texts(firewalls)));
    }

    /** Without an appliance: as it should be, unless the cluster is said to leave through one. */
    private static Verdict internet(Setting now, Route route, List<Ipv4> firewalls) {
        boolean user = now.cluster()
                .text("/properties/networkProfile/outboundType")
                .filter("userDefinedRouting"::equals)
                .isPresent();
        return user
                ? Verdict.notYet("route.hop.not", route.nextHop().azure(), texts(firewalls))
                : Verdict.yes("route.internet", route.nextHop().azure());
    }

    /**
     * The collections of network rules of firewalls that the nodes' packets meet are taken out, all together and then one by one:
     * thought of, nothing is changed.
     */
    static Optional<Verdict> networkRules(Setting now) {
        var needed = Needed.of(now);
        var collections = now.network().firewalls().stream()
                .flatMap(f -> f.network().stream())
                .map(Firewall.Network::collection)
                .distinct()
                .map(ResourceId::of)
                .toList();
        if (collections.isEmpty() || Needed.deciding(now, needed).isEmpty()) return Optional.empty();
        var lost = lost(now, needed, collections);
        if (lost.isEmpty()) return Optional.of(Verdict.yes("route.rules", names(collections)));
        var matter = collections.stream()
                .filter(collection -> !lost(now, needed, List.of(collection)).isEmpty())
                .toList();
        // each of several may do for the others
        return Optional.of(
                Verdict.notYet("route.rules.not", names(matter.isEmpty() ? collections : matter), joined(lost)));
    }

    private static List<String> lost(Setting now, List<Probe> needed, List<ResourceId> collections) {
        var without = collections.stream().reduce(now.estate(), Needed::without, (_, last) -> last);
        return Needed.lost(needed, now, now.at(without));
    }

    private static String names(List<ResourceId> collections) {
        return joined(collections.stream().map(ResourceId::name).toList());
    }

    /** The same where rules that are needed are nothing wrong. */
    static Optional<Verdict> neededRules(Setting now) {
        return networkRules(now).map(verdict -> new Verdict(true, verdict.evidence()));
    }

    private static String texts(List<Ipv4> addresses) {
        return addresses.isEmpty()
                ? "-"
                : joined(addresses.stream().map(Ipv4::toString).toList());
    }

    private static String joined(List<String> names) {
        return String.join(", ", names);
    }
}
