package dev.egresslab.plan;

import dev.egresslab.text.Message;
import dev.egresslab.text.Texts;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/** One line of a lab's journal, written before a call (intent) and after its answer (outcome). State is the fold of these. */
public sealed interface Entry {
    Instant at();

    /** What the run will do; begins a run. */
    record Planned(Instant at, Kind kind, java.util.List<String> steps) implements Entry {
        public Planned {
            steps = java.util.List.copyOf(steps);
        }
    }

    /** The step's call is about to be made. */
    record Started(Instant at, String step) implements Entry {}

    /** Something was heard; {@code step} is empty where it belongs to none. */
    record Heard(Instant at, String step, Progress progress) implements Entry {}

    /**
     * The call had no answer, or was refused for now: it is made again.
     *
     * @param attempt how many there were
     * @param after how long until the next
     */
    record Retrying(Instant at, String step, int attempt, Duration after, String code) implements Entry {
        /** Whether nothing came back at all. */
        public boolean unanswered() {
            return code.equals(CloudException.CONNECTION);
        }
    }

    record Succeeded(Instant at, String step, String id, Map<String, String> facts) implements Entry {
        public Succeeded {
            facts = Map.copyOf(facts);
        }
    }

    /**
     * It came to nothing.
     *
     * @param cause what happened, in the cloud's words or in ours
     * @param remedy what to do now
     */
    record Failed(Instant at, String step, String code, Message cause, Message remedy) implements Entry {
        private static final Texts ENGLISH = new Texts(Locale.ENGLISH);

        static Failed of(Instant at, String step, CloudException e) {
            return new Failed(at, step, e.code(), e.what(), e.now());
        }

        /** What happened, in English. */
        public String what() {
            return ENGLISH.of(cause);
        }

        /** What to do now, in English. */
        public String whatNow() {
            return ENGLISH.of(remedy);
        }
    }

    /** Not tried, because {@code because} did not succeed or the run was cancelled. */
    record Skipped(Instant at, String step, String because) implements Entry {}

    /** A request was sent from a pod; {@code address} is the one that the reply named, empty where there was none. */
    record Measured(Instant at, String pod, String url, String address, String verdict) implements Entry {}

    /** The run is over. */
    record Ended(Instant at, Ending ending) implements Entry {}

    /** What a run is for. */
    enum Kind {
        BUILD,
        CLEAN
    }

    /** How a run ended. */
    enum Ending {
        DONE,
        FAILED,
        CANCELLED
    }
}
