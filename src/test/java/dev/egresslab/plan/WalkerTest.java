package dev.egresslab.plan;

import dev.egresslab.lab.LabException;
import dev.egresslab.lab.resource.Resource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WalkerTest {
    private static final InstantSource CLOCK = () -> Instant.parse("2026-11-25T10:00:00Z");
    private static final Plan PLAN =
            new Plan(Entry.Kind.BUILD, List.of(step("a"), step("b", "a"), step("c"), step("d", "b", "c")));

    private final List<Entry> journal = new ArrayList<>();

    @Test
    void a_failed_step_stops_what_waits_for_it_and_nothing_else() throws InterruptedException {
        var walker = new Walker(
                CLOCK,
                Pause.REAL,
                (step, _) -> {
                    if (step.id().equals("a"))
                        throw new CloudException("QuotaExceeded", 409, "no more", "ask for more");
                    return new Found("/" + step.id(), Found.State.READY, Map.of());
                },
                this::write);
        assertThat(walker.walk(PLAN)).isEqualTo(Entry.Ending.FAILED);
        assertThat(journal).filteredOn(Entry.Succeeded.class::isInstance).hasSize(1);
        assertThat(journal)
                .filteredOn(Entry.Skipped.class::isInstance)
                .extracting(e -> ((Entry.Skipped) e).step())
                .containsExactlyInAnyOrder("b", "d");
    }

    @Test
    void a_journal_that_cannot_be_written_stops_the_walk_and_is_what_the_caller_hears() {
        var full = LabException.of("journal.lost", "The disk is full");
        var walker = new Walker(
                CLOCK, Pause.REAL, (step, _) -> new Found("/" + step.id(), Found.State.READY, Map.of()), entry -> {
                    if (entry instanceof Entry.Succeeded) throw full;
                    write(entry);
                });
        assertThatThrownBy(() -> walker.walk(PLAN)).isSameAs(full);
        assertThat(journal)
                .noneMatch(e ->
                        e instanceof Entry.Started started && started.step().equals("d"));
    }

    private synchronized void write(Entry entry) {
        journal.add(entry);
    }

    private static Step step(String id, String... after) {
        return new Step(id, new Resource.Group(id, "westeurope"), List.of(after), Duration.ofSeconds(1));
    }
}
