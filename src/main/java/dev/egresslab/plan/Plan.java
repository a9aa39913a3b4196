package dev.egresslab.plan;

import java.util.List;

/** Steps in an order in which every step stands behind those it waits for. */
public record Plan(Entry.Kind kind, List<Step> steps) {
    public Plan {
        steps = List.copyOf(steps);
    }
}
