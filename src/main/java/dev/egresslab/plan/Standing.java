package dev.egresslab.plan;

import java.util.Map;

/** Where a lab stands: the fold of its journal. */
public record Standing(State state, Map<String, StepState> steps, Map<String, Map<String, String>> facts) {
    public Standing {
        steps = Map.copyOf(steps);
        facts = Map.copyOf(facts);
    }

    /** Of the whole lab. */
    public enum State {
        DRAFT,
        BUILDING,
        READY,
        /** A run began and did not end, and none is going on here. */
        INTERRUPTED,
        FAILED,
        CANCELLED,
        CLEANING,
        CLEANED;

        /** Whether something of the lab may exist in a cloud. */
        public boolean mayExist() {
            return this != DRAFT && this != CLEANED;
        }
    }

    /** Of one step; steps are named by resource key. */
    public enum StepState {
        PLANNED,
        WORKING,
        READY,
        FAILED,
        SKIPPED,
        DELETING,
        DELETED
    }
}
