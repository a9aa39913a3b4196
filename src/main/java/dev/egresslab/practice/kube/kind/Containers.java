package dev.egresslab.practice.kube.kind;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The states of a pod's containers, as its status tells them. */
final class Containers {
    private Containers() {}

    static void waiting(ObjectNode pod, String reason, String message) {
        var state = JsonNodeFactory.instance.objectNode();
        var waiting = state.putObject("waiting").put("reason", reason);
        if (!message.isEmpty()) waiting.put("message", message);
        set(pod, state, false);
        ((ObjectNode) pod.path("status")).put("phase", "Pending");
        conditions(pod, "False");
    }

    static void running(ObjectNode pod, Instant now) {
        var state = JsonNodeFactory.instance.objectNode();
        state.putObject("running")
                .put("startedAt", now.truncatedTo(ChronoUnit.SECONDS).toString());
        set(pod, state, true);
        var status = (ObjectNode) pod.path("status");
        status.put("phase", "Running")
                .put("startTime", now.truncatedTo(ChronoUnit.SECONDS).toString());
        conditions(pod, "True");
    }

    /** Column READY: how many of how many. */
    static String ready(ObjectNode pod) {
        long ready = pod.at("/status/containerStatuses")
                .valueStream()
                .filter(s -> s.path("ready").asBoolean(false))
                .count();
        return ready + "/" + pod.at("/spec/containers").size();
    }

    /** Column STATUS: why it waits, or its phase. */
    static String word(ObjectNode pod) {
        if (pod.at("/metadata").has("deletionTimestamp")) return "Terminating";
        var reason = pod.at("/status/containerStatuses/0/state/waiting/reason").asString("");
        return reason.isEmpty() ? pod.at("/status/phase").asString("Pending") : reason;
    }

    private static void set(ObjectNode pod, ObjectNode state, boolean ready) {
        var statuses = ((ObjectNode) pod.path("status")).putArray("containerStatuses");
        pod.at("/spec/containers").forEach(container -> {
            var status = statuses.addObject()
                    .put("name", container.path("name").asString(""))
                    .put("image", container.path("image").asString(""));
            status.put("ready", ready)
                    .put("started", ready)
                    .put("restartCount", 0)
                    .put("imageID", "");
            status.set("state", state.deepCopy());
            status.putObject("lastState");
        });
    }

    private static void conditions(ObjectNode pod, String ready) {
        var conditions = ((ObjectNode) pod.path("status")).putArray("conditions");
        for (var type : new String[] {"PodScheduled", "Initialized", "ContainersReady", "Ready"}) {
            conditions.addObject().put("type", type).put("status", type.contains("Ready") ? ready : "True");
        }
    }
}
