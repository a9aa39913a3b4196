package dev.egresslab.cli;

import dev.egresslab.lab.Lab;
import dev.egresslab.plan.Entry;

/** Runs a plan in the foreground: prints its entries, and cancels it where the command is interrupted. */
final class Walks {
    private Walks() {}

    static Entry.Ending walk(Desk desk, Printer printer, Lab lab, Entry.Kind kind) throws InterruptedException {
        var before = new java.util.concurrent.atomic.AtomicBoolean(true);
        var listening = desk.workbench().follow(lab, entry -> {
            if (!before.get()) printer.entry(entry);
        });
        before.set(false);
        var run = kind == Entry.Kind.BUILD
                ? desk.workbench().build(lab)
                : desk.workbench().clean(lab);
        var stop = Thread.ofPlatform().unstarted(run::cancel);
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            return run.await();
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

    private static void close(AutoCloseable listening) {
        try {
            listening.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
