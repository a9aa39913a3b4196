package dev.egresslab.practice.kube;

import dev.egresslab.practice.http.Request;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Deleting: at once or after a time of grace, before, after or without what an object owns. */
final class Removals {
    private final ApiServer server;
    private final Objects objects;

    Removals(ApiServer server, Objects objects) {
        this.server = server;
        this.objects = objects;
    }

    /** How a client wants it: seconds of grace, or -1 for the kind's own, and what becomes of what the object owns. */
    record Wish(int grace, String propagation) {
        static final Wish USUAL = new Wish(-1, "Background");
        static final Wish FOREGROUND = new Wish(-1, "Foreground");

        static Wish of(Request request) {
            JsonNode options =
                    request.body().length == 0 ? JsonNodeFactory.instance.objectNode() : Bodies.tree(request);
            int grace = request.query("gracePeriodSeconds")
                    .filter(g -> g.matches("[0-9]{1,5}"))
                    .map(Integer::parseInt)
                    .orElse(options.path("gracePeriodSeconds").asInt(-1));
            boolean orphan = options.path("orphanDependents").asBoolean(false);
            return new Wish(
                    grace,
                    request.query("propagationPolicy")
                            .orElse(options.path("propagationPolicy").asString(orphan ? "Orphan" : "Background")));
        }
    }

    ObjectNode delete(KubeKind kind, ObjectNode object, Wish wish) {
        var namespace = object.at("/metadata/namespace").asString("");
        var name = object.at("/metadata/name").asString("");
        if (wish.propagation().equals("Orphan")) Owned.orphan(object, server);
        boolean foreground = wish.propagation().equals("Foreground");
        if (foreground || !object.at("/metadata/finalizers").isEmpty()) {
            return mark(kind, object, 0, foreground);
        }
        int grace = wish.grace() == 0 ? 0 : kind.graceSeconds(object);
        if (grace == 0) {
            gone(kind, namespace, name);
            return object;
        }
        if (object.at("/metadata").has("deletionTimestamp")) return object;
        int shown = wish.grace() > 0 ? wish.grace() : 30;
        var marked = mark(kind, object, shown, false);
        server.later(
                Duration.ofSeconds(Math.min(grace, shown)),
                kind.names().plural(),
                object,
                _ -> gone(kind, namespace, name));
        return marked;
    }

    private ObjectNode mark(KubeKind kind, ObjectNode object, int grace, boolean foreground) {
        var now = server.parts().clock().now().truncatedTo(ChronoUnit.SECONDS).toString();
        var plural = kind.names().plural();
        var namespace = object.at("/metadata/namespace").asString("");
        var name = object.at("/metadata/name").asString("");
        server.update(plural, namespace, name, marked -> {
            var metadata = marked.withObject("/metadata");
            if (!metadata.has("deletionTimestamp"))
                metadata.put("deletionTimestamp", now).put("deletionGracePeriodSeconds", grace);
            if (foreground && !Owned.waits(marked))
                metadata.withArray("/finalizers").add(Owned.FOREGROUND);
            return marked;
        });
        return objects.find(plural, namespace, name).orElse(object);
    }

    /** An object that is being deleted, from which the last finalizer has been taken, goes. */
    void released(KubeKind kind, ObjectNode object) {
        if (!object.at("/metadata").has("deletionTimestamp")) return;
        if (!object.at("/metadata/finalizers").isEmpty() || kind.graceSeconds(object) > 0) return;
        gone(
                kind,
                object.at("/metadata/namespace").asString(""),
                object.at("/metadata/name").asString(""));
    }

    /** Takes an object away, and what it owns with it. */
    void gone(KubeKind kind, String namespace, String name) {
        objects.remove(kind.names().plural(), namespace, name).ifPresent(removed -> {
            kind.ended(removed, server);
            Owned.collect(removed, server);
        });
    }

    /** What a client is told of many that were deleted. */
    static ObjectNode list(KubeKind kind, List<ObjectNode> objects, String version) {
        var list = JsonMapper.shared()
                .createObjectNode()
                .put("kind", kind.names().kind() + "List")
                .put("apiVersion", kind.names().apiVersion());
        list.putObject("metadata").put("resourceVersion", version);
        var items = list.putArray("items");
        objects.forEach(items::add);
        return list;
    }
}
