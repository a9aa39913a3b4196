package dev.egresslab.lab.exercise.thought;

import dev.egresslab.lab.exercise.Sampled;
import dev.egresslab.lab.exercise.Verdict;

import java.util.Optional;

/** How many ports and addresses there are, and what that means for connections. */
final class PortReadings {
    /** What a firewall in production should have. https://learn.microsoft.com/azure/aks/limit-egress-traffic */
    private static final int WANTED_ADDRESSES = 20;

    private PortReadings() {}

    static Optional<Verdict> ports(Setting now) {
        return now.outwards().flatMap(probe -> switch (new PortsGauge(probe).read(now)) {
            case Effect.Ports ports -> Optional.of(Verdict.of(ports.each() > 0, "ports.node", ports.each()));
            case Effect.Pool pool -> Optional.of(pool(now, pool));
            case Effect.Leaves _,
                    Effect.Lent _,
                    Effect.Dies _,
                    Effect.Lost _,
                    Effect.Answered _,
                    Effect.NoRoom _,
                    Effect.Hosts _,
                    Effect.Unknown _ -> Optional.empty();
        });
    }

    private static Verdict pool(Setting now, Effect.Pool pool) {
        boolean firewall = now.outwards()
                .flatMap(probe -> Exit.of(now, probe))
                .filter(exit -> !exit.gateway())
                .isPresent();
        return firewall
                ? Verdict.yes("route.ports", pool.addresses(), pool.ports(), WANTED_ADDRESSES)
                : Verdict.yes("ports.pool", pool.ports());
    }

    /** Arithmetic: the connection to one destination that finds no port. */
    static Optional<Verdict> connections(Setting now) {
        return now.outwards().flatMap(probe -> switch (new PortsGauge(probe).read(now)) {
            case Effect.Ports ports
            when ports.each() > 0 ->
                Optional.of(Verdict.yes(
                        "connections.node",
                        ports.each(),
                        ports.each() + 1,
                        ports.each() * Math.max(0, ports.nodes() - 1)));
            case Effect.Pool pool ->
                Optional.of(Verdict.yes("connections.pool", pool.ports(), pool.ports() + 1, pool.nodes()));
            case Effect.Ports _,
                    Effect.Leaves _,
                    Effect.Lent _,
                    Effect.Dies _,
                    Effect.Lost _,
                    Effect.Answered _,
                    Effect.NoRoom _,
                    Effect.Hosts _,
                    Effect.Unknown _ -> Optional.empty();
        });
    }

    /** How often one would have to ask to see every address. */
    static Optional<Verdict> addresses(Setting now) {
        return now.outwards()
                .flatMap(probe -> Exit.of(now, probe))
                .map(exit -> exit.addresses().size())
                .filter(many -> many > 1)
                .map(many -> Verdict.yes("addresses", many, Sampled.enough(many)));
    }
}
