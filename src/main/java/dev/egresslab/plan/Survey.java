package dev.egresslab.plan;

import dev.egresslab.estate.Document;
import dev.egresslab.estate.Estate;
import dev.egresslab.estate.KubeObject;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.lab.Design;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.net.PowerState;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads back what exists of a design: its groups, the node groups that AKS made, what the clusters hold. */
final class Survey {
    private final Cloud cloud;
    private final Function<String, Cluster> clusters;

    Survey(Cloud cloud, Function<String, Cluster> clusters) {
        this.cloud = cloud;
        this.clusters = clusters;
    }

    Estate of(Design design) {
        var groups = design.resources().stream()
                .filter(Resource.Group.class::isInstance)
                .map(Resource::name)
                .toList();
        var documents = new ArrayList<>(cloud.survey(groups));
        var found = documents.stream()
                .filter(d -> d.id().is("Microsoft.ContainerService/managedClusters"))
                .toList();
        documents.addAll(cloud.survey(found.stream()
                .flatMap(c -> c.text("/properties/nodeResourceGroup").stream())
                .toList()));
        Map<ResourceId, List<KubeObject>> objects = new HashMap<>();
        for (var cluster : found) objects(cluster, objects);
        return new Estate(documents, objects);
    }

    /** A cluster that cannot be asked contributes nothing: its documents are still worth showing. */
    private void objects(Document cluster, Map<ResourceId, List<KubeObject>> into) {
        if (cluster.text("/properties/provisioningState")
                .filter("Succeeded"::equals)
                .isEmpty()) return;
        if (PowerState.stopped(cluster)) {
            into.put(cluster.id(), List.of());
            return;
        }
        try {
            into.put(cluster.id(), clusters.apply("cluster/" + cluster.name()).survey());
        } catch (CloudException e) {
            into.put(cluster.id(), List.of());
        }
    }
}
