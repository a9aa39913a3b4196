package dev.egresslab;

import dev.egresslab.lab.outbound.OutboundType;
import dev.egresslab.lab.outbound.OutboundTypes;
import dev.egresslab.plan.Entry;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;

/** How often the cloud is asked, by its own log. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PollingTest {
    @TempDir(factory = InMemory.class)
    private Path folder;

    static List<String> types() {
        return OutboundTypes.ALL.stream().map(OutboundType::id).toList();
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
