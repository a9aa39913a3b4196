package dev.egresslab.practice.kube;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * Streams the changes of one kind, a JSON object a line, until its time is up or the client leaves.
 *
 * @param after the version from which on changes are wanted
 * @param initial whether all that exists comes first, closed by a bookmark (WatchList)
 */
record Watch(
        Objects objects,
        KubeKind kind,
        Predicate<ObjectNode> wanted,
        long after,
        boolean initial,
        boolean bookmarks,
        boolean table,
        long seconds,
        InstantSource clock) {
    private static final long BOOKMARK_SECONDS = 30;

    void write(OutputStream out) throws IOException, InterruptedException {
        // the head goes out at once: clients wait for it, even to give up
        out.flush();
        var from = initial ? objects.version() : after;
        boolean heads = true;
        if (initial) {
            for (var object : objects.list(kind.names().plural(), wanted)) {
                line(out, "ADDED", shown(object, heads));
                heads = false;
            }
            line(out, "BOOKMARK", bookmark(from, true));
        }
        var queue = objects.watch(from);
        if (queue.isEmpty()) {
            line(
                    out,
                    "ERROR",
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("kind", "Status")
                            .put("apiVersion", "v1")
                            .put("status", "Failure")
                            .put("message", "too old resource version: " + after + " (" + objects.version() + ")")
                            .put("reason", "Expired")
                            .put("code", 410));
            return;
        }
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        try {
            while (System.nanoTime() < until) {
                long left = Math.min(until - System.nanoTime(), TimeUnit.SECONDS.toNanos(BOOKMARK_SECONDS));
                var event = queue.get().poll(Math.max(1, left), TimeUnit.NANOSECONDS);
                if (event == null) {
                    if (bookmarks) line(out, "BOOKMARK", bookmark(objects.version(), false));
                } else if (event.plural().equals(kind.names().plural()) && wanted.test(event.object())) {
                    line(out, event.type(), shown(event.object(), heads));
                    heads = false;
                }
            }
        } finally {
            objects.leave(queue.get());
        }
    }

    private JsonNode shown(ObjectNode object, boolean heads) {
        if (!table) return object;
        return Tables.of(
                kind, List.of(object), object.at("/metadata/resourceVersion").asString(""), clock.instant(), heads);
    }

    private ObjectNode bookmark(long version, boolean end) {
        var bookmark = JsonNodeFactory.instance.objectNode();
        bookmark.put("kind", kind.names().kind()).put("apiVersion", kind.names().apiVersion());
        var metadata = bookmark.putObject("metadata").put("resourceVersion", Long.toString(version));
        metadata.putNull("creationTimestamp");
        if (end) metadata.putObject("annotations").put("k8s.io/initial-events-end", "true");
        return bookmark;
    }

    private static void line(OutputStream out, String type, JsonNode object) throws IOException {
        var event = JsonNodeFactory.instance.objectNode().put("type", type);
        event.set("object", object);
        out.write((event + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
