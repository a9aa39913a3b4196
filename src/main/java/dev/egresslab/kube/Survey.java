package dev.egresslab.kube;

import dev.egresslab.estate.KubeObject;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Reads what egress depends on in a cluster, all namespaces. */
final class Survey {
    /** One kind of objects, and where all of them are listed. */
    private record Listing(String version, String kind, String plural) {
        String path() {
            return (version.contains("/") ? "/apis/" : "/api/") + version + "/" + plural;
        }
    }

    private static final List<Listing> ALL = List.of(
            new Listing("v1", "Node", "nodes"),
            new Listing("v1", "Pod", "pods"),
            new Listing("v1", "Service", "services"),
            new Listing("v1", "Endpoints", "endpoints"),
            new Listing("v1", "Event", "events"),
            new Listing("apps/v1", "Deployment", "deployments"),
            new Listing("apps/v1", "ReplicaSet", "replicasets"),
            new Listing("apps/v1", "DaemonSet", "daemonsets"),
            new Listing("batch/v1", "Job", "jobs"),
            new Listing("networking.k8s.io/v1", "Ingress", "ingresses"));

    private final Api api;

    Survey(Api api) {
        this.api = api;
    }

    List<KubeObject> all() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = ALL.stream()
                    .map(one -> threads.submit(() -> api.list(one.path(), one.version(), one.kind())))
                    .toList();
            var all = new ArrayList<KubeObject>();
            for (var answer : asked) all.addAll(got(answer));
            return all;
        }
    }

    /** Keeps the interrupt, so that closing the executor does not wait for answers that nobody wants any more. */
    private static List<KubeObject> got(Future<List<KubeObject>> answer) {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            throw Waits.interrupted();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw new IllegalStateException(e.getCause());
        }
    }
}
