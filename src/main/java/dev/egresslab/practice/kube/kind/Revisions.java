package dev.egresslab.practice.kube.kind;

import dev.egresslab.practice.kube.ApiServer;
import dev.egresslab.practice.kube.Owned;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * ControllerRevisions keep each template that a DaemonSet has had, for {@code kubectl rollout history} and {@code undo}.
 *
 * @see <a href="https://kubernetes.io/docs/tasks/manage-daemon/rollback-daemon-set/">Rolling back a DaemonSet</a>
 */
final class Revisions {
    private static final String PLURAL = "controllerrevisions";

    private Revisions() {}

    /** Makes the template that a workload has now its newest revision; an earlier one of the same is moved, and not doubled. */
    static void record(ObjectNode workload, String hash, ApiServer server) {
        var kept = Owned.of(workload, PLURAL, server);
        long newest =
                kept.stream().mapToLong(r -> r.path("revision").asLong(0)).max().orElse(0);
        var name = Pods.name(workload) + "-" + hash;
        var same = kept.stream().filter(r -> Pods.name(r).equals(name)).findFirst();
        if (same.isEmpty()) {
            server.create(PLURAL, revision(workload, name, hash, newest + 1));
        } else if (same.get().path("revision").asLong(0) < newest) {
            server.update(PLURAL, Pods.namespace(workload), name, now -> now.put("revision", newest + 1));
        }
    }

    private static ObjectNode revision(ObjectNode workload, String name, String hash, long number) {
        var revision = JsonNodeFactory.instance.objectNode();
        var metadata = revision.putObject("metadata").put("name", name).put("namespace", Pods.namespace(workload));
        var labels = metadata.putObject("labels");
        workload.at("/spec/selector/matchLabels")
                .properties()
                .forEach(label -> labels.set(label.getKey(), label.getValue()));
        labels.put("controller-revision-hash", hash);
        Owned.by(workload, revision);
        var template = (ObjectNode) workload.at("/spec/template").deepCopy();
        template.put("$patch", "replace");
        revision.putObject("data").putObject("spec").set("template", template);
        return revision.put("revision", number);
    }
}
