package dev.egresslab.practice.kube.kind;

import dev.egresslab.practice.kube.ApiServer;
import dev.egresslab.practice.kube.Owned;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One step of a deployment towards its template and its number of pods. */
final class Rollout {
    private static final String HASH = "pod-template-hash";

    private final ObjectNode deployment;
    private final ApiServer server;
    private final int desired;

    Rollout(ObjectNode deployment, ApiServer server) {
        this.deployment = deployment;
        this.server = server;
        this.desired = deployment.at("/spec/replicas").asInt(1);
    }

    void step() {
        var sets = sets();
        var current = current(sets);
        if (!deployment.at("/spec/paused").asBoolean(false)) {
            current = Optional.of(current.orElseGet(() -> begin(sets)));
            revise(current.get(), sets);
        }
        if (current.isPresent()) shift(current.get());
        new RolloutStatus(deployment, server)
                .report(sets(), current.map(Pods::name).orElse(""));
        forget();
    }

    private List<ObjectNode> sets() {
        return Owned.of(deployment, "replicasets", server).stream()
                .filter(set -> !set.at("/metadata").has("deletionTimestamp"))
                .sorted(Comparator.comparingLong(Rollout::revision))
                .toList();
    }

    /** The set with the template that is wanted now. */
    private Optional<ObjectNode> current(List<ObjectNode> sets) {
        return sets.stream()
                .filter(set -> plain(set.at("/spec/template")).equals(plain(deployment.at("/spec/template"))))
                .findFirst();
    }

    private static JsonNode plain(JsonNode template) {
        var copy = template.deepCopy();
        if (copy.at("/metadata/labels") instanceof ObjectNode labels) labels.remove(HASH);
        return copy;
    }

    private ObjectNode begin(List<ObjectNode> before) {
        var hash = Templates.hash(deployment.at("/spec/template"));
        var set = JsonNodeFactory.instance.objectNode();
        var metadata = set.putObject("metadata")
                .put("name", Pods.name(deployment) + "-" + hash)
                .put("namespace", Pods.namespace(deployment));
        Owned.by(deployment, set);
        var template = (ObjectNode) deployment.at("/spec/template").deepCopy();
        template.withObject("/metadata/labels").put(HASH, hash);
        metadata.set("labels", template.at("/metadata/labels").deepCopy());
        var spec = set.putObject("spec").put("replicas", 0);
        spec.set("selector", deployment.at("/spec/selector").deepCopy());
        spec.withObject("/selector/matchLabels").put(HASH, hash);
        spec.set("template", template);
        metadata.putObject("annotations")
                .put("deployment.kubernetes.io/desired-replicas", Integer.toString(desired))
                .put("deployment.kubernetes.io/max-replicas", Integer.toString(desired + surge()))
                .put(Deployments.REVISION, Long.toString(latest(before) + 1));
        return server.create("replicasets", set);
    }

    /** A set that is wanted again has the newest revision; the deployment shows it. */
    private void revise(ObjectNode current, List<ObjectNode> sets) {
        long revision = revision(current);
        if (sets.stream().anyMatch(set -> revision(set) > revision)) {
            long newest = latest(sets) + 1;
            annotate("replicasets", current, newest);
            annotate("deployments", deployment, newest);
        } else {
            annotate("deployments", deployment, revision);
        }
    }

    private void annotate(String plural, ObjectNode object, long revision) {
        server.update(plural, Pods.namespace(object), Pods.name(object), now -> {
            now.withObject("/metadata").withObject("/annotations").put(Deployments.REVISION, Long.toString(revision));
            return now;
        });
    }

    static long revision(ObjectNode set) {
        return Long.parseLong(
                set.at("/metadata/annotations").path(Deployments.REVISION).asString("0"));
    }

    private static long latest(List<ObjectNode> sets) {
        return sets.stream().mapToLong(Rollout::revision).max().orElse(0);
    }

    private void shift(ObjectNode current) {
        var old = sets().stream()
                .filter(set -> !Pods.name(set).equals(Pods.name(current)))
                .toList();
        boolean recreate = deployment.at("/spec/strategy/type").asString("").equals("Recreate");
        if (recreate) {
            old.forEach(set -> scale(set, 0));
            if (old.stream().noneMatch(set -> pods(set) > 0)) scale(current, desired);
        } else {
            grow(current, old);
            shrink(current, old);
        }
    }

    private int pods(ObjectNode set) {
        return Owned.of(set, "pods", server).size();
    }

    private void grow(ObjectNode current, List<ObjectNode> old) {
        int has = wanted(current);
        if (has > desired) scale(current, desired);
        if (has >= desired) return;
        int others = old.stream().mapToInt(Rollout::wanted).sum();
        int room = desired + surge() - others - has;
        if (room > 0) scale(current, Math.min(desired, has + room));
    }

    /** Old pods that do not serve go first; of those that do, no more than may be missing. */
    private void shrink(ObjectNode current, List<ObjectNode> old) {
        var now = server.find("replicasets", Pods.namespace(current), Pods.name(current))
                .orElse(current);
        int all = wanted(now) + old.stream().mapToInt(Rollout::wanted).sum();
        int least = desired - unavailable();
        int room = all - least - (wanted(now) - available(now));
        for (var set : old) {
            int idle = Math.min(wanted(set) - available(set), Math.max(0, room));
            if (idle > 0) room -= scale(set, wanted(set) - idle);
        }
        int serving = available(now) + old.stream().mapToInt(Rollout::available).sum();
        room = Math.min(room, serving - least);
        for (var set : old) {
            var fresh = server.find("replicasets", Pods.namespace(set), Pods.name(set))
                    .orElse(set);
            int some = Math.min(wanted(fresh), Math.max(0, room));
            if (some > 0) room -= scale(fresh, wanted(fresh) - some);
        }
    }

    /** Returns by how many it has shrunk. */
    private int scale(ObjectNode set, int replicas) {
        int before = wanted(set);
        if (before == replicas) return 0;
        server.update("replicasets", Pods.namespace(set), Pods.name(set), now -> {
            now.withObject("/spec").put("replicas", replicas);
            now.withObject("/metadata")
                    .withObject("/annotations")
                    .put("deployment.kubernetes.io/desired-replicas", Integer.toString(desired))
                    .put("deployment.kubernetes.io/max-replicas", Integer.toString(desired + surge()));
            return now;
        });
        server.event(
                deployment,
                "Normal",
                "ScalingReplicaSet",
                "Scaled " + (replicas > before ? "up" : "down") + " replica set " + Pods.name(set) + " from " + before
                        + " to " + replicas,
                "deployment-controller");
        return before - replicas;
    }

    /** Old sets without pods beyond the history that is kept. */
    private void forget() {
        var idle = sets().stream()
                .filter(set -> wanted(set) == 0 && pods(set) == 0)
                .filter(set -> !plain(set.at("/spec/template")).equals(plain(deployment.at("/spec/template"))))
                .toList();
        int kept = deployment.at("/spec/revisionHistoryLimit").asInt(10);
        idle.stream()
                .limit(Math.max(0, idle.size() - kept))
                .forEach(set -> server.delete(KubeKinds.plural("replicasets"), set, false));
    }

    static int wanted(ObjectNode set) {
        return set.at("/spec/replicas").asInt(0);
    }

    static int available(ObjectNode set) {
        return set.at("/status/availableReplicas").asInt(0);
    }

    private int surge() {
        return share("maxSurge", true);
    }

    /** Neither may be none: then nothing could move. */
    private int unavailable() {
        int share = share("maxUnavailable", false);
        return surge() == 0 && share == 0 ? 1 : Math.min(share, desired);
    }

    private int share(String field, boolean up) {
        var value = deployment.at("/spec/strategy/rollingUpdate").path(field);
        var text = value.asString("0");
        if (!text.endsWith("%")) return value.isNumber() ? value.asInt(0) : Integer.parseInt(text);
        double part = desired * Integer.parseInt(text.substring(0, text.length() - 1)) / 100.0;
        return (int) (up ? Math.ceil(part) : Math.floor(part));
    }
}
