package dev.egresslab.lab.exercise.thought;

import dev.egresslab.net.Probe;
import dev.egresslab.net.Step;
import dev.egresslab.text.Message;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which address the internet sees of a request. */
record EgressGauge(Probe probe) implements Gauge {
    @Override
    public Message ask() {
        return Message.of("thought.ask.egress", probe.host());
    }

    @Override
    public Effect read(Setting setting) {
        return Endings.outwards(setting.walk(probe));
    }

    @Override
    public Optional<Probe> packet(Setting setting) {
        return Optional.of(probe);
    }

    /** The addresses of every device that lets packets out, one that Azure lends, and none. */
    @Override
    public List<Effect> thinkable(Setting now, Effect before) {
        var network = now.network();
        var balancers = network.loadBalancers().stream()
                .flatMap(b -> b.outbound().stream().map(rule -> leaves(rule.frontends(), b.id().name())));
        var gateways = network.natGateways().stream().map(g -> leaves(g.addresses(), g.id().name()));
        var firewalls = network.firewalls().stream().map(f -> leaves(f.addresses(), f.id().name()));
        var owned = Stream.of(balancers, gateways, firewalls)
                .flatMap(devices -> devices)
                .filter(leaves -> !leaves.addresses().isEmpty());
        return Stream.concat(
                        owned.map(leaves -> (Effect) leaves),
                        Stream.of(new Effect.Lent(""), new Effect.Dies("", Message.said(""), "")))
                .toList();
    }

    static Effect.Leaves leaves(List<Step.Owned> owned, String device) {
        return new Effect.Leaves(owned.stream().map(o -> o.address().toString()).toList(), device);
    }
}
