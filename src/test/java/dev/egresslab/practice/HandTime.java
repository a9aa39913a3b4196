package dev.egresslab.practice;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A real clock that a test moves by hand. */
public final class HandTime implements InstantSource {
    private Instant now = Instant.parse("2026-11-25T12:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    public void pass(Duration duration) {
        now = now.plus(duration);
    }
}
