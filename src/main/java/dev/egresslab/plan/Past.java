package dev.egresslab.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a lab's journal tells of times and measurements.
 *
 * @param last what the last run was for
 * @param since when the lab came to stand as it does, or the last thing was written
 * @param made when each step of building was done
 * @param gone when each step of cleaning up was done
 * @param begun when the steps that the last run has not ended began
 * @param took how long each step of the last run took
 * @param failed why steps of the last run failed
 * @param unanswered the steps whose last call had no answer, and since when
 * @param addresses that the internet saw, each once, the newest last
 */
public record Past(
        Optional<Entry.Kind> last,
        Optional<Instant> since,
        Map<String, Instant> made,
        Map<String, Instant> gone,
        Map<String, Instant> begun,
        Map<String, Duration> took,
        Map<String, Entry.Failed> failed,
        Map<String, Instant> unanswered,
        Set<String> addresses) {
    public static final Past NONE = new Folding().past();

    public Past {
        made = Map.copyOf(made);
        gone = Map.copyOf(gone);
        begun = Map.copyOf(begun);
        took = Map.copyOf(took);
        failed = Map.copyOf(failed);
        unanswered = Map.copyOf(unanswered);
        addresses = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(addresses));
    }

    /** From all that was written. */
    static Past of(List<Entry> entries) {
        if (entries.isEmpty()) return NONE;
        var fold = new Folding();
        entries.forEach(fold::take);
        return fold.past();
    }

    /** Whether the last run was to remove. */
    public boolean removing() {
        return last.filter(Entry.Kind.CLEAN::equals).isPresent();
    }

    /** When the first of the last run's steps began. */
    public Optional<Instant> start() {
        var starts = new ArrayList<>(begun.values());
        took.forEach((step, duration) -> Optional.ofNullable(gone.getOrDefault(step, made.get(step)))
                .ifPresent(end -> starts.add(end.minus(duration))));
        return starts.stream().min(Instant::compareTo);
    }

    private static final class Folding {
        private Optional<Instant> since = Optional.empty();
        private final Map<String, Instant> made = new LinkedHashMap<>();
        private final Map<String, Instant> gone = new LinkedHashMap<>();
        private final Map<String, Instant> begun = new LinkedHashMap<>();
        private final Map<String, Duration> took = new LinkedHashMap<>();
        private final Map<String, Entry.Failed> failed = new LinkedHashMap<>();
        private final Map<String, Instant> unanswered = new LinkedHashMap<>();
        private final Set<String> addresses = new LinkedHashSet<>();
        private Optional<Entry.Kind> last = Optional.empty();
        private Entry.Kind kind = Entry.Kind.BUILD;

        Past past() {
            return new Past(last, since, made, gone, begun, took, failed, unanswered, addresses);
        }

        void take(Entry entry) {
            switch (entry) {
                case Entry.Planned planned -> {
                    kind = planned.kind();
                    last = Optional.of(kind);
                    begun.clear();
                    took.clear();
                    failed.clear();
                    unanswered.clear();
                    since = Optional.of(entry.at());
                }
                case Entry.Started started -> begun.put(started.step(), entry.at());
                case Entry.Succeeded done -> {
                    end(done.step(), entry.at());
                    failed.remove(done.step());
                    (kind == Entry.Kind.BUILD ? made : gone).put(done.step(), entry.at());
                }
                case Entry.Failed wrong -> {
                    end(wrong.step(), entry.at());
                    failed.put(wrong.step(), wrong);
                }
                case Entry.Heard heard -> unanswered.remove(heard.step());
                case Entry.Retrying again -> {
                    if (again.unanswered()) unanswered.putIfAbsent(again.step(), again.at());
                    else unanswered.remove(again.step());
                }
                case Entry.Ended _ -> since = Optional.of(entry.at());
                case Entry.Measured measured -> {
                    if (measured.address().isEmpty()) return;
                    addresses.remove(measured.address());
                    addresses.add(measured.address());
                }
                case Entry.Skipped _ -> {}
            }
        }

        private void end(String step, Instant at) {
            unanswered.remove(step);
            Optional.ofNullable(begun.remove(step)).ifPresent(from -> took.put(step, Duration.between(from, at)));
        }
    }
}
