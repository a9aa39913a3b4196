package dev.egresslab.lab.exercise.thought;

import dev.egresslab.estate.Estate;
import dev.egresslab.text.Message;

import java.util.List;

/**
 * A change that is only thought of. Texts under {@code thought.<kind>}: {@code .title}, and {@code .why}, what one has to know
 * before guessing.
 *
 * @param id stable for a cluster as it is, for example {@code route-out:firewall-route}; typed on the command line
 * @param names arguments of its texts
 */
public record Thought(String id, String kind, List<Object> names, Change change, Gauge gauge, List<Effect> also) {
    public Thought {
        names = List.copyOf(names);
        also = List.copyOf(also);
    }

    /** What would be otherwise; computed when it is wanted. */
    interface Change {
        Estate of(Setting now);
    }

    static Thought of(String kind, String subject, List<Object> names, Gauge gauge, Change change) {
        return new Thought(subject.isEmpty() ? kind : kind + ":" + subject, kind, names, change, gauge, List.of());
    }

    /** With further answers to choose from. */
    Thought or(List<Effect> more) {
        return new Thought(id, kind, names, change, gauge, more);
    }

    Thought called(String other) {
        return new Thought(other, kind, names, change, gauge, also);
    }

    /** What is changed in thought. */
    public Message title() {
        return Message.of("thought." + kind + ".title", names.toArray());
    }

    /** What one has to know. */
    public Message why() {
        return Message.of("thought." + kind + ".why", names.toArray());
    }

    /** What somebody who guesses is asked. */
    public Message ask() {
        return gauge.ask();
    }
}
