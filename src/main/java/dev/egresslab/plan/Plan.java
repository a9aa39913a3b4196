package dev.egresslab.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Steps in an order in which every step stands behind those it waits for. */
public record Plan(Entry.Kind kind, List<Step> steps) {
    public Plan {
        steps = List.copyOf(steps);
    }

    /** Only these of its steps, each still behind those of them that it stood behind, however indirectly. */
    public Plan only(Set<String> ids) {
        Map<String, Set<String>> behind = new HashMap<>();
        for (var step : steps) {
            var all = new TreeSet<>(step.after());
            step.after().forEach(id -> all.addAll(behind.getOrDefault(id, Set.of())));
            behind.put(step.id(), all);
        }
        return new Plan(
                kind,
                steps.stream()
                        .filter(step -> ids.contains(step.id()))
                        .map(step -> new Step(
                                step.id(),
                                step.resource(),
                                behind.getOrDefault(step.id(), Set.of()).stream()
                                        .filter(ids::contains)
                                        .toList(),
                                step.estimate()))
                        .toList());
    }
}
