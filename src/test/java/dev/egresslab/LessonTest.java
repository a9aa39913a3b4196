package dev.egresslab;

import dev.egresslab.lab.Answers;
import dev.egresslab.lab.outbound.OutboundType;
import dev.egresslab.lab.outbound.OutboundTypes;
import dev.egresslab.net.World;
import dev.egresslab.plan.Bench;
import dev.egresslab.plan.Entry;
import dev.egresslab.plan.Journal;
import dev.egresslab.plan.Measurement;
import dev.egresslab.plan.StateFolder;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import static org.assertj.core.api.Assertions.assertThat;

/** Every way out that is listed: built over the wire, left by a pod, seen by the internet, and taken away again. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LessonTest {
    @TempDir
    private Path folder;

    static List<String> types() {
        return OutboundTypes.ALL.stream().map(OutboundType::id).toList();
    }

    @ParameterizedTest
    @MethodSource("types")
    void the_internet_sees_an_address_of_the_resource_that_the_type_names(String id) throws Exception {
        try (var place = new LoopbackPlace(folder.resolve("cloud"));
                var state = StateFolder.take(folder.resolve("state"));
                var journal = Journal.open(state);
                var bench = new Bench(journal, List.of(place), World.load(), Clock.systemUTC(), () -> "lesson")) {
            var type = OutboundTypes.find(id).orElseThrow();
            var lab = bench.draft(id, answers(type), "practice");
            var heard = new CopyOnWriteArrayList<Entry>();
            try (var _ = bench.follow(lab, heard::add)) {
                assertThat(bench.build(lab).await()).as("build: %s", heard).isEqualTo(Entry.Ending.DONE);
            }
            var measured = bench.probe(lab, "nginx", "http://ifconfig.me");
            assertThat(measured.verdict()).as("%s", measured).isEqualTo(Measurement.Verdict.AS_EXPECTED);
            assertThat(bench.clean(lab).await()).isEqualTo(Entry.Ending.DONE);
            assertThat(bench.receipt(lab))
                    .get()
                    .satisfies(receipt -> assertThat(receipt.nothingLeft()).isTrue());
        }
    }

    /** The lab's own, with what a pod needs to start and to ask for its address allowed. */
    private static Answers answers(OutboundType type) {
        var answers = Answers.usual(type.parameters());
        for (var parameter : type.parameters())
            if (parameter.id().startsWith("allow.")) answers = answers.with(parameter.id(), "true");
        return answers;
    }
}
