package dev.egresslab;

import dev.egresslab.address.Ipv4;
import dev.egresslab.azure.AzureCloud;
import dev.egresslab.net.World;
import dev.egresslab.plan.Change;
import dev.egresslab.plan.Clusters;
import dev.egresslab.plan.Place;
import dev.egresslab.plan.Preflight;
import dev.egresslab.plan.Prices;
import dev.egresslab.plan.Troubles;
import dev.egresslab.practice.LabClock;
import dev.egresslab.practice.PracticeCloud;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** The practice cloud as a place to run labs in. */
record PracticePlace(
        PracticeCloud practice, AzureCloud cloud, Clusters clusters, Prices prices, PracticeChanges others, Path folder)
        implements Place {
    @Override
    public String id() {
        return "practice";
    }

    @Override
    public String subscription() {
        return practice.subscription();
    }

    @Override
    public Optional<Ipv4> workstation() {
        return Optional.of(World.WORKSTATION);
    }

    @Override
    public String endpoint() {
        return practice.endpoint().substring("https://".length());
    }

    @Override
    public boolean billed() {
        return false;
    }

    @Override
    public boolean answers() {
        return cloud.answers();
    }

    @Override
    public Optional<Clock> clock() {
        return Optional.of(new Speed(practice.clock()));
    }

    @Override
    public Optional<Instant> now() {
        return Optional.of(practice.clock().now());
    }

    @Override
    public AutoCloseable changes(Consumer<Change> listener) {
        return others.listen(listener);
    }

    @Override
    public Optional<Path> terminal() {
        return Optional.of(folder);
    }

    @Override
    public Optional<Troubles> troubles() {
        return Optional.of(new PracticeTroubles(practice.faults()));
    }

    @Override
    public Preflight preflight() {
        return cloud.preflight();
    }

    @Override
    public Prices prices() {
        return prices;
    }

    /** The practice cloud's clock, as far as a person may turn it. */
    private record Speed(LabClock clock) implements Place.Clock {
        @Override
        public double speed() {
            return clock.speed();
        }

        @Override
        public void speed(double factor) {
            clock.speed(factor);
        }
    }
}
