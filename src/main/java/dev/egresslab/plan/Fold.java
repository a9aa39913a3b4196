package dev.egresslab.plan;

import dev.egresslab.plan.Standing.State;
import dev.egresslab.plan.Standing.StepState;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** From a journal's entries to where the lab stands. */
final class Fold {
    private Fold() {}

    /** @param running whether a run is going on in this process */
    static Standing of(List<Entry> entries, boolean running) {
        Map<String, StepState> steps = new HashMap<>();
        Map<String, Map<String, String>> facts = new HashMap<>();
        var kind = Entry.Kind.BUILD;
        var state = State.DRAFT;
        for (var entry : entries) {
            switch (entry) {
                case Entry.Planned planned -> {
                    kind = planned.kind();
                    state = kind == Entry.Kind.BUILD ? State.BUILDING : State.CLEANING;
                    for (var step : planned.steps()) {
                        if (kind == Entry.Kind.BUILD) steps.putIfAbsent(step, StepState.PLANNED);
                    }
                }
                case Entry.Started started ->
                    steps.put(started.step(), kind == Entry.Kind.BUILD ? StepState.WORKING : StepState.DELETING);
                case Entry.Heard _, Entry.Retrying _, Entry.Measured _ -> {}
                case Entry.Succeeded done -> {
                    steps.put(done.step(), kind == Entry.Kind.BUILD ? StepState.READY : StepState.DELETED);
                    facts.put(done.step(), done.facts());
                }
                case Entry.Failed failed -> steps.put(failed.step(), StepState.FAILED);
                case Entry.Skipped skipped -> steps.put(skipped.step(), StepState.SKIPPED);
                case Entry.Ended ended -> state = ended(kind, ended.ending());
            }
        }
        if (!running && (state == State.BUILDING || state == State.CLEANING)) state = State.INTERRUPTED;
        if (state == State.CLEANED) steps.replaceAll((_, _) -> StepState.DELETED);
        return new Standing(state, steps, facts);
    }

    private static State ended(Entry.Kind kind, Entry.Ending ending) {
        return switch (ending) {
            case DONE -> kind == Entry.Kind.BUILD ? State.READY : State.CLEANED;
            case FAILED -> State.FAILED;
            case CANCELLED -> State.CANCELLED;
        };
    }
}
