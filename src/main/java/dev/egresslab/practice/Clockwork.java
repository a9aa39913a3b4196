package dev.egresslab.practice;

import java.time.Instant;
import java.time.InstantSource;

/** The lab clock with what does its work. */
record Clockwork(LabTime time, Errands errands) implements AutoCloseable {
    static Clockwork over(InstantSource real, Instant begin, double speed) {
        var errands = new Errands();
        return new Clockwork(new LabTime(real, begin, speed, errands), errands);
    }

    /** Nothing is due any more, and what was begun has come to its end. */
    @Override
    public void close() {
        time.close();
        errands.close();
    }
}
