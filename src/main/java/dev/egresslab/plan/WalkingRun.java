package dev.egresslab.plan;

import dev.egresslab.lab.Lab;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** A walker on its own virtual thread. */
final class WalkingRun implements Run {
    private final Lab lab;
    private final Plan plan;
    private final Walker walker;
    private final CompletableFuture<Entry.Ending> ending = new CompletableFuture<>();

    WalkingRun(Lab lab, Plan plan, Walker walker) {
        this.lab = lab;
        this.plan = plan;
        this.walker = walker;
    }

    void start() {
        Thread.ofVirtual().name("run " + lab.id()).start(() -> {
            try {
                ending.complete(walker.walk(plan));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                ending.complete(Entry.Ending.CANCELLED);
            } catch (RuntimeException e) {
                ending.completeExceptionally(e);
            }
        });
    }

    @Override
    public Lab lab() {
        return lab;
    }

    @Override
    public Plan plan() {
        return plan;
    }

    @Override
    public void cancel() {
        walker.cancel();
    }

    @Override
    public Entry.Ending await() throws InterruptedException {
        try {
            return ending.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean over() {
        return ending.isDone();
    }
}
