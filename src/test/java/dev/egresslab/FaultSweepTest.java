package dev.egresslab;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/** Whatever goes wrong at whatever call of the firewall lab: nothing is left over, nothing hangs, every end is explained. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FaultSweepTest {
    private static final int RUNS = 200;

    @TempDir(factory = InMemory.class)
    private Path folder;

    @Test
    void two_hundred_faults_at_random_calls_leave_nothing_and_are_explained() throws Exception {
        long seed = Long.getLong("faults.seed", System.nanoTime());
        var random = new SplittableRandom(seed);
        try (var cloud = new FaultBench(folder)) {
            var sweep = new FaultSweep(cloud);
            int calls = sweep.calls("");
            var kinds = List.copyOf(FaultSweep.KINDS.keySet());
            for (int i = 0; i < RUNS; i++)
                sweep.run(
                        kinds.get(random.nextInt(kinds.size())), "", 1 + random.nextInt(calls), random.nextInt(4) == 0);
            System.out.printf(
                    "%d faults at random among %d calls (seed %d): %s, 0 orphans, 0 hangs%n",
                    RUNS, calls, seed, sweep.endings());
        }
    }

    @Tag("faults")
    @Test
    void every_kind_of_fault_at_every_poll_leaves_nothing_and_is_explained() throws Exception {
        try (var cloud = new FaultBench(folder, 4_000)) {
            var sweep = new FaultSweep(cloud);
            int polls = sweep.calls("operations");
            for (var kind : FaultSweep.KINDS.keySet())
                for (int call = 1; call <= polls; call++) sweep.run(kind, "operations", call, false);
            System.out.printf(
                    "%d kinds at each of %d polls: %s, 0 orphans, 0 hangs%n",
                    FaultSweep.KINDS.size(), polls, sweep.endings());
        }
    }

    @Tag("faults")
    @Test
    void every_kind_of_fault_at_every_call_leaves_nothing_and_is_explained() throws Exception {
        try (var cloud = new FaultBench(folder)) {
            var sweep = new FaultSweep(cloud);
            int calls = sweep.calls("");
            for (var kind : FaultSweep.KINDS.keySet()) {
                for (int call = 1; call <= calls; call++) sweep.run(kind, "", call, false);
                for (int call = 1; call <= calls / 2; call++) sweep.run(kind, "", call, true);
            }
            System.out.printf(
                    "%d kinds at each of %d calls: %s, 0 orphans, 0 hangs%n",
                    FaultSweep.KINDS.size(), calls, sweep.endings());
        }
    }
}
