package dev.egresslab.practice;

import java.time.Duration;
import java.time.Instant;

/** The practice cloud's time: every duration of an operation passes on it, faster than the wall's if a person wants. */
public interface LabClock {
    Instant now();

    /** The moment that is as far from now on the wall's clock as this one is in lab time: for clients that reckon with their own. */
    Instant wall(Instant lab);

    /** Runs the task on a virtual thread when the duration has passed in lab time; at once where the speed is infinite. */
    Pending after(Duration duration, Runnable task);

    /** 0 stands still, 1 is real time, {@link Double#POSITIVE_INFINITY} lets every duration pass at once. */
    double speed();

    /** Takes effect on what is already waiting. */
    void speed(double factor);

    /** Something that waits for its time. */
    interface Pending {
        void cancel();
    }
}
