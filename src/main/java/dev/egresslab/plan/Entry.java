package dev.egresslab.plan;

import java.time.Instant;
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

    record Succeeded(Instant at, String step, String id, Map<String, String> facts) implements Entry {
        public Succeeded {
            facts = Map.copyOf(facts);
        }
    }

    record Failed(Instant at, String step, String code, String what, String whatNow) implements Entry {}

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
