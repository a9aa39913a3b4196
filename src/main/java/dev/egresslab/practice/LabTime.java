package dev.egresslab.practice;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.Executor;

/**
 * The lab clock over a real one: lab time goes on {@code speed} times as fast, from where it was told to begin. Whoever
 * drives it calls {@link #tick}; {@link #drive} does so by itself.
 */
public final class LabTime implements LabClock, AutoCloseable {
    /** At infinite speed a chain of tasks waits this long in real time between links, so that a retry loop cannot spin. */
    private static final Duration BREATH = Duration.ofMillis(5);

    private static final Duration IDLE = Duration.ofMinutes(1);

    private final InstantSource real;
    private final Executor executor;
    private final PriorityQueue<Task> waiting =
            new PriorityQueue<>(Comparator.comparing(Task::due).thenComparingLong(Task::number));
    private Instant realAnchor;
    private Instant labAnchor;
    private double speed;
    private long count;
    private @Nullable Thread driver;

    /**
     * @param begin lab time at the moment of the call
     * @param executor runs the tasks; a virtual thread each in earnest
     */
    public LabTime(InstantSource real, Instant begin, double speed, Executor executor) {
        this.real = real;
        this.executor = executor;
        realAnchor = real.instant();
        labAnchor = begin;
        this.speed = checked(speed);
    }

    @Override
    public synchronized Instant now() {
        var passed = Duration.between(realAnchor, real.instant());
        if (speed == 0 || passed.isNegative()) return labAnchor;
        return labAnchor.plus(Double.isInfinite(speed) ? passed : scaled(passed, speed));
    }

    @Override
    public synchronized Instant wall(Instant lab) {
        return real.instant().minus(Duration.between(lab, now()));
    }

    @Override
    public synchronized Pending after(Duration duration, Runnable task) {
        var wait = duration.isNegative() ? Duration.ZERO : duration;
        var breath = wait.isZero() ? Duration.ZERO : BREATH;
        var entry = new Task(now().plus(wait), real.instant().plus(breath), count++, task);
        waiting.add(entry);
        notifyAll();
        return () -> cancel(entry);
    }

    @Override
    public synchronized double speed() {
        return speed;
    }

    @Override
    public synchronized void speed(double factor) {
        var lab = now();
        speed = checked(factor);
        labAnchor = lab;
        realAnchor = real.instant();
        notifyAll();
    }

    /** Starts what is due, in the order in which it is due; answers how long, in real time, until there may be more. */
    public synchronized Duration tick() {
        while (true) {
            var next = waiting.peek();
            if (next == null) return IDLE;
            var left = untilDue(next);
            if (left.isPositive()) return left;
            waiting.remove(next);
            if (next.due().isAfter(now())) jump(next.due());
            executor.execute(next.work());
        }
    }

    /** Ticks on a virtual thread until closed. */
    public synchronized void drive() {
        if (driver == null) driver = Thread.ofVirtual().name("lab-clock").start(this::loop);
    }

    @Override
    public synchronized void close() {
        waiting.clear();
        if (driver != null) driver.interrupt();
    }

    private synchronized void loop() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                var left = tick();
                wait(Math.max(1, left.toMillis()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration untilDue(Task task) {
        if (Double.isInfinite(speed)) return Duration.between(real.instant(), task.breath());
        var left = Duration.between(now(), task.due());
        if (!left.isPositive()) return Duration.ZERO;
        if (speed == 0) return IDLE;
        var wait = scaled(left, 1 / speed);
        return wait.isZero() ? Duration.ofNanos(1) : wait;
    }

    private void jump(Instant lab) {
        labAnchor = lab;
        realAnchor = real.instant();
    }

    private synchronized void cancel(Task entry) {
        waiting.remove(entry);
    }

    private static Duration scaled(Duration duration, double factor) {
        return Duration.ofNanos((long) Math.ceil(Math.min(duration.toNanos() * factor, 9e18)));
    }

    private static double checked(double speed) {
        if (Double.isNaN(speed) || speed < 0) throw new IllegalArgumentException("A speed is 0 or more: " + speed);
        return speed;
    }

    /** What waits: until lab time {@code due}, or at infinite speed until real time {@code breath}. */
    private record Task(Instant due, Instant breath, long number, Runnable work) {}
}
