package dev.egresslab.lab.exercise.thought;

import dev.egresslab.net.Probe;
import dev.egresslab.text.Message;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Whether somebody is answered.
 *
 * @param asked which question: {@code visit}, {@code computer} or {@code node}
 * @param probe made when it is wanted: who asks may have to be found out
 */
record ReachGauge(String asked, String host, Function<Setting, Probe> probe) implements Gauge {
    @Override
    public Message ask() {
        return Message.of("thought.ask." + asked, host);
    }

    @Override
    public Effect read(Setting setting) {
        return Endings.answered(setting.walk(probe.apply(setting)));
    }

    @Override
    public Optional<Probe> packet(Setting setting) {
        return Optional.of(probe.apply(setting));
    }

    @Override
    public List<Effect> thinkable(Setting now, Effect before) {
        var nothing = Message.said("");
        return List.of(new Effect.Answered(), new Effect.Dies("", nothing, ""), new Effect.Lost("", nothing, ""));
    }
}
