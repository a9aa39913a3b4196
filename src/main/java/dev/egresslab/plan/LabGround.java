package dev.egresslab.plan;

import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.Document;
import dev.egresslab.estate.Estate;
import dev.egresslab.lab.Design;
import dev.egresslab.lab.Lab;
import dev.egresslab.lab.LabException;
import dev.egresslab.lab.exercise.Answer;
import dev.egresslab.lab.exercise.Ground;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.net.Network;
import dev.egresslab.net.Origin;
import dev.egresslab.net.Probe;
import dev.egresslab.net.Trace;
import dev.egresslab.net.World;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** A lab of the workbench as exercises see it. */
final class LabGround implements Ground {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final Workbench bench;
    private final Lab lab;
    private final Measuring measuring;
    private final World world;
    private final InstantSource clock;
    private final Consumer<Progress> heard;

    LabGround(
            Workbench bench, Lab lab, Measuring measuring, World world, InstantSource clock, Consumer<Progress> heard) {
        this.bench = bench;
        this.lab = lab;
        this.measuring = measuring;
        this.world = world;
        this.clock = clock;
        this.heard = heard;
    }

    @Override
    public Design design() {
        return bench.design(lab);
    }

    @Override
    public Estate estate() {
        return bench.survey(lab);
    }

    @Override
    public Optional<Document> cluster(Estate estate) {
        return bench.design(lab)
                .first(Resource.ManagedCluster.class)
                .flatMap(wish -> estate.named("Microsoft.ContainerService/managedClusters", wish.group(), wish.name()));
    }

    /** The lab's own pod where it runs. */
    @Override
    public Optional<Origin> origin(Estate estate) {
        return cluster(estate)
                .flatMap(found -> Origins.first(
                        found,
                        estate,
                        from -> walk(estate, Measuring.probe(from, "http://ifconfig.me"))
                                .isPresent()));
    }

    @Override
    public Optional<Ipv4> computer() {
        return bench.place(lab.place()).workstation();
    }

    @Override
    public Network network(Estate estate) {
        return Network.of(estate, world);
    }

    @Override
    public Optional<Trace> walk(Estate estate, Probe probe) {
        return measuring.predict(estate, probe);
    }

    @Override
    public Answer run(String pod, List<String> command) {
        try {
            var ran = bench.cluster(lab).exec(pod, command, LIMIT);
            return new Answer(ran.exit(), ran.out(), ran.err());
        } catch (CloudException e) {
            return new Answer(-1, "", String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void put(Resource resource) {
        bench.put(lab, resource, heard);
    }

    @Override
    public boolean await(BooleanSupplier so) throws InterruptedException {
        return new Patience(clock).until(so);
    }

    @Override
    public Optional<String> lockedOut() {
        try {
            var pod = bench.design(lab).first(Resource.Pod.class).orElseThrow();
            bench.cluster(lab).find(pod);
            return Optional.empty();
        } catch (CloudException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public Ipv4 workstation() {
        return computer().orElseThrow(() -> LabException.of("workstation"));
    }
}
