package dev.egresslab.practice.kube.kind;

import dev.egresslab.practice.kube.ApiServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What a deployment reports: counts, whether it is available, whether its newest template makes progress. */
record RolloutStatus(ObjectNode deployment, ApiServer server) {
    private static final List<String> COUNTS =
            List.of("replicas", "updatedReplicas", "readyReplicas", "availableReplicas", "unavailableReplicas");

    /** @param current name of the set with the newest template; empty while there is none */
    void report(List<ObjectNode> sets, String current) {
        server.update("deployments", Pods.namespace(deployment), Pods.name(deployment), now -> {
            var before = now.path("status").deepCopy();
            counts(now, sets, current);
            conditions(now, before, current);
            return now;
        });
    }

    private void counts(ObjectNode now, List<ObjectNode> sets, String current) {
        var status = now.withObject("/status");
        int all = sum(sets, "replicas");
        int available = sum(sets, "availableReplicas");
        var counts = List.of(
                all,
                sum(sets.stream().filter(s -> Pods.name(s).equals(current)).toList(), "replicas"),
                sum(sets, "readyReplicas"),
                available,
                Math.max(0, sets.stream().mapToInt(Rollout::wanted).sum() - available));
        for (int i = 0; i < counts.size(); i++) ReplicaSets.count(status, COUNTS.get(i), counts.get(i));
        status.put("observedGeneration", deployment.at("/metadata/generation").asLong(1));
    }

    private static int sum(List<ObjectNode> sets, String field) {
        return sets.stream()
                .mapToInt(s -> s.path("status").path(field).asInt(0))
                .sum();
    }

    private void conditions(ObjectNode now, JsonNode before, String current) {
        var time = server.parts().clock().now();
        int desired = now.at("/spec/replicas").asInt(0);
        var strategy = now.at("/spec/strategy/rollingUpdate/maxUnavailable").asString("25%");
        int missing = strategy.endsWith("%")
                ? desired * Integer.parseInt(strategy.substring(0, strategy.length() - 1)) / 100
                : Integer.parseInt(strategy);
        boolean available = now.at("/status/availableReplicas").asInt(0) >= desired - missing;
        dated(
                now,
                "Available",
                available,
                available ? "MinimumReplicasAvailable" : "MinimumReplicasUnavailable",
                available ? "Deployment has minimum availability." : "Deployment does not have minimum availability.",
                time);
        if (current.isEmpty()) return;
        boolean complete = now.at("/status/updatedReplicas").asInt(0) == desired
                && now.at("/status/replicas").asInt(0) == desired
                && now.at("/status/availableReplicas").asInt(0) == desired;
        if (complete) {
            dated(
                    now,
                    "Progressing",
                    true,
                    "NewReplicaSetAvailable",
                    "ReplicaSet \"" + current + "\" has successfully progressed.",
                    time);
        } else {
            progress(now, before, current, time);
        }
    }

    private void progress(ObjectNode now, JsonNode before, String current, Instant time) {
        var known = Conditions.find(now, "Progressing");
        var said = "ReplicaSet \"" + current + "\" is progressing.";
        boolean moved = COUNTS.stream()
                .anyMatch(c -> !c.equals("unavailableReplicas")
                        && before.path(c).asInt(0) != now.path("status").path(c).asInt(0));
        boolean fresh = known.map(c -> !c.path("message").asString("").contains("\"" + current + "\""))
                .orElse(true);
        var deadline =
                Duration.ofSeconds(now.at("/spec/progressDeadlineSeconds").asLong(600));
        if (moved || fresh) {
            dated(now, "Progressing", true, "ReplicaSetUpdated", said, time);
            known.or(() -> Conditions.find(now, "Progressing"))
                    .ifPresent(c -> c.put("lastUpdateTime", Containers.time(time)));
            // where every duration passes at once, a deadline would pass before the pods can run
            if (!Double.isInfinite(server.parts().clock().speed()))
                server.later(deadline.plusSeconds(1), "deployments", deployment, server::reconsider);
        } else if (overdue(known.get(), deadline, time)) {
            dated(
                    now,
                    "Progressing",
                    false,
                    "ProgressDeadlineExceeded",
                    "ReplicaSet \"" + current + "\" has timed out progressing.",
                    time);
        }
    }

    private static boolean overdue(ObjectNode condition, Duration deadline, Instant now) {
        return condition.path("reason").asString("").equals("ReplicaSetUpdated")
                && Instant.parse(condition.path("lastUpdateTime").asString(now.toString()))
                        .plus(deadline)
                        .isBefore(now);
    }

    private static void dated(
            ObjectNode object, String type, boolean holds, String reason, String message, Instant time) {
        var before = Conditions.find(object, type).map(ObjectNode::deepCopy);
        Conditions.set(object, type, holds, reason, message, time);
        var after = Conditions.find(object, type).orElseThrow();
        if (before.filter(after::equals).isEmpty()) after.put("lastUpdateTime", Containers.time(time));
    }
}
