package dev.egresslab.practice.kube;

import dev.egresslab.practice.LabClock;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What runs in the containers of a cluster's nodes, and what it has written. Nothing of it outlives the practice cloud. */
public final class Processes {
    private record Key(String uid, String container) {}

    /** What the commands of a container have written and installed; it goes when the container starts anew. */
    record Disk(Map<String, String> files, Set<String> installed) {
        static Disk empty() {
            return new Disk(new ConcurrentHashMap<>(), ConcurrentHashMap.newKeySet());
        }
    }

    private static final class Run {
        private final Logbook log = new Logbook();
        private final @Nullable Logbook before;
        private final Disk disk = Disk.empty();
        private final Streams streams = new Streams();
        private @Nullable Thread thread;
        private boolean stopped;

        Run(@Nullable Logbook before) {
            this.before = before;
        }

        synchronized boolean begin() {
            thread = stopped ? null : Thread.currentThread();
            return !stopped;
        }

        synchronized void end() {
            thread = null;
        }

        synchronized void stop() {
            stopped = true;
            if (thread != null) thread.interrupt();
        }
    }

    /** What a container does from its start to its end. */
    @FunctionalInterface
    public interface Work {
        void run() throws InterruptedException;
    }

    private final LabClock clock;
    private final Map<Key, Run> runs = new ConcurrentHashMap<>();

    Processes(LabClock clock) {
        this.clock = clock;
    }

    /** A container begins anew: its log is empty, and that of its last run is the previous one. */
    public Logbook open(String uid, String container) {
        return runs.compute(new Key(uid, container), (_, was) -> new Run(was == null ? null : was.log)).log;
    }

    /** Runs a container that was opened, on a thread of its own; stopping interrupts it. */
    public void run(String uid, String container, Work work) {
        var run = runs.get(new Key(uid, container));
        if (run == null) return;
        clock.after(Duration.ZERO, () -> {
            if (!run.begin()) return;
            try {
                work.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                run.end();
            }
        });
    }

    /** Kills what runs in a pod and forgets what it wrote. */
    public void stop(String uid) {
        runs.keySet().stream().filter(key -> key.uid().equals(uid)).toList().forEach(key -> {
            var run = runs.remove(key);
            if (run == null) return;
            run.stop();
            run.streams.end();
            run.log.close(clock.now());
        });
    }

    Disk disk(String uid, String container) {
        var run = runs.get(new Key(uid, container));
        return run == null ? Disk.empty() : run.disk;
    }

    /** Standard input and output of a container, for those who attach to it. */
    public Streams streams(String uid, String container) {
        var run = runs.get(new Key(uid, container));
        return run == null ? new Streams() : run.streams;
    }

    Optional<Logbook> log(String uid, String container) {
        return Optional.ofNullable(runs.get(new Key(uid, container))).map(run -> run.log);
    }

    Optional<Logbook> previous(String uid, String container) {
        return Optional.ofNullable(runs.get(new Key(uid, container))).map(run -> run.before);
    }
}
