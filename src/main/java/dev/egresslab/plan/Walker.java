package dev.egresslab.plan;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Runs a plan: every step on its own virtual thread, as soon as the steps before it have succeeded. */
final class Walker {
    private static final int TRIES = 7;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** Refusals that pass by themselves: another call on the same network, what has not spread yet or not let go yet. */
    private static final Set<String> PASSING = Set.of(
            "AnotherOperationInProgress",
            "Conflict",
            "OperationPreempted",
            "ReferencedResourceNotProvisioned",
            "RetryableError",
            "PrincipalNotFound",
            "InvalidResourceReference",
            "NotReady",
            "InUseSubnetCannotBeDeleted",
            "InUseRouteTableCannotBeDeleted",
            "PublicIPAddressCannotBeDeleted",
            "NatGatewayInUse");

    private final InstantSource clock;
    private final Pause pause;
    private final Hands hands;
    private final Consumer<Entry> journal;
    private final ConcurrentLinkedQueue<Thread> threads = new ConcurrentLinkedQueue<>();
    private final AtomicReference<@Nullable RuntimeException> broken = new AtomicReference<>();
    private volatile boolean cancelled;

    /** Does a step; the look before it is part of it. */
    interface Hands {
        Found make(Step step, Consumer<Progress> heard);
    }

    Walker(InstantSource clock, Pause pause, Hands hands, Consumer<Entry> journal) {
        this.clock = clock;
        this.pause = pause;
        this.hands = hands;
        this.journal = journal;
    }

    /**
     * Walks to the end; a failed step stops what comes after it and nothing else. What no cloud has said, such as a
     * journal that cannot be written, stops everything and is thrown.
     */
    Entry.Ending walk(Plan plan) throws InterruptedException {
        journal.accept(new Entry.Planned(
                clock.instant(),
                plan.kind(),
                plan.steps().stream().map(Step::id).toList()));
        Map<String, CompletableFuture<Boolean>> done = new HashMap<>();
        plan.steps().forEach(step -> done.put(step.id(), new CompletableFuture<>()));
        for (var step : plan.steps()) {
            threads.add(Thread.ofVirtual().name(step.id()).start(() -> end(step, done)));
        }
        for (var thread : threads) thread.join();
        var fault = broken.get();
        if (fault != null) throw fault;
        boolean all = done.values().stream().allMatch(CompletableFuture::join);
        var ending = all ? Entry.Ending.DONE : cancelled ? Entry.Ending.CANCELLED : Entry.Ending.FAILED;
        journal.accept(new Entry.Ended(clock.instant(), ending));
        return ending;
    }

    /** Starts nothing more and interrupts what waits. */
    void cancel() {
        cancelled = true;
        threads.forEach(Thread::interrupt);
    }

    private void end(Step step, Map<String, CompletableFuture<Boolean>> done) {
        var mine = done.get(step.id());
        if (mine == null) return;
        boolean succeeded = false;
        try {
            succeeded = whenReady(step, done);
        } catch (RuntimeException e) {
            broken.compareAndSet(null, e);
            cancel();
        } finally {
            mine.complete(succeeded);
        }
    }

    private boolean whenReady(Step step, Map<String, CompletableFuture<Boolean>> done) {
        for (var id : step.after()) {
            var before = done.get(id);
            if (before != null && !before.join()) {
                journal.accept(new Entry.Skipped(clock.instant(), step.id(), id));
                return false;
            }
        }
        if (cancelled) {
            journal.accept(new Entry.Skipped(clock.instant(), step.id(), "cancelled"));
            return false;
        }
        journal.accept(new Entry.Started(clock.instant(), step.id()));
        var failure = tries(step);
        failure.ifPresent(e -> journal.accept(Entry.Failed.of(clock.instant(), step.id(), e)));
        return failure.isEmpty();
    }

    private Optional<CloudException> tries(Step step) {
        for (int attempt = 1; ; attempt++) {
            try {
                var found =
                        hands.make(step, heard -> journal.accept(new Entry.Heard(clock.instant(), step.id(), heard)));
                journal.accept(new Entry.Succeeded(clock.instant(), step.id(), found.id(), found.facts()));
                return Optional.empty();
            } catch (CloudException e) {
                if (cancelled || attempt == TRIES || !passing(e)) return Optional.of(e);
                var wait = patience(attempt, e);
                journal.accept(new Entry.Retrying(clock.instant(), step.id(), attempt, wait, e.code()));
                if (!pause(wait)) return Optional.of(e);
            }
        }
    }

    /** Longer each time, and never shorter than the cloud asks. */
    private static Duration patience(int attempt, CloudException e) {
        var own = Duration.ofSeconds(1L << attempt);
        var bounded = own.compareTo(LONGEST) > 0 ? LONGEST : own;
        return bounded.compareTo(e.retryAfter()) > 0 ? bounded : e.retryAfter();
    }

    /** No answer, asked to slow down, changed under our hands, not visible yet, or the cloud's own trouble. */
    private static boolean passing(CloudException e) {
        return (e.status() == 0 && e.code().equals(CloudException.CONNECTION))
                || e.status() == 404
                || e.status() == 408
                || e.status() == 412
                || e.status() == 429
                || PASSING.contains(e.code())
                || busy(e)
                || e.status() >= 500;
    }

    /** AKS has one code for what may not be and for what may not be yet. https://aka.ms/aks-pending-operation */
    private static boolean busy(CloudException e) {
        return e.code().equals("OperationNotAllowed")
                && String.valueOf(e.getMessage()).contains("progress");
    }

    private boolean pause(Duration time) {
        try {
            pause.last(time);
            return !cancelled;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
