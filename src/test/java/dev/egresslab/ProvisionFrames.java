package dev.egresslab;

import dev.egresslab.lab.Answers;
import dev.egresslab.lab.outbound.OutboundTypes;
import dev.egresslab.plan.Progress.Level;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.Headless;
import dev.egresslab.ui.Window;
import dev.egresslab.ui.kit.Theme;
import dev.egresslab.ui.log.LogLine;
import dev.egresslab.ui.log.LogModel;
import dev.egresslab.ui.shell.Memory;
import dev.egresslab.ui.terminal.Terminals;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToLongFunction;
import javafx.stage.Stage;

/** How long the window's thread is blocked at a stretch while the real window builds a lab and logs far too much. */
public final class ProvisionFrames {
    private static final int LINES_A_SECOND = 10_000;
    private static final int SECONDS = 10;
    private static final double LAB_SPEED = 40;

    private ProvisionFrames() {}

    /** One stretch, in milliseconds: as it took, and what of it was the thread's own work, whatever else the computer does. */
    private record Wait(long wall, long work) {}

    /** Prints milliseconds. */
    public static void measure(Texts texts) throws IOException, InterruptedException {
        var state = Files.createTempDirectory("frames");
        try (var desk = Wiring.desk(state, LAB_SPEED, 0)) {
            var stage = Headless.on(Stage::new);
            var course = Headless.on(() -> Window.open(
                    stage,
                    desk.workbench(),
                    new Window.Setting(texts, new Theme(), Terminals.here(), Memory.none(), _ -> {})));
            var type = OutboundTypes.find("userDefinedRouting").orElseThrow();
            var lab = desk.workbench().draft(type.id(), Answers.usual(type.parameters()), "practice");
            Headless.on(() -> {
                course.choose(type);
                course.lab().set(lab);
                course.go("provision");
                return true;
            });
            var run = desk.workbench().build(lab);
            logging(course.log(), 2);
            var waits = waits(() -> logging(course.log(), SECONDS));
            say("the window's thread blocked, by the wall's clock", waits, Wait::wall);
            say("the window's thread blocked, by its own work", waits, Wait::work);
            System.out.println("steps of the lab done meanwhile: "
                    + desk.workbench().past(lab).made().size() + " of "
                    + run.plan().steps().size());
            run.cancel();
            run.await();
            Headless.on(() -> {
                stage.hide();
                return true;
            });
        }
    }

    /** As many lines as there are in so many seconds, evenly. */
    private static void logging(LogModel model, int seconds) {
        long begun = System.nanoTime();
        for (int i = 0; i < LINES_A_SECOND * seconds; i++) {
            model.add(new LogLine(
                    Instant.EPOCH.plusMillis(i),
                    i % 3 == 0 ? "ARM" : "K8S",
                    i % 997 == 0 ? Level.WARNING : Level.INFO,
                    "step/" + i % 12,
                    "PUT /subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/" + i
                            + " → 201"));
            long due = begun + i * (1_000_000_000L / LINES_A_SECOND);
            if (i % 100 == 0) LockSupport.parkNanos(due - System.nanoTime());
        }
    }

    /** How long work for the window's thread lay there before it was its turn, asked every few milliseconds. */
    private static List<Wait> waits(Runnable meanwhile) throws InterruptedException {
        var threads = ManagementFactory.getThreadMXBean();
        long window = Headless.on(() -> Thread.currentThread().threadId());
        var work = Thread.ofPlatform().start(meanwhile);
        var waits = new ArrayList<Wait>();
        while (work.isAlive()) {
            long asked = System.nanoTime();
            long used = threads.getThreadCpuTime(window);
            Headless.on(() -> true);
            waits.add(new Wait(millis(System.nanoTime() - asked), millis(threads.getThreadCpuTime(window) - used)));
            LockSupport.parkNanos(5_000_000);
        }
        return waits;
    }

    private static long millis(long nanos) {
        return nanos / 1_000_000;
    }

    private static void say(String what, List<Wait> waits, ToLongFunction<Wait> part) {
        var sorted = waits.stream().mapToLong(part).sorted().toArray();
        System.out.println(what + ": longest " + sorted[sorted.length - 1] + " ms, 99 of 100 under "
                + sorted[sorted.length * 99 / 100] + " ms");
    }
}
