package dev.egresslab;

import dev.egresslab.plan.Entry;
import dev.egresslab.plan.Standing;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;

/** A run stopped by a person: nothing new begins, what exists is said, and both ways on are open. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CancelTest {
    @TempDir(factory = InMemory.class)
    private Path folder;

    @ParameterizedTest
    @CsvSource({"1, true", "4, false", "12, true", "20, false", "27, true"})
    void a_build_cancelled_anywhere_starts_nothing_more_and_is_resumed_or_cleaned(int entry, boolean resumed)
            throws Exception {
        try (var cloud = new FaultBench(folder, 1_000)) {
            var lab = cloud.draft("userDefinedRouting");
            var reached = new CountDownLatch(1);
            var count = new AtomicInteger();
            var listening = cloud.bench.follow(lab, _ -> {
                if (count.incrementAndGet() >= entry) reached.countDown();
            });
            var run = cloud.bench.build(lab);
            reached.await();
            run.cancel();
            assertThat(FaultBench.end(run)).isEqualTo(Entry.Ending.CANCELLED);
            listening.close();

            var journal = cloud.journal(lab);
            assertThat(journal.getLast()).isInstanceOf(Entry.Ended.class);
            assertThat(cloud.bench.standing(lab).state()).isEqualTo(Standing.State.CANCELLED);
            assertThat(cloud.bench.running(lab)).isEmpty();

            if (resumed) assertThat(FaultBench.end(cloud.bench.build(lab))).isEqualTo(Entry.Ending.DONE);
            assertThat(FaultBench.end(cloud.bench.clean(lab))).isEqualTo(Entry.Ending.DONE);
            assertThat(cloud.everything()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 9})
    void a_clean_up_cancelled_anywhere_is_finished_by_the_next(int entry) throws Exception {
        try (var cloud = new FaultBench(folder, 1_000)) {
            var lab = cloud.draft("userDefinedRouting");
            assertThat(FaultBench.end(cloud.bench.build(lab))).isEqualTo(Entry.Ending.DONE);
            var before = cloud.journal(lab).size();
            var reached = new CountDownLatch(1);
            var count = new AtomicInteger();
            var listening = cloud.bench.follow(lab, _ -> {
                if (count.incrementAndGet() >= before + entry) reached.countDown();
            });
            var run = cloud.bench.clean(lab);
            reached.await();
            run.cancel();
            assertThat(FaultBench.end(run)).isEqualTo(Entry.Ending.CANCELLED);
            listening.close();
            assertThat(FaultBench.end(cloud.bench.clean(lab))).isEqualTo(Entry.Ending.DONE);
            assertThat(cloud.everything()).isEmpty();
        }
    }
}
