package dev.egresslab;

import dev.egresslab.lab.outbound.OutboundType;
import dev.egresslab.lab.outbound.OutboundTypes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/** The program killed while the cloud goes on without it, as Azure does: what is in flight is awaited, and nothing made twice. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KillElsewhereTest {
    @TempDir(factory = InMemory.class)
    private Path folder;

    private Elsewhere cloud;

    @BeforeEach
    void start() {
        cloud = new Elsewhere(folder);
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    static List<String> types() {
        return OutboundTypes.ALL.stream().map(OutboundType::id).toList();
    }

    @Test
    void a_program_killed_anywhere_beside_a_cloud_that_goes_on_finishes_makes_nothing_twice_and_leaves_nothing()
            throws Exception {
        long seed = Long.getLong("kill.seed", System.nanoTime());
        var random = new SplittableRandom(seed);
        var said = "seed " + seed + ", ";
        cloud.build("userDefinedRouting", 4 + random.nextInt(24), true, said);
        cloud.build("managedNATGateway", 1 + random.nextInt(8), false, said);
        cloud.clean("userAssignedNATGateway", 1 + random.nextInt(8), said);
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("types")
    void a_build_killed_after_each_line_is_finished_and_makes_nothing_twice(String type) throws Exception {
        int point = 1;
        while (cloud.build(type, point, true, "")) point++;
        print(type, point, "building, then resumed and cleaned up");
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("types")
    void a_build_killed_after_each_line_is_cleaned_up_at_once_and_leaves_nothing(String type) throws Exception {
        int point = 1;
        while (cloud.build(type, point, false, "")) point++;
        print(type, point, "building, then cleaned up");
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("types")
    void a_clean_up_killed_after_each_line_is_finished_and_leaves_nothing(String type) throws Exception {
        int point = 1;
        while (cloud.clean(type, point, "")) point++;
        print(type, point, "cleaning up, then cleaned up");
    }

    private void print(String type, int points, String when) {
        System.out.printf(
                "%s: killed at %d points of %s beside a cloud that goes on (%d with something in flight), 0 orphans, 0 doubles%n",
                type, points, when, cloud.busy());
    }
}
