package dev.egresslab.plan;

import java.time.Duration;

/** How waiting is done: in the world's own time, or in that of a cloud that goes faster. May be interrupted. */
@FunctionalInterface
public interface Pause {
    /** As long as it says. */
    Pause REAL = Thread::sleep;

    void last(Duration time) throws InterruptedException;
}
