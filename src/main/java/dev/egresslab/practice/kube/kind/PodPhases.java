package dev.egresslab.practice.kube.kind;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a pod as a whole is in, from the states of its containers, and how its columns say it.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-phase">Pod phase</a>
 */
final class PodPhases {
    private PodPhases() {}

    /** Phase and conditions follow from the containers. */
    static void follow(ObjectNode pod, Instant now) {
        var status = pod.withObject("/status");
        status.put("phase", phase(pod));
        if (!status.has("startTime")) status.put("startTime", Containers.time(now));
        boolean ready = statuses(pod).stream().allMatch(s -> s.path("ready").asBoolean(false));
        boolean done = status.path("phase").asString("").equals("Succeeded");
        for (var type :
                List.of("PodReadyToStartContainers", "Initialized", "Ready", "ContainersReady", "PodScheduled")) {
            boolean holds = !type.contains("Ready") || type.startsWith("PodReady") || ready;
            condition(pod, type, holds, type.endsWith("Ready") && !holds ? reason(done) : "", now);
        }
    }

    private static String reason(boolean done) {
        return done ? "PodCompleted" : "ContainersNotReady";
    }

    private static void condition(ObjectNode pod, String type, boolean holds, String reason, Instant now) {
        Conditions.set(pod, type, holds, reason, "", now);
    }

    private static String phase(ObjectNode pod) {
        var all = statuses(pod);
        var policy = pod.at("/spec/restartPolicy").asString("Always");
        boolean started = all.stream()
                .anyMatch(s -> s.path("state").has("running")
                        || s.path("state").has("terminated")
                        || s.path("lastState").has("terminated"));
        if (!started) return "Pending";
        boolean ended = !policy.equals("Always")
                && all.stream().allMatch(s -> s.path("state").has("terminated"))
                && all.stream().noneMatch(s -> policy.equals("OnFailure") && exit(s) != 0);
        if (!ended) return "Running";
        return all.stream().allMatch(s -> exit(s) == 0) ? "Succeeded" : "Failed";
    }

    private static int exit(JsonNode status) {
        return status.at("/state/terminated/exitCode").asInt(0);
    }

    /** Column READY: how many of how many. */
    static String ready(ObjectNode pod) {
        long ready = statuses(pod).stream()
                .filter(s -> s.path("ready").asBoolean(false))
                .count();
        return ready + "/" + pod.at("/spec/containers").size();
    }

    /** Column STATUS: why it waits or how it ended, or its phase. */
    static String word(ObjectNode pod) {
        if (pod.at("/metadata").has("deletionTimestamp")) return "Terminating";
        var word = pod.at("/status/phase").asString("Pending");
        for (var status : statuses(pod)) {
            var reason = status.at("/state/waiting/reason")
                    .asString(status.at("/state/terminated/reason").asString(""));
            if (!reason.isEmpty()) word = reason;
        }
        return word;
    }

    /** Column RESTARTS: how often, and when last. */
    static String restarts(ObjectNode pod, Instant now) {
        int count = statuses(pod).stream()
                .mapToInt(s -> s.path("restartCount").asInt(0))
                .sum();
        var last = statuses(pod).stream()
                .map(s -> s.at("/lastState/terminated/finishedAt").asString(""))
                .max(String::compareTo)
                .orElse("");
        return count == 0 || last.isEmpty()
                ? Integer.toString(count)
                : count + " (" + dev.egresslab.practice.kube.Columns.human(Duration.between(Instant.parse(last), now))
                        + " ago)";
    }

    /** Whether it takes part: it runs, is ready, and nobody is deleting it. */
    static boolean serving(ObjectNode pod) {
        return !pod.at("/metadata").has("deletionTimestamp") && Conditions.holds(pod, "Ready");
    }

    private static List<JsonNode> statuses(ObjectNode pod) {
        return pod.at("/status/containerStatuses").valueStream().toList();
    }
}
