package dev.egresslab.practice.kube.shell;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** {@code timeout 5 command}: ends a command when the lab's clock says so. */
final class Timeout {
    private static final int TIMED_OUT = 124;

    private Timeout() {}

    static int run(Run process, List<String> arguments) throws InterruptedException {
        if (arguments.size() < 2 || !arguments.getFirst().matches("[0-9]{1,6}s?"))
            return process.fail(125, "timeout: missing operand\nTry 'timeout --help' for more information.");
        var limit = Duration.ofSeconds(Long.parseLong(arguments.getFirst().replace("s", "")));
        var command = arguments.subList(1, arguments.size());
        var either = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = threads.submit(() -> {
                try {
                    return new Shell(process.around(), process.console(), process.environment()).run(command);
                } finally {
                    either.countDown();
                }
            });
            threads.execute(() -> {
                try {
                    process.around().pass(limit);
                    either.countDown();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            try {
                either.await();
                return exit(running);
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private static int exit(Future<Integer> running) throws InterruptedException {
        if (!running.isDone()) return TIMED_OUT;
        try {
            return running.get();
        } catch (ExecutionException e) {
            return 1;
        }
    }
}
