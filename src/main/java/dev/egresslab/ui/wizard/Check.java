package dev.egresslab.ui.wizard;

import dev.egresslab.text.Message;

import java.util.Optional;

/**
 * Something that was looked at before anything is created.
 *
 * @param what one short sentence
 * @param detail in numbers or names
 * @param fix an answer that would make it right, where one is known
 */
record Check(State state, Message what, Message detail, Optional<Fix> fix) {
    /** Errors keep one from creating, warnings do not. */
    enum State {
        OK,
        WARNING,
        ERROR,
        COULD_NOT_RUN
    }

    /** Gives a parameter another answer. */
    record Fix(String parameter, String answer, Message label) {}

    static Check of(State state, String key, Object... arguments) {
        return new Check(
                state,
                Message.of("ui.check." + key),
                Message.of("ui.check." + key + ".why", arguments),
                Optional.empty());
    }

    Check with(Fix repair) {
        return new Check(state, what, detail, Optional.of(repair));
    }
}
