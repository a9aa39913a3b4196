package dev.egresslab;

import dev.egresslab.cli.Desk;
import dev.egresslab.lab.Answers;
import dev.egresslab.lab.Lab;
import dev.egresslab.lab.outbound.OutboundTypes;
import dev.egresslab.plan.Entry;
import dev.egresslab.plan.Standing;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/** A process killed without warning while it builds or removes: what was begun is finished, once, and nothing is left over. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KillTest {
    @TempDir
    private Path folder;

    static List<String> types() {
        return OutboundTypes.ALL.stream().map(t -> t.id()).toList();
    }

    @Test
    void a_build_of_the_firewall_lab_killed_anywhere_is_finished_without_doubles() throws Exception {
        long seed = System.nanoTime();
        var random = new SplittableRandom(seed);
        var wanted = reference("userDefinedRouting");
        for (int i = 0; i < 2; i++) build("userDefinedRouting", 1 + random.nextInt(34), wanted, "seed " + seed);
    }

    @Test
    void a_clean_up_killed_anywhere_is_finished_and_leaves_nothing() throws Exception {
        long seed = System.nanoTime();
        clean("loadBalancer", 1 + new SplittableRandom(seed).nextInt(5), "seed " + seed);
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("types")
    void a_build_killed_after_each_line_of_its_journal_is_finished_without_doubles(String type) throws Exception {
        var wanted = reference(type);
        int point = 1;
        while (build(type, point, wanted, "point " + point)) point++;
        System.out.printf("%s: killed at %d points while building, 0 orphans, 0 doubles%n", type, point);
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("types")
    void a_clean_up_killed_after_each_line_of_its_journal_is_finished_and_leaves_nothing(String type) throws Exception {
        int point = 1;
        while (clean(type, point, "point " + point)) point++;
        System.out.printf("%s: killed at %d points while cleaning up, 0 orphans%n", type, point);
    }

    /** @return whether the process was killed before it had ended by itself */
    private boolean build(String type, int point, Map<String, Long> wanted, String said) throws Exception {
        var state = Files.createTempDirectory(folder, "build");
        int lines = Killed.after(point, state, "run", type);
        try (var desk = Wiring.desk(state, Double.POSITIVE_INFINITY, 0)) {
            var labs = desk.workbench().labs();
            if (labs.isEmpty()) return true;
            var lab = labs.getFirst();
            assertThat(desk.workbench().standing(lab).state())
                    .as(said)
                    .isIn(Standing.State.DRAFT, Standing.State.INTERRUPTED, Standing.State.READY);
            assertThat(desk.workbench().build(lab).await()).as(said).isEqualTo(Entry.Ending.DONE);
            assertThat(types(desk, lab)).as(said).isEqualTo(wanted);
            gone(desk, lab, said);
        }
        return lines == point;
    }

    private boolean clean(String type, int point, String said) throws Exception {
        var state = Files.createTempDirectory(folder, "clean");
        String id;
        try (var desk = Wiring.desk(state, Double.POSITIVE_INFINITY, 0)) {
            id = built(desk, type).id();
        }
        int lines = Killed.after(point, state, "clean", id);
        try (var desk = Wiring.desk(state, Double.POSITIVE_INFINITY, 0)) {
            gone(desk, desk.workbench().find(id).orElseThrow(), said);
        }
        return lines == point;
    }

    private static void gone(Desk desk, Lab lab, String said) throws Exception {
        assertThat(desk.workbench().clean(lab).await()).as(said).isEqualTo(Entry.Ending.DONE);
        assertThat(desk.workbench().receipt(lab).orElseThrow().nothingLeft())
                .as(said)
                .isTrue();
        assertThat(desk.workbench().survey(lab).documents()).as(said).isEmpty();
    }

    /** What a build that nobody disturbs makes, by type. */
    private Map<String, Long> reference(String type) throws Exception {
        try (var desk = Wiring.desk(folder.resolve("reference-" + type), Double.POSITIVE_INFINITY, 0)) {
            return types(desk, built(desk, type));
        }
    }

    private static Lab built(Desk desk, String type) throws Exception {
        var parameters = OutboundTypes.find(type).orElseThrow().parameters();
        var lab = desk.workbench().draft(type, Answers.usual(parameters), "practice");
        assertThat(desk.workbench().build(lab).await()).isEqualTo(Entry.Ending.DONE);
        return lab;
    }

    private static Map<String, Long> types(Desk desk, Lab lab) {
        return desk.workbench().survey(lab).documents().stream()
                .collect(Collectors.groupingBy(d -> d.id().type(), Collectors.counting()));
    }
}
