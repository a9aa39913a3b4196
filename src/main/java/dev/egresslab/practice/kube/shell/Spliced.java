package dev.egresslab.practice.kube.shell;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/** One command's place in a pipeline: it reads from one side and writes to the other. */
record Spliced(Lines input, Consumer<String> output, Consumer<String> errors, Console terminal, boolean direct)
        implements Console {
    /** Where lines come from; null when there are no more. */
    @FunctionalInterface
    interface Lines {
        @Nullable
        String next() throws InterruptedException;

        /** The lines of a text that is there as a whole. */
        static Lines of(String text) {
            var lines = text.lines().iterator();
            return () -> lines.hasNext() ? lines.next() : null;
        }
    }

    @Override
    public void out(String text) {
        output.accept(text);
    }

    /** A shell within a shell still has its person, where nothing stands between them. */
    @Override
    public boolean typed() {
        return direct && terminal.typed();
    }

    @Override
    public void err(String text) {
        errors.accept(text);
    }

    @Override
    public boolean broken() {
        return terminal.broken();
    }

    @Override
    public @Nullable String line() throws InterruptedException {
        return input.next();
    }
}
