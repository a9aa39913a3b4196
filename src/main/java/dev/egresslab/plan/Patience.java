package dev.egresslab.plan;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Looks again and again until something is so that the cloud comes to by itself. */
record Patience(InstantSource clock) {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(300);

    /** Kubelet waits at most five minutes between two tries of an image. */
    private static final Duration KUBELET_TRIES_AGAIN = Duration.ofMinutes(6);

    /** Whether a pod comes to run. */
    boolean untilRunning(Supplier<Optional<Found>> pod) throws InterruptedException {
        return until(() -> pod.get()
                .filter(found -> "Running".equals(found.facts().get("phase")))
                .isPresent());
    }

    /** False where it is not so in the time that kubelet needs for another try. */
    boolean until(BooleanSupplier so) throws InterruptedException {
        var end = clock.instant().plus(KUBELET_TRIES_AGAIN);
        while (!so.getAsBoolean()) {
            if (clock.instant().isAfter(end)) return false;
            Thread.sleep(LOOK_AGAIN);
        }
        return true;
    }
}
