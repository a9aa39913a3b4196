package dev.egresslab.plan;

import dev.egresslab.estate.Document;
import dev.egresslab.estate.Estate;
import dev.egresslab.net.Origin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Where the packets of a cluster start that nobody chose a pod of. */
final class Origins {
    private static final Set<String> SYSTEM = Set.of("kube-system", "gatekeeper-system", "calico-system");

    private Origins() {}

    /** The first pod that has an address of its own, then a node. */
    static Optional<Origin> first(Document cluster, Estate estate, Predicate<Origin> walks) {
        return all(cluster, estate).stream().filter(walks).findFirst();
    }

    private static List<Origin> all(Document cluster, Estate estate) {
        var origins = new ArrayList<Origin>();
        estate.objects(cluster.id(), "Pod").stream()
                .filter(pod ->
                        pod.text("/status/phase").filter("Running"::equals).isPresent())
                .filter(pod ->
                        pod.text("/spec/hostNetwork").filter("true"::equals).isEmpty())
                .sorted(Comparator.comparing(pod -> SYSTEM.contains(pod.namespace())))
                .limit(1)
                .forEach(pod -> origins.add(new Origin.Pod(cluster.id(), pod.namespace(), pod.name())));
        estate.objects(cluster.id(), "Node").stream()
                .limit(1)
                .forEach(node -> origins.add(new Origin.Node(cluster.id(), node.name())));
        return origins;
    }
}
