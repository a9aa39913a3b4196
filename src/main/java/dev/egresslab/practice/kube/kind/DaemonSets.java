package dev.egresslab.practice.kube.kind;

import dev.egresslab.practice.kube.ApiServer;
import dev.egresslab.practice.kube.Columns;
import dev.egresslab.practice.kube.Columns.Column;
import dev.egresslab.practice.kube.Controlled;
import dev.egresslab.practice.kube.Names;
import dev.egresslab.practice.kube.Owned;
import dev.egresslab.practice.kube.Part;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** DaemonSets have one pod on every node that they choose; a new template replaces them one by one. */
final class DaemonSets implements Controlled {
    private static final String HASH = "controller-revision-hash";

    @Override
    public Names names() {
        return new Names("apps", "v1", "DaemonSet", "daemonsets", "daemonset", true, List.of("ds"), true);
    }

    @Override
    public List<Part> parts() {
        return List.of(Part.status(names()));
    }

    @Override
    public void admit(ObjectNode set, ApiServer server) {
        Templates.check(names(), set);
        Templates.complete(set, "Always");
        var spec = set.withObject("/spec");
        if (!spec.has("revisionHistoryLimit")) spec.put("revisionHistoryLimit", 10);
        var strategy = spec.withObject("/updateStrategy");
        if (!strategy.has("type")) strategy.put("type", "RollingUpdate");
        if (strategy.path("type").asString("").equals("RollingUpdate")) {
            var rolling = strategy.withObject("/rollingUpdate");
            if (!rolling.has("maxUnavailable")) rolling.put("maxUnavailable", 1);
            if (!rolling.has("maxSurge")) rolling.put("maxSurge", 0);
        }
        set.putObject("status");
    }

    @Override
    public void admitChange(ObjectNode before, ObjectNode after, ApiServer server) {
        Templates.unchangeable(names(), before, after);
        Templates.check(names(), after);
        Templates.complete(after, "Always");
    }

    @Override
    public boolean heeds(String plural) {
        return plural.equals("nodes");
    }

    @Override
    public void reconcile(ObjectNode set, ApiServer server) {
        var nodes = nodes(set, server);
        var pods = pods(set, server);
        var hash = Templates.hash(set.at("/spec/template"));
        Revisions.record(set, hash, server);
        for (var pod : pods) {
            boolean over = List.of("Succeeded", "Failed")
                    .contains(pod.at("/status/phase").asString(""));
            if (over || !nodes.contains(node(pod))) delete(set, pod, server);
        }
        replace(set, pods, hash, server);
        var covered =
                Owned.of(set, "pods", server).stream().map(DaemonSets::node).collect(Collectors.toSet());
        nodes.stream().filter(node -> !covered.contains(node)).forEach(node -> create(set, node, hash, server));
        report(set, nodes, hash, server);
    }

    private static void create(ObjectNode set, String node, String hash, ApiServer server) {
        var pod = Templates.pod(
                set,
                Map.of(
                        HASH,
                        hash,
                        "pod-template-generation",
                        Long.toString(set.at("/metadata/generation").asLong(1))));
        pod.withObject("/spec").put("nodeName", node);
        var made = server.create("pods", pod);
        server.event(set, "Normal", "SuccessfulCreate", "Created pod: " + Pods.name(made), "daemonset-controller");
    }

    /** Of the pods of an old template, as many go as may be missing at once. */
    private static void replace(ObjectNode set, List<ObjectNode> pods, String hash, ApiServer server) {
        if (!set.at("/spec/updateStrategy/type").asString("").equals("RollingUpdate")) return;
        int most = Math.max(
                1, set.at("/spec/updateStrategy/rollingUpdate/maxUnavailable").asInt(1));
        long missing = pods.stream().filter(pod -> !PodPhases.serving(pod)).count();
        var old = pods.stream().filter(pod -> !hash(pod).equals(hash)).toList();
        old.stream().filter(pod -> !PodPhases.serving(pod)).forEach(pod -> delete(set, pod, server));
        old.stream()
                .filter(PodPhases::serving)
                .limit(Math.max(0, most - missing))
                .forEach(pod -> delete(set, pod, server));
    }

    private static void delete(ObjectNode set, ObjectNode pod, ApiServer server) {
        if (pod.at("/metadata").has("deletionTimestamp")) return;
        server.delete(KubeKinds.plural("pods"), pod, false);
        server.event(set, "Normal", "SuccessfulDelete", "Deleted pod: " + Pods.name(pod), "daemonset-controller");
    }

    private static List<String> nodes(ObjectNode set, ApiServer server) {
        var selector = set.at("/spec/template/spec/nodeSelector");
        return server
                .list(
                        "nodes",
                        node -> selector.propertyStream()
                                .allMatch(want -> node.at("/metadata/labels")
                                        .path(want.getKey())
                                        .equals(want.getValue())))
                .stream()
                .map(Pods::name)
                .toList();
    }

    private static List<ObjectNode> pods(ObjectNode set, ApiServer server) {
        return Owned.of(set, "pods", server);
    }

    private static String node(ObjectNode pod) {
        return pod.at("/spec/nodeName").asString("");
    }

    private static String hash(ObjectNode pod) {
        return pod.at("/metadata/labels").path(HASH).asString("");
    }

    private static void report(ObjectNode set, List<String> nodes, String hash, ApiServer server) {
        var pods = pods(set, server).stream()
                .filter(pod -> !pod.at("/metadata").has("deletionTimestamp"))
                .toList();
        int ready = (int) pods.stream().filter(PodPhases::serving).count();
        server.update("daemonsets", Pods.namespace(set), Pods.name(set), now -> {
            var status = now.withObject("/status");
            status.put("currentNumberScheduled", pods.size())
                    .put("desiredNumberScheduled", nodes.size())
                    .put("numberMisscheduled", 0)
                    .put("numberReady", ready)
                    .put("observedGeneration", set.at("/metadata/generation").asLong(1));
            ReplicaSets.count(status, "numberAvailable", ready);
            ReplicaSets.count(status, "numberUnavailable", nodes.size() - ready);
            ReplicaSets.count(
                    status,
                    "updatedNumberScheduled",
                    pods.stream().filter(pod -> hash(pod).equals(hash)).count());
            return now;
        });
    }

    @Override
    public List<Column> columns() {
        return Stream.concat(
                        Stream.of(
                                Columns.of("Desired", Columns.number("/status/desiredNumberScheduled")),
                                Columns.of("Current", Columns.number("/status/currentNumberScheduled")),
                                Columns.of("Ready", Columns.number("/status/numberReady")),
                                Columns.of("Up-to-date", Columns.number("/status/updatedNumberScheduled")),
                                Columns.of("Available", Columns.number("/status/numberAvailable")),
                                Columns.of("Node Selector", DaemonSets::selector)),
                        Columns.template("/spec/selector/matchLabels").stream())
                .toList();
    }

    private static String selector(ObjectNode set) {
        var text = set.at("/spec/template/spec/nodeSelector")
                .propertyStream()
                .map(e -> e.getKey() + "=" + e.getValue().asString(""))
                .collect(Collectors.joining(","));
        return text.isEmpty() ? "<none>" : text;
    }
}
