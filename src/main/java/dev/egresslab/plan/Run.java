package dev.egresslab.plan;

import dev.egresslab.lab.Lab;

/** A plan being walked in this process. */
public interface Run {
    Lab lab();

    Plan plan();

    /** Stops new steps and interrupts the waiting ones; {@link #await} then returns {@link Entry.Ending#CANCELLED}. */
    void cancel();

    /** Waits for the end. */
    Entry.Ending await() throws InterruptedException;

    boolean over();
}
