package dev.egresslab.cli;

import dev.egresslab.lab.Lab;
import dev.egresslab.plan.Entry;
import dev.egresslab.plan.Run;
import dev.egresslab.plan.Standing;
import dev.egresslab.plan.Workbench;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Runs a plan in the foreground: prints its entries, and cancels it where the command is interrupted. */
final class Walks {
    private Walks() {}

    static Entry.Ending walk(Desk desk, Printer printer, Lab lab, Entry.Kind kind) throws InterruptedException {
        return walk(desk, printer, lab, bench -> kind == Entry.Kind.BUILD ? bench.build(lab) : bench.clean(lab));
    }

    /** @param begin starts the run */
    static Entry.Ending walk(Desk desk, Printer printer, Lab lab, Function<Workbench, Run> begin)
            throws InterruptedException {
        var before = new java.util.concurrent.atomic.AtomicBoolean(true);
        var listening = desk.workbench().follow(lab, entry -> {
            if (!before.get()) printer.entry(entry);
        });
        before.set(false);
        var run = begin.apply(desk.workbench());
        var stop = Thread.ofPlatform().unstarted(run::cancel);
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            var ending = run.await();
            if (ending != Entry.Ending.DONE) wayForward(desk, printer, lab);
            return ending;
        } catch (InterruptedException e) {
            run.cancel();
            throw e;
        } finally {
            close(listening);
            try {
                Runtime.getRuntime().removeShutdownHook(stop);
            } catch (IllegalStateException e) {
                // the process is ending: the hook has run
            }
        }
    }

    /** What is there now, and how to go on or get rid of it. */
    private static void wayForward(Desk desk, Printer printer, Lab lab) {
        var steps = desk.workbench().standing(lab).steps();
        var there = named(steps, Standing.StepState.READY);
        var open = named(steps, Standing.StepState.WORKING, Standing.StepState.DELETING, Standing.StepState.FAILED);
        printer.object("standing", Map.of("lab", lab.id(), "exists", there, "unsure", open));
        if (!there.isEmpty()) printer.say("cli.exists", String.join(", ", there));
        if (!open.isEmpty()) printer.say("cli.unsure", String.join(", ", open));
        printer.say("cli.wayForward", lab.id());
    }

    private static List<String> named(Map<String, Standing.StepState> steps, Standing.StepState... states) {
        return steps.entrySet().stream()
                .filter(step -> List.of(states).contains(step.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static void close(AutoCloseable listening) {
        try {
            listening.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
