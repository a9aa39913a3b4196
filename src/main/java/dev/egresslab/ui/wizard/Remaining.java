package dev.egresslab.ui.wizard;

import dev.egresslab.plan.Entry;
import dev.egresslab.plan.Past;
import dev.egresslab.plan.Plan;
import dev.egresslab.plan.Standing;
import dev.egresslab.plan.Standing.StepState;
import dev.egresslab.plan.Step;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How long a run still takes, by the usual durations.
 *
 * @param share of the work that is done, 0 to 1
 * @param steps how long each that is not done still takes by itself
 */
public record Remaining(Duration all, double share, Map<String, Duration> steps) {
    /** @param speed of the clock that drives the place's operations, 1 for the world's */
    public static Remaining of(Plan plan, Standing standing, Past past, double speed, Instant now) {
        var ends = new HashMap<String, Duration>();
        var own = new HashMap<String, Duration>();
        var last = Duration.ZERO;
        double total = 0;
        double done = 0;
        for (var step : plan.steps()) {
            var state = standing.steps().getOrDefault(step.id(), StepState.PLANNED);
            // what is still there is what a clean up has before it
            boolean over = state == (plan.kind() == Entry.Kind.CLEAN ? StepState.DELETED : StepState.READY);
            var left = over ? Duration.ZERO : left(step, past, speed, now);
            var start = step.after().stream()
                    .flatMap(id -> Optional.ofNullable(ends.get(id)).stream())
                    .max(Duration::compareTo)
                    .orElse(Duration.ZERO);
            var end = left.isZero() ? Duration.ZERO : start.plus(left);
            ends.put(step.id(), end);
            if (!left.isZero()) own.put(step.id(), left);
            if (end.compareTo(last) > 0) last = end;
            double weight = Math.max(1, step.estimate().toSeconds());
            total += weight;
            done += weight * share(left, speed, weight);
        }
        return new Remaining(last, total == 0 ? 1 : done / total, Map.copyOf(own));
    }

    /** How much of a step is done; where its clock stands or does not count, all or nothing. */
    private static double share(Duration left, double speed, double weight) {
        if (left.isZero()) return 1;
        if (Double.isInfinite(speed) || speed <= 0) return 0;
        return 1 - Math.min(1, left.toMillis() * speed / 1000 / weight);
    }

    /** A step that has not begun takes all its time. */
    private static Duration left(Step step, Past past, double speed, Instant now) {
        if (Double.isInfinite(speed) || speed <= 0) return Duration.ofMillis(1);
        var whole = Duration.ofMillis(Math.round(Math.max(1, step.estimate().toSeconds()) * 1000 / speed));
        var begun = Optional.ofNullable(past.begun().get(step.id()));
        if (begun.isEmpty()) return whole;
        var left = whole.minus(Duration.between(begun.get(), now));
        return left.compareTo(Duration.ofMillis(1)) < 0 ? Duration.ofMillis(1) : left;
    }
}
