package dev.egresslab.plan.report;

import dev.egresslab.plan.Entry;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How long things took, by the clock on the wall.
 *
 * @param steps the last time that each step of a build was done, in the order in which they were
 * @param whole from the beginning of the first build to the end of the last
 */
record Times(Map<String, Duration> steps, Optional<Duration> whole) {
    static Times of(List<Entry> entries) {
        var began = new HashMap<String, Instant>();
        var steps = new LinkedHashMap<String, Duration>();
        Optional<Instant> first = Optional.empty();
        Optional<Duration> whole = Optional.empty();
        boolean building = false;
        for (var entry : entries) {
            switch (entry) {
                case Entry.Planned planned -> {
                    building = planned.kind() == Entry.Kind.BUILD;
                    if (first.isEmpty()) first = Optional.of(planned.at());
                }
                case Entry.Started started -> began.put(started.step(), started.at());
                case Entry.Succeeded done -> {
                    var from = began.get(done.step());
                    if (building && from != null) steps.put(done.step(), Duration.between(from, done.at()));
                }
                case Entry.Ended ended -> {
                    if (building) whole = first.map(from -> Duration.between(from, ended.at()));
                    building = false;
                }
                case Entry.Heard _, Entry.Retrying _, Entry.Failed _, Entry.Skipped _, Entry.Measured _ -> {}
            }
        }
        return new Times(steps, whole);
    }
}
