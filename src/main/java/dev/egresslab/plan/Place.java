package dev.egresslab.plan;

import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.ResourceId;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Where labs run: a subscription in a cloud, with the means to reach it. Made by {@code Wiring} only. */
public interface Place {
    /** {@code practice} or {@code azure}. */
    String id();

    /** A GUID; empty as long as none is chosen. */
    String subscription();

    /** For example {@code 127.0.0.1:18443} or {@code management.azure.com}. */
    String endpoint();

    /** Whether what runs here costs money. */
    boolean billed();

    /** The address that the place sees of this computer, where it can be found out. Blocks. */
    Optional<Ipv4> workstation();

    /** Whether it answers anything at all now, signed in or not. Blocks some seconds at most. */
    default boolean answers() {
        return true;
    }

    Cloud cloud();

    Clusters clusters();

    /** The clock that drives the place's operations, where it is not the world's. */
    Optional<Clock> clock();

    /** What time it is here, where that is not the world's: what costs money costs it by this one. */
    default Optional<Instant> now() {
        return Optional.empty();
    }

    /** Tells of changes that others make here, on any thread; a place that hears of none tells nothing. */
    default AutoCloseable changes(Consumer<Change> listener) {
        return () -> {};
    }

    /** The folder that brings az and kubectl in a terminal to this place, where there is one. */
    default Optional<Path> terminal() {
        return Optional.empty();
    }

    /** Where people look at a resource with their browser, where the place has a portal. */
    default Optional<URI> portal(ResourceId resource) {
        return Optional.empty();
    }

    /** How to come in, where the place asks who comes. */
    default Optional<Entrance> entrance() {
        return Optional.empty();
    }

    /** How to make this place fail on purpose, where that can be done. */
    default Optional<Troubles> troubles() {
        return Optional.empty();
    }

    /** What the place says before anything is made in it. */
    default Preflight preflight() {
        return Preflight.NONE;
    }

    /** Where list prices are asked for. */
    default Prices prices() {
        return Prices.BUNDLED;
    }

    /** A lab clock that a person may speed up. */
    interface Clock {
        /** 0 stands still, 1 is real time, infinity finishes every operation at once. */
        double speed();

        void speed(double factor);
    }
}
