package dev.egresslab.practice;

import dev.egresslab.estate.KubeObject;
import dev.egresslab.estate.ResourceId;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Remembers which clusters have a control plane; there is nothing in one yet. */
final class BarePlanes implements ControlPlanes {
    private static final String ROOM = "plane";

    private final Shelf shelf;
    private final Supplier<String> endpoint;
    private final Map<ResourceId, List<KubeObject>> open = Collections.synchronizedMap(new TreeMap<>());

    BarePlanes(Shelf shelf, CloudProvider provider, Supplier<String> endpoint) {
        this.shelf = shelf;
        this.endpoint = endpoint;
        shelf.all(ROOM).keySet().forEach(id -> open.put(ResourceId.of(id), new ArrayList<>()));
    }

    @Override
    public void open(ResourceId cluster) {
        open.put(cluster, List.of());
        shelf.save(ROOM, Collections.singletonMap(cluster.toString(), ""));
    }

    @Override
    public void reconcile(ResourceId cluster) {}

    @Override
    public void close(ResourceId cluster) {
        open.remove(cluster);
        shelf.save(ROOM, Collections.singletonMap(cluster.toString(), null));
    }

    @Override
    public String kubeconfig(ResourceId cluster) {
        return """
                apiVersion: v1
                kind: Config
                clusters: [{name: %1$s, cluster: {server: "%2$s/k8s/%3$s/%1$s"}}]
                """.formatted(cluster.name(), endpoint.get(), cluster.group().orElse(""));
    }

    @Override
    public Map<ResourceId, List<KubeObject>> objects() {
        return new TreeMap<>(open);
    }
}
