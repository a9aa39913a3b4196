package dev.egresslab.practice.kube.kind;

import dev.egresslab.practice.kube.ApiServer;
import dev.egresslab.practice.kube.Columns;
import dev.egresslab.practice.kube.Columns.Column;
import dev.egresslab.practice.kube.Controlled;
import dev.egresslab.practice.kube.Names;
import dev.egresslab.practice.kube.Owned;
import dev.egresslab.practice.kube.Part;
import tools.jackson.databind.node.ObjectNode;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** ReplicaSets keep as many pods of one template as they are told: no more, and no fewer. */
final class ReplicaSets implements Controlled {
    @Override
    public Names names() {
        return new Names("apps", "v1", "ReplicaSet", "replicasets", "replicaset", true, List.of("rs"), true);
    }

    @Override
    public List<Part> parts() {
        return List.of(Part.SCALE, Part.status(names()));
    }

    @Override
    public void admit(ObjectNode set, ApiServer server) {
        Templates.check(names(), set);
        Templates.complete(set, "Always");
        var spec = set.withObject("/spec");
        if (!spec.has("replicas")) spec.put("replicas", 1);
        set.putObject("status").put("replicas", 0);
    }

    @Override
    public void admitChange(ObjectNode before, ObjectNode after, ApiServer server) {
        Templates.unchangeable(names(), before, after);
        Templates.check(names(), after);
    }

    @Override
    public void reconcile(ObjectNode set, ApiServer server) {
        var pods = active(set, server);
        int wanted = set.at("/spec/replicas").asInt(1);
        for (int i = pods.size(); i < wanted; i++) {
            var pod = server.create("pods", Templates.pod(set, Map.of()));
            server.event(set, "Normal", "SuccessfulCreate", "Created pod: " + Pods.name(pod), "replicaset-controller");
        }
        pods.stream()
                .sorted(leastMissed())
                .limit(Math.max(0, pods.size() - wanted))
                .forEach(pod -> {
                    server.delete(KubeKinds.plural("pods"), pod, false);
                    server.event(
                            set,
                            "Normal",
                            "SuccessfulDelete",
                            "Deleted pod: " + Pods.name(pod),
                            "replicaset-controller");
                });
        report(set, active(set, server), server);
    }

    /** Pods that have no node yet or are not ready go first, then the youngest. */
    private static Comparator<ObjectNode> leastMissed() {
        return Comparator.<ObjectNode, Boolean>comparing(PodPhases::serving)
                .thenComparing(pod -> pod.at("/metadata/creationTimestamp").asString(""), Comparator.reverseOrder())
                .thenComparing(Pods::name);
    }

    private void report(ObjectNode set, List<ObjectNode> pods, ApiServer server) {
        long ready = pods.stream().filter(PodPhases::serving).count();
        server.update("replicasets", Pods.namespace(set), Pods.name(set), now -> {
            var status = now.withObject("/status");
            status.put("replicas", pods.size());
            count(status, "fullyLabeledReplicas", pods.size());
            count(status, "readyReplicas", ready);
            count(status, "availableReplicas", ready);
            status.put("observedGeneration", set.at("/metadata/generation").asLong(1));
            return now;
        });
    }

    /** A count in a status; none is left out, as Kubernetes does. */
    static void count(ObjectNode status, String field, long count) {
        if (count == 0) status.remove(field);
        else status.put(field, (int) count);
    }

    private static List<ObjectNode> active(ObjectNode set, ApiServer server) {
        return Owned.of(set, "pods", server).stream()
                .filter(pod -> !pod.at("/metadata").has("deletionTimestamp"))
                .filter(pod -> !List.of("Succeeded", "Failed")
                        .contains(pod.at("/status/phase").asString("")))
                .toList();
    }

    @Override
    public List<Column> columns() {
        return Stream.concat(
                        Stream.of(
                                Columns.of("Desired", Columns.number("/spec/replicas")),
                                Columns.of("Current", Columns.number("/status/replicas")),
                                Columns.of("Ready", Columns.number("/status/readyReplicas"))),
                        Columns.template("/spec/selector/matchLabels").stream())
                .toList();
    }
}
