package dev.egresslab.practice.kube.kind;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;

/**
 * What keeps pods off a node unless they tolerate it.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/">Taints and tolerations</a>
 */
final class Taints {
    private Taints() {}

    /** The first taint that a pod does not tolerate, as the scheduler writes it. */
    static Optional<String> keepingOff(ObjectNode node, ObjectNode pod) {
        return node.at("/spec/taints")
                .valueStream()
                .filter(taint -> !taint.path("effect").asString("").equals("PreferNoSchedule"))
                .filter(taint -> pod.at("/spec/tolerations").valueStream().noneMatch(t -> tolerates(t, taint)))
                .findFirst()
                .map(taint -> "{" + taint.path("key").asString("") + ": "
                        + taint.path("value").asString("") + "}");
    }

    private static boolean tolerates(JsonNode toleration, JsonNode taint) {
        var effect = toleration.path("effect").asString("");
        var key = toleration.path("key").asString("");
        boolean exists = toleration.path("operator").asString("Equal").equals("Exists");
        if (!effect.isEmpty() && !effect.equals(taint.path("effect").asString(""))) return false;
        if (key.isEmpty()) return exists;
        if (!key.equals(taint.path("key").asString(""))) return false;
        return exists
                || toleration
                        .path("value")
                        .asString("")
                        .equals(taint.path("value").asString(""));
    }
}
