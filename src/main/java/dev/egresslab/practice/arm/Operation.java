package dev.egresslab.practice.arm;

import dev.egresslab.estate.ResourceId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A long-running operation as a poll shows it and as the shelf keeps it.
 *
 * @param verb {@code PUT}, {@code DELETE} or the name of an action
 * @param phases all of them, those that are over first
 * @param over how many are over
 * @param since when the running phase began, in lab time
 * @param error code and message where it failed
 */
record Operation(
        String id,
        ResourceId target,
        String verb,
        Instant started,
        List<Phase> phases,
        int over,
        Instant since,
        @Nullable Instant ended,
        @Nullable Failure error) {
    Operation {
        phases = List.copyOf(phases);
    }

    /** Why it failed. */
    record Failure(String code, String message) {}

    /** Whether it changes its resource and leaves it in a new state. */
    boolean settles() {
        return SETTLING.contains(verb);
    }

    boolean running() {
        return ended == null;
    }

    /** What a poll answers as status. */
    String status() {
        if (ended != null) return error == null ? "Succeeded" : error.code().equals(CANCELED) ? "Canceled" : "Failed";
        return phases.get(over).status();
    }

    private static final Set<String> SETTLING = Set.of("PUT", "start", "stop");

    /** The code of an operation that somebody aborted. */
    static final String CANCELED = "OperationCanceled";

    Instant due() {
        return since.plus(phases.get(over).lasts());
    }

    /** Lab time until the end, as far as it is known. */
    Duration left(Instant now) {
        if (ended != null) return Duration.ZERO;
        var end = due();
        for (var phase : phases.subList(over + 1, phases.size())) end = end.plus(phase.lasts());
        return Duration.between(now, end);
    }

    Operation next(List<Phase> more, Instant now) {
        var all = new ArrayList<>(phases);
        all.addAll(over + 1, more);
        return new Operation(id, target, verb, started, all, over + 1, now, null, null);
    }

    Operation end(Instant now, @Nullable Failure why) {
        return new Operation(id, target, verb, started, phases, over, since, now, why);
    }

    /** The body of a poll. */
    ObjectNode body() {
        var body = Json.object().put("name", id).put("status", status()).put("startTime", started.toString());
        if (ended != null) body.put("endTime", ended.toString());
        if (error != null) body.putObject("error").put("code", error.code()).put("message", error.message());
        return body;
    }

    String write() {
        var node = body().put("target", target.toString()).put("verb", verb).put("over", over);
        node.put("since", since.toString());
        var list = node.putArray("phases");
        for (var phase : phases)
            list.addObject()
                    .put("status", phase.status())
                    .put("lasts", phase.lasts().toString());
        return node.toString();
    }

    static Operation read(String text) {
        var node = Json.object(text);
        var phases = node.path("phases")
                .valueStream()
                .map(p -> new Phase(
                        p.path("status").asString(),
                        Duration.parse(p.path("lasts").asString())))
                .toList();
        var error = node.get("error");
        return new Operation(
                node.path("name").asString(),
                ResourceId.of(node.path("target").asString()),
                node.path("verb").asString(),
                Instant.parse(node.path("startTime").asString()),
                phases,
                node.path("over").asInt(),
                Instant.parse(node.path("since").asString()),
                node.has("endTime") ? Instant.parse(node.path("endTime").asString()) : null,
                error == null
                        ? null
                        : new Failure(
                                error.path("code").asString(),
                                error.path("message").asString()));
    }
}
