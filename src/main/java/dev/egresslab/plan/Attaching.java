package dev.egresslab.plan;

import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.Document;
import dev.egresslab.estate.Estate;
import dev.egresslab.estate.KubeObject;
import dev.egresslab.lab.LabException;
import dev.egresslab.net.ClusterFindings;
import dev.egresslab.net.Findings;
import dev.egresslab.net.Network;
import dev.egresslab.net.Origin;
import dev.egresslab.net.Trace;
import dev.egresslab.net.World;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a cluster that is there already, with everything that its packets touch. */
final class Attaching {
    private static final String TYPE = "Microsoft.ContainerService/managedClusters";
    private static final String TARGET = "http://ifconfig.me";

    private final Place place;
    private final World world;
    private final Measuring measuring;

    Attaching(Place place, World world, Measuring measuring) {
        this.place = place;
        this.world = world;
        this.measuring = measuring;
    }

    Attached to(String name) {
        var cluster = find(name);
        // other clusters of the group are others' matter
        var documents = new Surroundings(place.cloud())
                .of(cluster).stream()
                        .filter(d -> !d.id().is(TYPE) || d.id().equals(cluster.id()))
                        .toList();
        List<KubeObject> objects = List.of();
        Optional<Exception> unread = Optional.empty();
        try {
            objects = objects(cluster);
        } catch (CloudException e) {
            unread = Reach.barrier(cluster, place::workstation)
                    .<Exception>map(barrier -> barrier)
                    .or(() -> Optional.of(e));
        }
        var estate = new Estate(documents, Map.of(cluster.id(), objects));
        var origin = Origins.first(cluster, estate, from -> way(estate, from).isPresent());
        return new Attached(
                cluster,
                estate,
                unread,
                origin,
                origin.flatMap(from -> way(estate, from)),
                findings(cluster, estate),
                new AttachedSight(place, new AttachedSight.Read(cluster.id(), estate, origin), measuring, world));
    }

    private Document find(String name) {
        var all = place.cloud().clusters();
        var named = all.stream()
                .filter(c ->
                        c.name().equalsIgnoreCase(name) || c.id().toString().equalsIgnoreCase(name))
                .toList();
        if (named.isEmpty())
            throw LabException.of(
                    "attach.none", name, all.stream().map(Document::name).collect(Collectors.joining(", ")));
        if (named.size() > 1)
            throw LabException.of(
                    "attach.several",
                    name,
                    named.stream().map(c -> c.id().toString()).collect(Collectors.joining(", ")));
        return named.getFirst();
    }

    private List<KubeObject> objects(Document cluster) {
        var config = place.cloud().kubeconfig(cluster.id().group().orElse(""), cluster.name());
        try (var open = place.clusters().open(config)) {
            return open.survey();
        }
    }

    private List<Findings.Finding> findings(Document cluster, Estate estate) {
        var network = Network.of(estate, world);
        var workstation = ClusterFindings.restricted(cluster) ? place.workstation() : Optional.<Ipv4>empty();
        return Stream.of(
                        ClusterFindings.of(cluster, network, workstation),
                        Findings.of(network),
                        new Idle(estate, network, place.prices()).find())
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Findings.Finding::weight))
                .toList();
    }

    private Optional<Trace> way(Estate estate, Origin from) {
        return measuring.predict(estate, Measuring.probe(from, TARGET));
    }
}
