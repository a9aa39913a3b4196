package dev.egresslab.lab.exercise.thought;

import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.Document;
import dev.egresslab.estate.Estate;
import dev.egresslab.lab.exercise.Sight;
import dev.egresslab.net.Ledger;
import dev.egresslab.net.Network;
import dev.egresslab.net.Origin;
import dev.egresslab.net.Probe;
import dev.egresslab.net.Trace;
import dev.egresslab.net.Tracer;
import dev.egresslab.net.World;
import dev.egresslab.ui.learn.Specimen;

import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;

/** A lab as it was once read back, looked at as a cluster that is there already; packets start from its first node. */
record KeptSight(Estate estate) implements Sight {
    private static final World WORLD = World.load();

    static Estate kept(String name) {
        return Specimen.load(name, WORLD).estate();
    }

    @Override
    public Optional<Document> cluster(Estate of) {
        return of.all("Microsoft.ContainerService/managedClusters").stream().findFirst();
    }

    @Override
    public Optional<Origin> origin(Estate of) {
        return cluster(of)
                .flatMap(c ->
                        network(of).nodes().stream().findFirst().map(node -> new Origin.Node(c.id(), node.name())));
    }

    @Override
    public Network network(Estate of) {
        return Network.of(of, WORLD);
    }

    @Override
    public Optional<Trace> walk(Estate of, Probe probe) {
        try {
            return Optional.of(
                    new Tracer(network(of), new Ledger(() -> Instant.EPOCH, new SplittableRandom(0))).trace(probe));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Ipv4> computer() {
        return Optional.empty();
    }
}
