package dev.egresslab;

import dev.egresslab.plan.Entry;
import dev.egresslab.plan.Pause;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;

/** What a lab has cost is counted in the time of its cloud: an hour there costs an hour's price, however fast it went by. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CostTest {
    @TempDir(factory = InMemory.class)
    private Path folder;

    private final Later time = new Later();

    @Test
    void an_hour_at_twenty_times_the_speed_costs_twenty_hours_and_what_is_gone_costs_no_more() throws Exception {
        Pause pause = wait -> Pause.REAL.last(wait.dividedBy(100));
        try (var cloud = new FaultBench(folder, Double.POSITIVE_INFINITY, pause, time, Duration.ofSeconds(20))) {
            var lab = cloud.draft("userAssignedNATGateway");
            assertThat(FaultBench.end(cloud.bench.build(lab))).isEqualTo(Entry.Ending.DONE);
            var before = cloud.bench.bill(lab);
            cloud.practice.clock().speed(20);
            time.pass(Duration.ofHours(1));
            var after = cloud.bench.bill(lab);
            assertThat(after.total().subtract(before.total()).doubleValue())
                    .isCloseTo(after.perHour().doubleValue() * 20, org.assertj.core.data.Percentage.withPercentage(1));

            // looked at again, it is as old as it was
            cloud.practice.clock().speed(Double.POSITIVE_INFINITY);
            assertThat(FaultBench.end(cloud.bench.build(lab))).isEqualTo(Entry.Ending.DONE);
            assertThat(cloud.bench.bill(lab).total()).isGreaterThanOrEqualTo(after.total());

            assertThat(FaultBench.end(cloud.bench.clean(lab))).isEqualTo(Entry.Ending.DONE);
            var gone = cloud.bench.bill(lab);
            time.pass(Duration.ofDays(3));
            assertThat(cloud.bench.bill(lab).total()).isEqualTo(gone.total()).isGreaterThan(BigDecimal.ONE);
            assertThat(cloud.bench.bill(lab).perHour()).isZero();
        }
    }
}
