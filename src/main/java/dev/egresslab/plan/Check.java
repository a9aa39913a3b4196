package dev.egresslab.plan;

import dev.egresslab.text.Message;

import java.util.Optional;

/**
 * Something that was looked at before anything is created.
 *
 * @param what one short sentence
 * @param detail the evidence, in numbers or names
 * @param fix what would make it right, where that is known
 */
public record Check(State state, Message what, Message detail, Optional<Fix> fix) {
    /** Errors keep one from creating, the others do not. */
    public enum State {
        OK,
        WARNING,
        ERROR,
        COULD_NOT_RUN
    }

    /** A way to make it right. */
    public sealed interface Fix {
        /** What the button says. */
        Message label();

        /** Another answer to a parameter. */
        record Answer(String parameter, String answer, Message label) implements Fix {}

        /** Something to do in the cloud; blocks. */
        record Deed(String name, Message label, Runnable deed) implements Fix {}
    }

    public static Check of(State state, String key, Object... arguments) {
        return new Check(
                state, Message.of("check." + key), Message.of("check." + key + ".why", arguments), Optional.empty());
    }

    public Check with(Fix repair) {
        return new Check(state, what, detail, Optional.of(repair));
    }
}
