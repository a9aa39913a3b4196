package dev.egresslab.practice.fault;

import dev.egresslab.practice.http.Request;

import java.util.Optional;
import java.util.SplittableRandom;

/** A plan at work: counts the calls that each of its faults concerns, and says which are struck. */
final class Strikes {
    private final FaultPlan plan;
    private final long[] calls;
    private final SplittableRandom random;
    private long struck;

    Strikes(FaultPlan plan) {
        this.plan = plan;
        calls = new long[plan.faults().size()];
        random = new SplittableRandom(plan.seed());
    }

    FaultPlan plan() {
        return plan;
    }

    synchronized long struck() {
        return struck;
    }

    /** What strikes this call; the first fault that does. */
    synchronized Optional<Trouble> next(Request request) {
        Optional<Trouble> found = Optional.empty();
        for (int i = 0; i < calls.length; i++) {
            var fault = plan.faults().get(i);
            if (!fault.match().concerns(request)) continue;
            boolean hit = fault.match().counts(++calls[i])
                    && random.nextDouble() < fault.match().chance();
            if (hit && found.isEmpty()) found = Optional.of(fault.trouble());
        }
        if (found.isPresent()) struck++;
        return found;
    }
}
