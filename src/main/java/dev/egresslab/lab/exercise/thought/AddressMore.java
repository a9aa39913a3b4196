package dev.egresslab.lab.exercise.thought;

import dev.egresslab.net.LoadBalancer;
import dev.egresslab.net.Probe;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One more outbound address: what it brings a node by itself, and what it brings once the ports of a node are raised. */
final class AddressMore implements Kind {
    private static final int STEP = 8;

    @Override
    public Stream<Thought> in(Setting now) {
        return now.outwards().stream()
                .flatMap(probe -> Exit.of(now, probe).stream()
                        .flatMap(exit -> exit.balancer() ? ports(now, exit, probe) : address(exit, probe)));
    }

    private static Stream<Thought> ports(Setting now, Exit exit, Probe probe) {
        var gauge = new PortsGauge(probe);
        var device = exit.device().name();
        int addresses = exit.addresses().size() + 1;
        var alone = Thought.of("address-more", "", List.of(device, addresses), gauge, s -> exit.plus(s.estate()));
        int each = Math.floorDiv(LoadBalancer.PORTS * addresses, nodes(now, exit)) / STEP * STEP;
        var raised = Thought.of(
                "address-ports",
                "",
                List.of(device, addresses, each),
                gauge,
                s -> exit.editRule(exit.plus(s.estate()), rule -> rule.put("allocatedOutboundPorts", each)));
        return Stream.of(alone, raised);
    }

    private static int nodes(Setting now, Exit exit) {
        return now.network().loadBalancers().stream()
                .flatMap(balancer -> balancer.outbound().stream())
                .filter(rule -> rule.id().equals(exit.rule().toString()))
                .mapToInt(rule -> Math.max(1, now.network().poolSize(rule.pool())))
                .findFirst()
                .orElse(1);
    }

    private static Stream<Thought> address(Exit exit, Probe probe) {
        var only = new Effect.Leaves(List.of(Exit.NEW), exit.device().name());
        return Optional.of(Thought.of(
                                "address-join",
                                "",
                                List.of(exit.device().name(), Exit.NEW),
                                new EgressGauge(probe),
                                s -> exit.plus(s.estate()))
                        .or(List.of(only)))
                .stream();
    }
}
