package dev.egresslab.plan;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * When each step of a plan would run if all took as long as estimated.
 *
 * @param critical ids of the steps that decide the total
 */
public record Schedule(List<Row> rows, Duration total, Set<String> critical) {
    public Schedule {
        rows = List.copyOf(rows);
        critical = Set.copyOf(critical);
    }

    /** One step with its start and end, counted from the beginning. */
    public record Row(Step step, Duration start, Duration end) {}

    public static Schedule of(Plan plan) {
        Map<String, Row> rows = new LinkedHashMap<>();
        for (var step : plan.steps()) {
            var start = step.after().stream()
                    .flatMap(id -> Optional.ofNullable(rows.get(id)).stream())
                    .map(Row::end)
                    .max(Comparator.naturalOrder())
                    .orElse(Duration.ZERO);
            rows.put(step.id(), new Row(step, start, start.plus(step.estimate())));
        }
        var last = rows.values().stream().max(Comparator.comparing(Row::end));
        var critical = new HashSet<String>();
        for (var row = last; row.isPresent(); row = before(row.get(), rows))
            critical.add(row.get().step().id());
        return new Schedule(List.copyOf(rows.values()), last.map(Row::end).orElse(Duration.ZERO), critical);
    }

    /** How long it takes one after the other. */
    public Duration oneByOne() {
        return rows.stream().map(r -> r.step().estimate()).reduce(Duration.ZERO, Duration::plus);
    }

    private static Optional<Row> before(Row row, Map<String, Row> rows) {
        return row.step().after().stream()
                .flatMap(id -> Optional.ofNullable(rows.get(id)).stream())
                .filter(r -> r.end().equals(row.start()))
                .findFirst();
    }
}
