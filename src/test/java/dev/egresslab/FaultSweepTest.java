package dev.egresslab;

import dev.egresslab.FaultSweep.Case;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Whatever goes wrong at whatever call of the firewall lab: nothing is left over, nothing hangs, every end is explained. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FaultSweepTest {
    private static final int RUNS = 200;
    private static final double INSTANT = Double.POSITIVE_INFINITY;
    private static final List<String> KINDS = List.copyOf(FaultSweep.KINDS.keySet());

    /** Calls of Azure Resource Manager, of the cluster's API server, and for tokens. */
    private static final List<String> TYPES = List.of("", "kubernetes", "identity");

    @TempDir(factory = InMemory.class)
    private Path folder;

    @Test
    void two_hundred_faults_at_random_calls_leave_nothing_and_are_explained() throws Exception {
        long seed = Long.getLong("faults.seed", System.nanoTime());
        var random = new SplittableRandom(seed);
        try (var sweep = new FaultSweep(folder, INSTANT, TYPES)) {
            var cases = new ArrayList<Case>();
            for (int i = 0; i < RUNS; i++) {
                var type = TYPES.get(random.nextInt(8) == 0 ? 1 + random.nextInt(2) : 0);
                cases.add(new Case(
                        KINDS.get(random.nextInt(KINDS.size())),
                        type,
                        1 + random.nextInt(sweep.calls(type)),
                        type.isEmpty() && random.nextInt(4) == 0));
            }
            print("at random, seed " + seed, sweep.run(cases));
        }
    }

    @Tag("faults")
    @Test
    void every_kind_of_fault_at_every_poll_leaves_nothing_and_is_explained() throws Exception {
        try (var sweep = new FaultSweep(folder, 300, List.of("operations"))) {
            var cases = new ArrayList<Case>();
            for (var kind : KINDS)
                for (int call = 1; call <= sweep.calls("operations"); call++)
                    cases.add(new Case(kind, "operations", call, false));
            print("at every poll", sweep.run(cases));
        }
    }

    @Tag("faults")
    @Test
    void every_kind_of_fault_at_every_call_leaves_nothing_and_is_explained() throws Exception {
        try (var sweep = new FaultSweep(folder, INSTANT, TYPES)) {
            var cases = new ArrayList<Case>();
            for (var kind : KINDS)
                for (var type : TYPES) {
                    for (int call = 1; call <= sweep.calls(type); call++) cases.add(new Case(kind, type, call, false));
                    for (int call = 1; call <= sweep.calls(type); call++) cases.add(new Case(kind, type, call, true));
                }
            print("at every call", sweep.run(cases));
        }
    }

    private static void print(String where, Map<String, Integer> endings) {
        int runs = endings.values().stream().mapToInt(Integer::intValue).sum();
        System.out.printf("%d faults of %d kinds %s: %s, 0 orphans, 0 hangs%n", runs, KINDS.size(), where, endings);
    }
}
