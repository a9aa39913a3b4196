package dev.egresslab.azure;

import dev.egresslab.plan.CloudException;
import dev.egresslab.plan.Pause;

import java.time.Duration;

/** Waiting on the wire's behalf, so that it can be interrupted. */
record Waits(Pause pause) {
    void last(Duration time) {
        try {
            pause.last(time);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /** Keeps the thread's interrupt, says that waiting has stopped. */
    static CloudException interrupted() {
        Thread.currentThread().interrupt();
        return Refusals.ours("Interrupted", 0, "interrupted");
    }
}
