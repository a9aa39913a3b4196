package dev.egresslab.practice.kube.shell;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Runs the stages of a pipeline at the same time; the last one's exit code counts. */
final class Pipes {
    private static final int HELD = 1_000;
    private static final int BROKEN = 141;

    private final Console console;
    private final int stages;

    Pipes(Console console, int stages) {
        this.console = console;
        this.stages = stages;
    }

    /** What a stage does with its place in the pipeline. */
    @FunctionalInterface
    interface Stage {
        int run(int number, Console place) throws InterruptedException;
    }

    int run(Stage stage) throws InterruptedException {
        var pipes = new ArrayList<Pipe>();
        for (int i = 1; i < stages; i++) pipes.add(new Pipe());
        var running = new ArrayList<Future<Integer>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < stages; i++) {
                int number = i;
                var input = i == 0 ? Optional.<Pipe>empty() : Optional.of(pipes.get(i - 1));
                var output = i == stages - 1 ? Optional.<Pipe>empty() : Optional.of(pipes.get(i));
                running.add(threads.submit(() -> one(stage, number, input, output)));
            }
            try {
                return exit(running);
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private int one(Stage stage, int number, Optional<Pipe> input, Optional<Pipe> output) throws InterruptedException {
        Spliced.Lines lines = input.isPresent() ? input.get()::next : console::line;
        try {
            return stage.run(
                    number,
                    new Spliced(
                            lines,
                            text -> output.ifPresentOrElse(pipe -> pipe.write(text), () -> console.out(text)),
                            console::err,
                            console,
                            false));
        } catch (BrokenPipe e) {
            return BROKEN;
        } finally {
            input.ifPresent(Pipe::leave);
            output.ifPresent(Pipe::close);
        }
    }

    private static int exit(List<Future<Integer>> running) throws InterruptedException {
        int exit = 0;
        for (var one : running) {
            try {
                exit = one.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof InterruptedException) throw new InterruptedException();
                exit = 1;
            }
        }
        return exit;
    }

    private static final class BrokenPipe extends RuntimeException {
        BrokenPipe() {
            super("Broken pipe", null, false, false);
        }
    }

    /** Lines on their way from one stage to the next: a stage that is too fast waits, and one that nobody reads ends. */
    private static final class Pipe {
        private final LinkedBlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>(HELD);
        private final StringBuilder begun = new StringBuilder();
        private volatile boolean left;

        void write(String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c != '\n') {
                    begun.append(c);
                    continue;
                }
                put(Optional.of(begun.toString()));
                begun.setLength(0);
            }
        }

        private void put(Optional<String> line) {
            try {
                while (!left && !lines.offer(line, 100, TimeUnit.MILLISECONDS)) {
                    // the reader is slow; look again whether it is still there
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new BrokenPipe();
            }
            if (left) throw new BrokenPipe();
        }

        void close() {
            try {
                if (!begun.isEmpty()) put(Optional.of(begun.toString()));
                put(Optional.empty());
            } catch (BrokenPipe e) {
                left = true;
            }
        }

        void leave() {
            left = true;
        }

        @Nullable
        String next() throws InterruptedException {
            var line = lines.take();
            if (line.isEmpty()) lines.put(line);
            return line.orElse(null);
        }
    }
}
