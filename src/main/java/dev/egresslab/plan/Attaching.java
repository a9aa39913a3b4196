package dev.egresslab.plan;

import dev.egresslab.estate.Document;
import dev.egresslab.estate.Estate;
import dev.egresslab.estate.KubeObject;
import dev.egresslab.lab.LabException;
import dev.egresslab.net.Findings;
import dev.egresslab.net.Network;
import dev.egresslab.net.Origin;
import dev.egresslab.net.Trace;
import dev.egresslab.net.World;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a cluster that is there already, with everything that its packets touch. */
final class Attaching {
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
        var documents = new Surroundings(place.cloud()).of(cluster);
        List<KubeObject> objects = List.of();
        Optional<CloudException> unread = Optional.empty();
        try {
            objects = objects(cluster);
        } catch (CloudException e) {
            unread = Optional.of(e);
        }
        var estate = new Estate(documents, Map.of(cluster.id(), objects));
        return new Attached(cluster, estate, unread, way(cluster, estate), Findings.of(Network.of(estate, world)));
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

    /** From the first pod that has an address of its own; from a node where there is none. */
    private Optional<Trace> way(Document cluster, Estate estate) {
        var origins = new ArrayList<Origin>();
        estate.objects(cluster.id(), "Pod").stream()
                .filter(pod ->
                        pod.text("/status/phase").filter("Running"::equals).isPresent())
                .filter(pod ->
                        pod.text("/spec/hostNetwork").filter("true"::equals).isEmpty())
                .sorted(java.util.Comparator.comparing(pod -> SYSTEM.contains(pod.namespace())))
                .limit(1)
                .forEach(pod -> origins.add(new Origin.Pod(cluster.id(), pod.namespace(), pod.name())));
        estate.objects(cluster.id(), "Node").stream()
                .limit(1)
                .forEach(node -> origins.add(new Origin.Node(cluster.id(), node.name())));
        return origins.stream()
                .flatMap(origin -> measuring.predict(estate, Measuring.probe(origin, TARGET)).stream())
                .findFirst();
    }

    private static final Set<String> SYSTEM = Set.of("kube-system", "gatekeeper-system", "calico-system");
}
