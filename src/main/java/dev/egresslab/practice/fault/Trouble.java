package dev.egresslab.practice.fault;

import java.time.Duration;

/** What happens to a call instead of what should. */
public sealed interface Trouble {
    /**
     * Refused before anything is done.
     *
     * @param status for example 429
     * @param retryAfter whole seconds for the header of that name; 0 for none
     */
    record Refuse(int status, String code, String message, int retryAfter) implements Trouble {}

    /** The connection ends before anything is done. */
    record Cut() implements Trouble {}

    /** The cloud acts, and the connection ends instead of the answer. */
    record Lose() implements Trouble {}

    /** The cloud acts, and the answer is held back for so long, in real time: most clients give up before. */
    record Stall(Duration lasts) implements Trouble {}

    /** Every token that was given out so far has expired. */
    record Expire() implements Trouble {}

    /** Accepted; the operation fails at its end. What answers at once is refused with the same words. */
    record FailLate(String code, String message) implements Trouble {}

    /** Done; but what was created stays unseen for so many looks at it. */
    record Hide(int looks) implements Trouble {}

    /** Rule collections of a firewall that bear this name do not arrive. */
    record DropRules(String collection) implements Trouble {}
}
