package dev.egresslab;

import dev.egresslab.plan.Entry;
import dev.egresslab.plan.Expiry;
import dev.egresslab.plan.Pause;
import dev.egresslab.plan.Standing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

/** A lab carries its end: its people are reminded, it is cleaned up when the end is there, and named where nobody was. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExpiryTest {
    @TempDir(factory = InMemory.class)
    private Path folder;

    private final Later time = new Later();
    private final List<Expiry.Notice> heard = new ArrayList<>();
    private FaultBench cloud;

    @BeforeEach
    void start() {
        cloud = new FaultBench(
                folder,
                Double.POSITIVE_INFINITY,
                time -> Pause.REAL.last(time.dividedBy(100)),
                time,
                Duration.ofSeconds(20));
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void a_lab_is_announced_before_its_end_and_cleaned_up_at_it() throws Exception {
        var lab = cloud.bench.extend(cloud.draft("loadBalancer"), Optional.of(Duration.ofHours(2)));
        assertThat(FaultBench.end(cloud.bench.build(lab))).isEqualTo(Entry.Ending.DONE);
        try (var expiry = cloud.bench.expiry(heard::add)) {
            expiry.look();
            assertThat(heard).isEmpty();

            time.pass(Duration.ofMinutes(110));
            expiry.look();
            expiry.look();
            assertThat(heard).singleElement().isInstanceOf(Expiry.Notice.Soon.class);
            assertThat(cloud.bench.pastEnd()).isEmpty();

            time.pass(Duration.ofMinutes(10));
            assertThat(cloud.bench.pastEnd()).containsExactly(lab);
            expiry.look();
            assertThat(heard.getLast())
                    .isInstanceOfSatisfying(
                            Expiry.Notice.Cleaning.class,
                            notice -> assertThat(notice.run()).isNotNull());
            FaultBench.end(((Expiry.Notice.Cleaning) heard.getLast()).run());
        }
        assertThat(cloud.bench.standing(lab).state()).isEqualTo(Standing.State.CLEANED);
        assertThat(cloud.everything()).isEmpty();
        assertThat(cloud.bench.pastEnd()).isEmpty();
    }

    @Test
    void a_lab_with_more_time_or_no_end_stays() throws Exception {
        var lab = cloud.bench.extend(cloud.draft("loadBalancer"), Optional.of(Duration.ofHours(1)));
        assertThat(FaultBench.end(cloud.bench.build(lab))).isEqualTo(Entry.Ending.DONE);
        time.pass(Duration.ofMinutes(55));
        var later = cloud.bench.extend(lab, Optional.of(Duration.ofHours(2)));
        time.pass(Duration.ofMinutes(60));
        assertThat(cloud.bench.pastEnd()).isEmpty();
        cloud.bench.extend(later, Optional.empty());
        time.pass(Duration.ofDays(400));
        assertThat(cloud.bench.pastEnd()).isEmpty();
        assertThat(cloud.bench.find(lab.id()).orElseThrow().expires()).isEmpty();
    }

    @Test
    void a_clean_up_that_did_not_end_is_tried_again_and_so_is_the_next_end() throws Exception {
        var lab = cloud.bench.extend(cloud.draft("loadBalancer"), Optional.of(Duration.ofHours(1)));
        assertThat(FaultBench.end(cloud.bench.build(lab))).isEqualTo(Entry.Ending.DONE);
        try (var expiry = cloud.bench.expiry(heard::add)) {
            time.pass(Duration.ofHours(2));
            cancelled(expiry);
            expiry.look();
            assertThat(heard).as("not at once").hasSize(1);
            time.pass(Duration.ofMinutes(11));
            cancelled(expiry);
            assertThat(heard).hasSize(2);

            cloud.bench.extend(lab, Optional.of(Duration.ofMinutes(10)));
            expiry.look();
            assertThat(heard.getLast()).isInstanceOf(Expiry.Notice.Soon.class);
            time.pass(Duration.ofMinutes(10));
            expiry.look();
            assertThat(FaultBench.end(((Expiry.Notice.Cleaning) heard.getLast()).run()))
                    .isEqualTo(Entry.Ending.DONE);
        }
        assertThat(cloud.everything()).isEmpty();
    }

    private void cancelled(Expiry expiry) throws Exception {
        cloud.practice.clock().speed(0);
        expiry.look();
        var run = ((Expiry.Notice.Cleaning) heard.getLast()).run();
        run.cancel();
        FaultBench.end(run);
        cloud.practice.clock().speed(Double.POSITIVE_INFINITY);
    }

    @Test
    void a_draft_that_was_never_built_is_nobodys_debt() {
        cloud.draft("loadBalancer");
        time.pass(Duration.ofDays(30));
        assertThat(cloud.bench.pastEnd()).isEmpty();
    }
}
