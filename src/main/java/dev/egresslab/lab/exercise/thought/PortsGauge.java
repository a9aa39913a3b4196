package dev.egresslab.lab.exercise.thought;

import dev.egresslab.net.Node;
import dev.egresslab.net.Outcome;
import dev.egresslab.net.Probe;
import dev.egresslab.net.Step;
import dev.egresslab.net.Subnet;
import dev.egresslab.text.Message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How many ports there are for a node towards one destination: those that its packet may choose from. */
record PortsGauge(Probe probe) implements Gauge {
    private static final String CONFIGURATIONS =
            "/properties/virtualMachineProfile/networkProfile/networkInterfaceConfigurations/0/properties/ipConfigurations";

    @Override
    public Message ask() {
        return Message.of("thought.ask.ports");
    }

    /** The node that is served last tells whether all are. */
    @Override
    public Effect read(Setting setting) {
        var nodes = setting.nodes();
        var room = room(setting, nodes);
        if (room.isPresent()) return room.get();
        var walked = packet(setting).flatMap(setting::walk);
        if (walked.isEmpty()) return new Effect.Unknown();
        var trace = walked.get();
        if (trace.outcome() == Outcome.PORTS_EXHAUSTED) return new Effect.Ports(0, nodes.size(), addresses(setting));
        return trace.wayOut()
                .filter(way -> way.ports() > 0)
                .map(way -> counted(setting, way, nodes.size()))
                .orElseGet(() -> Endings.outwards(walked));
    }

    private static Effect counted(Setting setting, Step.Translated way, int nodes) {
        int addresses = way.candidates().size();
        boolean lent = setting.network().loadBalancers().stream()
                .flatMap(balancer -> balancer.outbound().stream())
                .anyMatch(rule -> rule.id().equals(way.decidedBy()));
        return lent
                ? new Effect.Ports(way.ports(), nodes, addresses)
                : new Effect.Pool(way.ports() * addresses, nodes, addresses);
    }

    /** How many addresses the balancers translate to. */
    private static int addresses(Setting setting) {
        return setting.network().loadBalancers().stream()
                .flatMap(balancer -> balancer.outbound().stream())
                .mapToInt(rule -> rule.frontends().size())
                .sum();
    }

    @Override
    public Optional<Probe> packet(Setting setting) {
        var nodes = setting.nodes();
        return nodes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Probe(
                        setting.from(nodes.getLast()),
                        probe.protocol(),
                        probe.host(),
                        probe.port(),
                        probe.application()));
    }

    private static Optional<Effect> room(Setting setting, List<Node> nodes) {
        for (var subnet : setting.subnets()) {
            var here = nodes.stream()
                    .filter(node -> node.subnet().equals(subnet.id()))
                    .toList();
            int fit = (int)
                    here.stream().filter(node -> fits(setting, subnet, node)).count();
            if (fit < here.size())
                return Optional.of(
                        new Effect.NoRoom(fit, here.size(), subnet.id().name()));
        }
        return Optional.empty();
    }

    /** With the addresses that it keeps for pods; Azure keeps the last one of a subnet for itself. */
    private static boolean fits(Setting setting, Subnet subnet, Node node) {
        long own = setting.estate().find(node.scaleSet()).stream()
                .flatMap(d -> d.items(CONFIGURATIONS))
                .count();
        var last = node.address().plus(Math.max(0, own - 1));
        return subnet.range().contains(last) && !subnet.range().last().equals(last);
    }

    @Override
    public List<Effect> thinkable(Setting now, Effect before) {
        var thinkable = new ArrayList<Effect>();
        switch (before) {
            case Effect.Ports ports -> {
                for (int each : List.of(ports.each() / 2, ports.each() * 2, 0))
                    thinkable.add(new Effect.Ports(each, ports.nodes(), ports.addresses()));
            }
            case Effect.Pool pool -> {
                thinkable.add(new Effect.Pool(pool.ports() / 2, pool.nodes(), pool.addresses()));
                thinkable.add(new Effect.Pool(pool.ports() * 2, pool.nodes(), pool.addresses()));
            }
            case Effect.Leaves _,
                    Effect.Lent _,
                    Effect.Dies _,
                    Effect.Lost _,
                    Effect.Answered _,
                    Effect.NoRoom _,
                    Effect.Hosts _,
                    Effect.Unknown _ -> thinkable.add(new Effect.Dies("", Message.said(""), ""));
        }
        return thinkable;
    }
}
