package dev.egresslab.lab.exercise.thought;

import dev.egresslab.net.Probe;
import dev.egresslab.net.Step;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One of the outbound addresses taken away from the device that lets packets out. */
final class AddressOut implements Kind {
    private static final int MOST = 3;

    @Override
    public Stream<Thought> in(Setting now) {
        return now.outwards().stream()
                .flatMap(probe -> Exit.of(now, probe).stream()
                        .flatMap(exit -> exit.removable(now.estate()).stream()
                                .limit(MOST)
                                .map(owned -> thought(exit, owned, probe))));
    }

    private static Thought thought(Exit exit, Step.Owned owned, Probe probe) {
        var address = owned.address().toString();
        return Thought.of(
                        "address-out",
                        address,
                        List.of(address, owned.publicIp().name(), exit.device().name()),
                        new EgressGauge(probe),
                        now -> exit.without(now.estate(), owned.publicIp()))
                .or(alone(exit));
    }

    /** Each of several addresses alone. */
    private static List<Effect> alone(Exit exit) {
        if (exit.addresses().size() < 2) return List.of();
        var alone = new ArrayList<Effect>();
        exit.addresses().stream()
                .limit(MOST)
                .forEach(o ->
                        alone.add(EgressGauge.leaves(List.of(o), exit.device().name())));
        return alone;
    }
}
