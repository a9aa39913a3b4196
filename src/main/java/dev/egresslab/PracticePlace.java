package dev.egresslab;

import dev.egresslab.address.Ipv4;
import dev.egresslab.net.World;
import dev.egresslab.plan.Change;
import dev.egresslab.plan.Cloud;
import dev.egresslab.plan.Clusters;
import dev.egresslab.plan.Place;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleSupplier;

/** The practice cloud as a place to run labs in. */
record PracticePlace(
        String subscription,
        String url,
        Cloud cloud,
        Clusters clusters,
        Speed speed,
        PracticeChanges others,
        Path folder)
        implements Place {
    @Override
    public String id() {
        return "practice";
    }

    @Override
    public Ipv4 workstation() {
        return World.WORKSTATION;
    }

    @Override
    public String endpoint() {
        return url.substring("https://".length());
    }

    @Override
    public boolean billed() {
        return false;
    }

    @Override
    public Optional<Clock> clock() {
        return Optional.of(speed);
    }

    @Override
    public AutoCloseable changes(Consumer<Change> listener) {
        return others.listen(listener);
    }

    @Override
    public Optional<Path> terminal() {
        return Optional.of(folder);
    }

    /** The practice cloud's clock, as far as a person may turn it. */
    record Speed(DoubleSupplier read, DoubleConsumer write) implements Place.Clock {
        @Override
        public double speed() {
            return read.getAsDouble();
        }

        @Override
        public void speed(double factor) {
            write.accept(factor);
        }
    }
}
