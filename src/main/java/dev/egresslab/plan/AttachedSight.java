package dev.egresslab.plan;

import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.Document;
import dev.egresslab.estate.Estate;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.lab.exercise.Sight;
import dev.egresslab.net.Network;
import dev.egresslab.net.Origin;
import dev.egresslab.net.Probe;
import dev.egresslab.net.Trace;
import dev.egresslab.net.World;

import java.util.Optional;

/** A cluster that was there already, as it was read: asks its cloud nothing more. */
final class AttachedSight implements Sight {
    /** What was read, and where its packets start as far as its Kubernetes API tells. */
    record Read(ResourceId cluster, Estate estate, Optional<Origin> origin) {}

    private final Place place;
    private final Read read;
    private final Measuring measuring;
    private final World world;

    AttachedSight(Place place, Read read, Measuring measuring, World world) {
        this.place = place;
        this.read = read;
        this.measuring = measuring;
        this.world = world;
    }

    @Override
    public Estate estate() {
        return read.estate();
    }

    @Override
    public Optional<Document> cluster(Estate estate) {
        return estate.find(read.cluster());
    }

    /** Where its Kubernetes API told nothing, a node that Azure tells of. */
    @Override
    public Optional<Origin> origin(Estate estate) {
        return read.origin()
                .or(() -> network(estate).nodes().stream()
                        .filter(node ->
                                node.cluster().filter(read.cluster()::equals).isPresent())
                        .findFirst()
                        .map(node -> new Origin.Node(read.cluster(), node.name())));
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
    public Optional<Ipv4> computer() {
        return place.workstation();
    }
}
