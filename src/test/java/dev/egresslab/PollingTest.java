package dev.egresslab;

import dev.egresslab.lab.outbound.OutboundType;
import dev.egresslab.lab.outbound.OutboundTypes;
import dev.egresslab.plan.Entry;
import dev.egresslab.plan.Pause;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;

/** How often the cloud is asked: never more than it says, by its own log. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PollingTest {
    @TempDir(factory = InMemory.class)
    private Path folder;

    /** One poll of one operation as the server saw it. */
    private record Poll(String operation, Instant at) {}

    static List<String> types() {
        return OutboundTypes.ALL.stream().map(OutboundType::id).toList();
    }

    @Test
    void an_operation_is_asked_about_never_sooner_than_retry_after_says() throws Exception {
        var clock = Clock.systemUTC();
        try (var cloud = new FaultBench(folder, 60, Pause.REAL, clock, Duration.ofSeconds(20))) {
            var polls = new CopyOnWriteArrayList<Poll>();
            var listening = cloud.listen(activity -> {
                if (activity.place().contains("/operations/")) polls.add(new Poll(activity.place(), clock.instant()));
            });
            var lab = cloud.draft("userAssignedNATGateway");
            assertThat(FaultBench.end(cloud.bench.build(lab))).isEqualTo(Entry.Ending.DONE);
            listening.close();
            Map<String, Instant> last = new HashMap<>();
            for (var poll : polls) {
                var before = last.put(poll.operation(), poll.at());
                // the practice cloud never says less than a second
                if (before != null)
                    assertThat(Duration.between(before, poll.at())).isGreaterThanOrEqualTo(Duration.ofMillis(950));
            }
            assertThat(last).hasSizeGreaterThan(4);
            assertThat(polls.size()).isLessThan(6 * last.size());
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_type_is_built_with_few_calls(String type) throws Exception {
        try (var cloud = new FaultBench(folder)) {
            Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();
            var listening = cloud.listen(activity -> calls.computeIfAbsent(
                            activity.source().equals("kube")
                                    ? "kubernetes"
                                    : activity.text().split(" ")[0],
                            _ -> new AtomicInteger())
                    .incrementAndGet());
            var lab = cloud.draft(type);
            assertThat(FaultBench.end(cloud.bench.build(lab))).isEqualTo(Entry.Ending.DONE);
            listening.close();
            System.out.printf("%s: calls to build it %s%n", type, calls);
            int steps = cloud.bench.design(lab).resources().size();
            assertThat(calls.getOrDefault("PUT", new AtomicInteger()).get()).isLessThanOrEqualTo(steps + 1);
            assertThat(calls.getOrDefault("GET", new AtomicInteger()).get()).isLessThanOrEqualTo(3 * steps);
        }
    }
}
