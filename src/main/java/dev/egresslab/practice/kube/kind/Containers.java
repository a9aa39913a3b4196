package dev.egresslab.practice.kube.kind;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The states of a pod's containers, as its status tells them, and the pod's phase that follows from them. */
final class Containers {
    private Containers() {}

    /** All containers wait for the same reason. */
    static void waiting(ObjectNode pod, String reason, String message, Instant now) {
        pod.at("/spec/containers").forEach(c -> waiting(pod, c.path("name").asString(""), reason, message, now));
    }

    static void waiting(ObjectNode pod, String container, String reason, String message, Instant now) {
        var state = JsonNodeFactory.instance.objectNode();
        var waiting = state.putObject("waiting");
        if (!message.isEmpty()) waiting.put("message", message);
        waiting.put("reason", reason);
        set(pod, container, state, false, now);
    }

    /** It runs from now on. */
    static void running(ObjectNode pod, String container, Instant now) {
        var state = JsonNodeFactory.instance.objectNode();
        state.putObject("running").put("startedAt", time(now));
        set(pod, container, state, true, now);
        status(pod, container).put("containerID", "containerd://" + hex(pod, container));
    }

    static void terminated(ObjectNode pod, String container, int exit, String reason, String message, Instant now) {
        var before = status(pod, container).at("/state/running/startedAt").asString(time(now));
        var state = JsonNodeFactory.instance.objectNode();
        var ended = state.putObject("terminated").put("exitCode", exit);
        if (!message.isEmpty()) ended.put("message", message);
        ended.put("reason", reason)
                .put("startedAt", before)
                .put("finishedAt", time(now))
                .put("containerID", "containerd://" + hex(pod, container));
        set(pod, container, state, false, now);
    }

    /** It will run again: what it did last is kept, and counted. */
    static void again(ObjectNode pod, String container) {
        var status = status(pod, container);
        var last = status.at("/state/terminated");
        if (last.isObject()) status.putObject("lastState").set("terminated", last.deepCopy());
        status.put("restartCount", restarts(pod, container) + 1);
    }

    static int restarts(ObjectNode pod, String container) {
        return status(pod, container).path("restartCount").asInt(0);
    }

    static Optional<JsonNode> state(JsonNode status, String name) {
        return Optional.of(status.path("state").path(name)).filter(JsonNode::isObject);
    }

    private static void set(ObjectNode pod, String container, ObjectNode state, boolean ready, Instant now) {
        var status = status(pod, container);
        status.put("ready", ready).put("started", ready);
        status.set("state", state);
        PodPhases.follow(pod, now);
    }

    /** The container's entry, made where there is none. */
    static ObjectNode status(ObjectNode pod, String container) {
        var statuses = pod.withArray("/status/containerStatuses");
        for (var status : statuses) {
            if (status.path("name").asString("").equals(container)) return (ObjectNode) status;
        }
        var image = pod.at("/spec/containers")
                .valueStream()
                .filter(c -> c.path("name").asString("").equals(container))
                .map(c -> c.path("image").asString(""))
                .findFirst()
                .orElse("");
        var status = statuses.addObject()
                .put("name", container)
                .put("image", image)
                .put("imageID", "")
                .put("ready", false)
                .put("started", false)
                .put("restartCount", 0);
        status.putObject("lastState");
        status.putObject("state");
        return status;
    }

    private static String hex(ObjectNode pod, String container) {
        var seed = pod.at("/metadata/uid").asString("") + container + restarts(pod, container);
        var text = new StringBuilder();
        for (int i = 0; i < 8; i++) text.append(String.format("%08x", (seed + i).hashCode()));
        return text.toString();
    }

    static String time(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
