package dev.egresslab.practice.arm;

import java.time.Duration;

/** A stretch of a long-running operation: the status that a poll shows, and how long it lasts in lab time. */
public record Phase(String status, Duration lasts) {
    /** What every provider shows that has nothing better to say. */
    public static final String IN_PROGRESS = "InProgress";

    /** A phase with the usual status. */
    public static Phase of(Duration lasts) {
        return new Phase(IN_PROGRESS, lasts);
    }
}
