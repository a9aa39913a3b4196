package dev.egresslab.lab.exercise.thought;

import dev.egresslab.address.Cidr;
import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.net.Firewall;
import dev.egresslab.net.Origin;
import dev.egresslab.net.Probe;
import dev.egresslab.net.Route;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A route of the nodes' route table taken out: the default one, or the one that answers to visitors take. */
final class RouteOut implements Kind {
    @Override
    public Stream<Thought> in(Setting now) {
        return now.subnets().stream()
                .flatMap(subnet -> now.network().routes(subnet.id()).stream())
                .flatMap(routes -> routes.rows().stream())
                .filter(row -> row.active() && row.source() == Route.Source.USER)
                .distinct()
                .flatMap(row -> gauge(now, row).map(gauge -> thought(row, gauge)).stream());
    }

    private static Optional<Gauge> gauge(Setting now, Route row) {
        if (row.prefix().equals(Cidr.ALL)) return now.outwards().map(EgressGauge::new);
        if (row.nextHop() != Route.NextHop.INTERNET) return Optional.empty();
        return now.network().firewalls().stream()
                .flatMap(f -> f.addresses().stream()
                        .filter(owned -> row.prefix().contains(owned.address()))
                        .flatMap(owned -> port(f).map(port -> visit(owned.address(), port)).stream()))
                .findFirst();
    }

    /** Where visitors come in through the firewall. */
    private static Optional<Integer> port(Firewall firewall) {
        return firewall.nat().stream()
                .flatMap(rule -> rule.ports().stream())
                .filter(port -> port.matches("[0-9]{1,5}"))
                .map(Integer::valueOf)
                .findFirst();
    }

    private static Gauge visit(Ipv4 address, int port) {
        var at = address.toString();
        return new ReachGauge(
                "visit", at + ":" + port, s -> Probe.http(new Origin.Internet(s.visitor()), at, port, "/"));
    }

    private static Thought thought(Route row, Gauge gauge) {
        var route = ResourceId.of(row.decidedBy());
        var table = route.parent().orElse(route);
        return Thought.of(
                "route-out",
                route.name(),
                List.of(route.name(), table.name(), row.prefix().toString()),
                gauge,
                now -> WhatIf.withoutChild(now.estate(), route));
    }
}
