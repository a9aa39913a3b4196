package dev.egresslab.practice.kube;

import dev.egresslab.practice.LabClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * Tells of the changes of one kind, a JSON object for each, until its time is up or the client leaves.
 *
 * @see <a href="https://kubernetes.io/docs/reference/using-api/api-concepts/#streaming-lists">Streaming lists</a>
 */
record Watch(
        Objects objects,
        KubeKind kind,
        Predicate<ObjectNode> wanted,
        WatchOptions options,
        Optional<Tables> tables,
        LabClock clock) {
    private static final long BOOKMARK_SECONDS = 30;

    /** Where events go, each as a text. */
    @FunctionalInterface
    interface Listener {
        void tell(String event) throws IOException;
    }

    /** One event a line. */
    void write(OutputStream out) throws IOException, InterruptedException {
        // the head goes out at once: clients wait for it, even to give up
        out.flush();
        tell(event -> {
            out.write((event + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        });
    }

    /** Returns when the time is up; throws where the listener has left. */
    void tell(Listener out) throws IOException, InterruptedException {
        if (options.fromNow()) {
            var followed = objects.follow(kind.names().plural(), wanted);
            try {
                boolean heads = true;
                for (var object : followed.objects()) {
                    line(out, "ADDED", shown(object, heads));
                    heads = false;
                }
                if (options.initialEvents()) line(out, "BOOKMARK", bookmark(followed.version(), true));
                follow(out, followed.changes(), heads);
            } finally {
                objects.leave(followed.changes());
            }
            return;
        }
        var queue = objects.watch(options.after());
        if (queue.isEmpty()) {
            line(
                    out,
                    "ERROR",
                    KubeError.expired(options.after(), objects.version()).status());
            return;
        }
        try {
            follow(out, queue.get(), true);
        } finally {
            objects.leave(queue.get());
        }
    }

    private void follow(Listener out, BlockingQueue<Objects.Event> changes, boolean first)
            throws IOException, InterruptedException {
        boolean heads = first;
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(options.seconds());
        while (System.nanoTime() < until) {
            long left = Math.min(until - System.nanoTime(), TimeUnit.SECONDS.toNanos(BOOKMARK_SECONDS));
            var version = objects.version();
            var event = changes.poll(Math.max(1, left), TimeUnit.NANOSECONDS);
            if (event == null) {
                if (options.bookmarks()) line(out, "BOOKMARK", bookmark(version, false));
            } else if (event.plural().equals(kind.names().plural())) {
                var type = type(event);
                if (type.isEmpty()) continue;
                line(out, type, shown(event.object(), heads));
                heads = false;
            }
        }
    }

    /** For whoever asked with a selector, what stops matching is gone, and what begins to match is new. */
    private String type(Objects.Event event) {
        var before = event.before();
        boolean was = before != null && wanted.test(before);
        boolean is = !event.type().equals("DELETED") && wanted.test(event.object());
        if (was) return is ? "MODIFIED" : "DELETED";
        return is ? "ADDED" : "";
    }

    private JsonNode shown(ObjectNode object, boolean heads) {
        if (tables.isEmpty()) return kind.shown(object, clock);
        var version = object.at("/metadata/resourceVersion").asString("");
        return tables.get().of(kind, List.of(object), version, heads);
    }

    private ObjectNode bookmark(long version, boolean end) {
        var bookmark = JsonNodeFactory.instance.objectNode();
        bookmark.put("kind", kind.names().kind()).put("apiVersion", kind.names().apiVersion());
        var metadata = bookmark.putObject("metadata").put("resourceVersion", Long.toString(version));
        metadata.putNull("creationTimestamp");
        if (end) metadata.putObject("annotations").put("k8s.io/initial-events-end", "true");
        return bookmark;
    }

    private static void line(Listener out, String type, JsonNode object) throws IOException {
        var event = JsonNodeFactory.instance.objectNode().put("type", type);
        event.set("object", object);
        out.tell(event.toString());
    }
}
