package dev.egresslab.practice;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Does the lab clock's work, a virtual thread for each. Closing begins nothing more and lets what has begun come to its end,
 * so that nothing writes into a state that is closed; what was due is due again at the next start.
 */
final class Errands implements Executor, AutoCloseable {
    private static final Duration END = Duration.ofSeconds(2);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @Override
    public void execute(Runnable errand) {
        if (!threads.isShutdown()) threads.execute(errand);
    }

    /** Blocks two seconds at most; what goes on after that is interrupted. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (threads.awaitTermination(END.toMillis(), TimeUnit.MILLISECONDS)) return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.shutdownNow();
    }
}
