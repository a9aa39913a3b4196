package dev.egresslab.practice.kube;

import dev.egresslab.practice.http.Request;
import dev.egresslab.practice.http.Response;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Get, list, watch, create, update, patch and delete, the same for every kind. */
final class Verbs {
    private final ApiServer server;
    private final Objects objects;

    Verbs(ApiServer server, Objects objects) {
        this.server = server;
        this.objects = objects;
    }

    Response answer(Request request, String path) {
        var target = Target.of(path)
                .orElseThrow(() -> new KubeError(404, "NotFound", "the server could not find the requested resource"));
        if (target.part().equals("log")) return Logs.answer(server, target);
        if (target.part().equals("exec")) return Exec.refusal(request, target, server);
        return switch (request.method()) {
            case "GET" -> target.name().isEmpty() ? list(request, target) : get(request, target);
            case "POST" -> post(request, target);
            case "PUT" -> put(request, target);
            case "PATCH" -> patch(request, target);
            case "DELETE" -> delete(request, target);
            default ->
                throw new KubeError(
                        405, "MethodNotAllowed", "the server does not allow this method on the requested resource");
        };
    }

    ObjectNode create(KubeKind kind, ObjectNode object) {
        var names = kind.names();
        object.put("kind", names.kind()).put("apiVersion", names.apiVersion());
        var metadata = object.path("metadata") instanceof ObjectNode given ? given : object.putObject("metadata");
        if (metadata.path("name").asString("").isEmpty() && metadata.has("generateName")) {
            metadata.put(
                    "name",
                    metadata.path("generateName").asString("") + server.parts().suffix(5));
        }
        var name = metadata.path("name").asString("");
        if (name.isEmpty())
            throw KubeError.invalid(names, "", "metadata.name: Required value: name or generateName is required");
        if (!name.matches("[a-z0-9]([-a-z0-9.:]*[a-z0-9])?") || name.length() > 253) {
            throw KubeError.invalid(
                    names,
                    name,
                    "metadata.name: Invalid value: \"" + name
                            + "\": a lowercase RFC 1123 subdomain must consist of lower case"
                            + " alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character");
        }
        if (names.namespaced() && metadata.path("namespace").asString("").isEmpty())
            metadata.put("namespace", "default");
        if (!names.namespaced()) metadata.remove("namespace");
        if (metadata.path("uid").asString("").isEmpty())
            metadata.put("uid", server.parts().uuid());
        metadata.put(
                "creationTimestamp",
                server.parts()
                        .clock()
                        .now()
                        .truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
                        .toString());
        kind.admit(object, server);
        ObjectNode stored;
        synchronized (objects) {
            if (objects.find(names.plural(), metadata.path("namespace").asString(""), name)
                    .isPresent()) throw KubeError.exists(names, name);
            stored = objects.put(names.plural(), object);
        }
        kind.begin(stored, server);
        return stored;
    }

    /** Takes an object away, and what it owns with it. */
    void gone(KubeKind kind, String namespace, String name) {
        objects.remove(kind.names().plural(), namespace, name).ifPresent(removed -> {
            kind.ended(removed, server);
            Owned.collect(removed, server);
        });
    }

    private Response get(Request request, Target target) {
        var object = find(target);
        if (!table(request)) return json(200, object);
        return json(
                200,
                Tables.of(
                        target.kind(),
                        List.of(object),
                        object.at("/metadata/resourceVersion").asString(""),
                        clock().instant(),
                        true));
    }

    private Response list(Request request, Target target) {
        var wanted = wanted(request, target);
        if (request.query("watch")
                .filter(w -> w.equals("true") || w.equals("1"))
                .isPresent()) return watch(request, target, wanted);
        var version = Long.toString(objects.version());
        var found = objects.list(target.plural(), wanted);
        if (table(request)) return json(200, Tables.of(target.kind(), found, version, clock().instant(), true));
        var list = JsonNodeFactory.instance
                .objectNode()
                .put("kind", target.kind().names().kind() + "List")
                .put("apiVersion", target.kind().names().apiVersion());
        list.putObject("metadata").put("resourceVersion", version);
        var items = list.putArray("items");
        found.forEach(items::add);
        return json(200, list);
    }

    private Response watch(Request request, Target target, Predicate<ObjectNode> wanted) {
        var from = request.query("resourceVersion")
                .filter(v -> v.matches("[0-9]{1,18}"))
                .map(Long::parseLong);
        boolean initial =
                request.query("sendInitialEvents").filter("true"::equals).isPresent()
                        || from.filter(v -> v > 0).isEmpty();
        boolean bookmarks =
                request.query("allowWatchBookmarks").filter("true"::equals).isPresent();
        long seconds = request.query("timeoutSeconds")
                .filter(t -> t.matches("[0-9]{1,6}"))
                .map(Long::parseLong)
                .orElse(1800L);
        var watch = new Watch(
                objects, target.kind(), wanted, from.orElse(0L), initial, bookmarks, table(request), seconds, clock());
        return new Response.Streamed(200, Map.of("Content-Type", "application/json"), watch::write);
    }

    private Response post(Request request, Target target) {
        var object = body(request);
        if (!target.namespace().isEmpty()) object.withObject("/metadata").put("namespace", target.namespace());
        if (!target.namespace().isEmpty()
                && objects.find("namespaces", "", target.namespace()).isEmpty()) {
            throw new KubeError(404, "NotFound", "namespaces \"" + target.namespace() + "\" not found");
        }
        return json(201, create(target.kind(), object));
    }

    private Response put(Request request, Target target) {
        var object = body(request);
        var asked = object.at("/metadata/resourceVersion").asString("");
        return json(200, replace(target, before -> {
            if (!asked.isEmpty()
                    && !asked.equals(before.at("/metadata/resourceVersion").asString(""))) {
                throw new KubeError(
                        409,
                        "Conflict",
                        "Operation cannot be fulfilled on "
                                + target.kind().names().qualified() + " \"" + target.name()
                                + "\": the object has been modified; please apply your changes to the latest version and try again");
            }
            return object;
        }));
    }

    private Response patch(Request request, Target target) {
        var type = request.header("Content-Type").orElse("");
        var patch = JsonMapper.shared().readTree(request.body());
        boolean apply = type.startsWith("application/apply-patch");
        if (apply
                && objects.find(target.plural(), target.namespace(), target.name())
                        .isEmpty()) {
            return json(201, create(target.kind(), (ObjectNode) patch));
        }
        return json(200, replace(target, before -> Patches.apply(apply ? "" : type, before, patch)));
    }

    private ObjectNode replace(Target target, java.util.function.UnaryOperator<ObjectNode> change) {
        ObjectNode stored;
        synchronized (objects) {
            var before = find(target);
            var after = change.apply(before.deepCopy());
            var metadata = after.withObject("/metadata");
            for (var kept : List.of("uid", "creationTimestamp", "namespace", "name")) {
                if (before.path("metadata").has(kept))
                    metadata.set(kept, before.path("metadata").get(kept));
            }
            after.put("kind", target.kind().names().kind())
                    .put("apiVersion", target.kind().names().apiVersion());
            if (!target.part().equals("status") && before.has("status")) after.set("status", before.get("status"));
            if (after.equals(before)) return before;
            stored = objects.put(target.plural(), after);
        }
        target.kind().changed(stored, server);
        return stored;
    }

    private Response delete(Request request, Target target) {
        if (target.name().isEmpty()) {
            var all = objects.list(target.plural(), wanted(request, target));
            all.forEach(object -> delete(target.kind(), object, 0));
            return json(
                    200,
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("kind", "Status")
                            .put("apiVersion", "v1")
                            .put("status", "Success"));
        }
        var object = find(target);
        var options = request.body().length == 0
                ? JsonNodeFactory.instance.objectNode()
                : JsonMapper.shared().readTree(request.body());
        int asked = request.query("gracePeriodSeconds")
                .filter(g -> g.matches("[0-9]{1,5}"))
                .map(Integer::parseInt)
                .orElse(options.path("gracePeriodSeconds").asInt(-1));
        return json(200, delete(target.kind(), object, asked));
    }

    private ObjectNode delete(KubeKind kind, ObjectNode object, int askedGrace) {
        var namespace = object.at("/metadata/namespace").asString("");
        var name = object.at("/metadata/name").asString("");
        int grace = askedGrace == 0 ? 0 : kind.graceSeconds(object);
        if (grace == 0) {
            gone(kind, namespace, name);
            return object;
        }
        server.update(kind.names().plural(), namespace, name, marked -> {
            ((ObjectNode) marked.path("metadata"))
                    .put(
                            "deletionTimestamp",
                            server.parts()
                                    .clock()
                                    .now()
                                    .truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
                                    .toString())
                    .put("deletionGracePeriodSeconds", 30);
            return marked;
        });
        server.later(Duration.ofSeconds(grace), kind.names().plural(), object, now -> gone(kind, namespace, name));
        return objects.find(kind.names().plural(), namespace, name).orElse(object);
    }

    private ObjectNode find(Target target) {
        return objects.find(target.plural(), target.namespace(), target.name())
                .orElseThrow(() -> KubeError.notFound(target.kind().names(), target.name()));
    }

    private static Predicate<ObjectNode> wanted(Request request, Target target) {
        Predicate<ObjectNode> in = target.namespace().isEmpty()
                ? _ -> true
                : object -> object.at("/metadata/namespace").asString("").equals(target.namespace());
        return in.and(Selectors.labels(request.query("labelSelector").orElse("")))
                .and(Selectors.fields(request.query("fieldSelector").orElse("")));
    }

    private static ObjectNode body(Request request) {
        var type = request.header("Content-Type").orElse("application/json");
        if (type.contains("protobuf"))
            throw new KubeError(
                    415,
                    "UnsupportedMediaType",
                    "the body of the request was in an unknown format - accepted media types include: application/json, application/yaml");
        var tree = request.body().length == 0 ? null : JsonMapper.shared().readTree(request.body());
        if (!(tree instanceof ObjectNode object)) throw KubeError.bad("the object provided is unrecognized");
        return object;
    }

    private static boolean table(Request request) {
        return request.header("Accept").filter(a -> a.contains("as=Table")).isPresent();
    }

    private InstantSource clock() {
        return server.parts().clock()::now;
    }

    private static Response json(int status, JsonNode body) {
        return Response.json(status, body.toString());
    }
}
