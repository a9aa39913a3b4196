package dev.egresslab.lab.exercise.thought;

import dev.egresslab.net.Probe;
import dev.egresslab.text.Message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which of the hosts that nodes call are not reached; the packet is the first that is not, else the first. */
record HostsGauge(List<Probe> probes) implements Gauge {
    HostsGauge {
        probes = List.copyOf(probes);
    }

    @Override
    public Message ask() {
        return Message.of("thought.ask.hosts", probes.size());
    }

    @Override
    public Effect read(Setting setting) {
        return new Effect.Hosts(lost(setting).stream().map(Needed::name).toList(), probes.size());
    }

    private List<Probe> lost(Setting setting) {
        return probes.stream().filter(p -> !Needed.reached(setting, p)).toList();
    }

    @Override
    public Optional<Probe> packet(Setting setting) {
        return lost(setting).stream().findFirst().or(() -> probes.stream().findFirst());
    }

    /** None, all, and the API server alone. */
    @Override
    public List<Effect> thinkable(Setting now, Effect before) {
        var all = probes.stream().map(Needed::name).toList();
        var thinkable = new ArrayList<Effect>();
        thinkable.add(new Effect.Hosts(List.of(), all.size()));
        thinkable.add(new Effect.Hosts(all, all.size()));
        if (all.contains(now.api())) thinkable.add(new Effect.Hosts(List.of(now.api()), all.size()));
        return thinkable;
    }
}
