package dev.egresslab.lab.exercise.thought;

import dev.egresslab.estate.Estate;
import dev.egresslab.net.Trace;

import java.util.List;
import java.util.Optional;

/**
 * A change thought through: what is so now, and what would be so then.
 *
 * @param guesses what somebody may answer, the right one among them, in an order that tells nothing
 * @param differences the documents that would be others
 */
public record Conclusion(Thought thought, Seen before, Seen after, List<Guess> guesses, List<Difference> differences) {
    /** What comes of packets in an estate, and the way of the one that shows it. */
    public record Seen(Estate estate, Effect effect, Optional<Trace> way) {}

    public Conclusion {
        guesses = List.copyOf(guesses);
        differences = List.copyOf(differences);
    }

    /** Whether somebody who guessed this was right. */
    public boolean right(Guess guess) {
        return guess.key().equals(after.effect().key());
    }

    /** Whether the change matters for what was asked. */
    public boolean matters() {
        return !before.effect().key().equals(after.effect().key());
    }
}
