package dev.egresslab.practice.kube.kind;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.Optional;

/** Conditions in an object's status; the time of a transition changes only when the condition does. */
final class Conditions {
    private Conditions() {}

    /** Writes a condition; empty reasons and messages are left out. */
    static void set(ObjectNode object, String type, boolean holds, String reason, String message, Instant now) {
        var known = find(object, type);
        var word = holds ? "True" : "False";
        var condition = known.orElseGet(
                () -> object.withArray("/status/conditions").addObject().put("type", type));
        if (!condition.path("status").asString("").equals(word)) {
            condition.put("status", word).put("lastTransitionTime", Containers.time(now));
        }
        text(condition, "reason", reason);
        text(condition, "message", message);
    }

    static boolean holds(ObjectNode object, String type) {
        return find(object, type)
                .map(c -> c.path("status").asString("").equals("True"))
                .orElse(false);
    }

    static Optional<ObjectNode> find(ObjectNode object, String type) {
        return object.at("/status/conditions")
                .valueStream()
                .filter(c -> c.path("type").asString("").equals(type))
                .filter(JsonNode::isObject)
                .map(c -> (ObjectNode) c)
                .findFirst();
    }

    private static void text(ObjectNode condition, String field, String text) {
        if (text.isEmpty()) condition.remove(field);
        else condition.put(field, text);
    }
}
