package dev.egresslab.practice.kube;

import dev.egresslab.practice.http.Request;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.UnaryOperator;

/** Create, update and patch. */
final class Writes {
    private static final List<String> KEPT =
            List.of("uid", "creationTimestamp", "namespace", "name", "generation", "deletionTimestamp");

    private final ApiServer server;
    private final Objects objects;
    private final Removals removals;

    Writes(ApiServer server, Objects objects, Removals removals) {
        this.server = server;
        this.objects = objects;
        this.removals = removals;
    }

    ObjectNode create(KubeKind kind, ObjectNode object, boolean dry) {
        var names = kind.names();
        complete(names, object);
        kind.admit(object, server);
        var metadata = object.withObject("/metadata");
        ObjectNode stored;
        synchronized (objects) {
            var name = metadata.path("name").asString("");
            if (objects.find(names.plural(), metadata.path("namespace").asString(""), name)
                    .isPresent()) throw KubeError.exists(names, name);
            if (dry) return object;
            stored = objects.put(names.plural(), object);
        }
        kind.begin(stored, server);
        return stored;
    }

    private void complete(Names names, ObjectNode object) {
        object.put("kind", names.kind()).put("apiVersion", names.apiVersion());
        var metadata = object.path("metadata") instanceof ObjectNode given ? given : object.putObject("metadata");
        if (metadata.path("name").asString("").isEmpty() && metadata.has("generateName")) {
            metadata.put(
                    "name",
                    metadata.path("generateName").asString("") + server.parts().suffix(5));
        }
        named(names, metadata.path("name").asString(""));
        if (names.namespaced() && metadata.path("namespace").asString("").isEmpty())
            metadata.put("namespace", "default");
        if (!names.namespaced()) metadata.remove("namespace");
        if (metadata.path("uid").asString("").isEmpty())
            metadata.put("uid", server.parts().uuid());
        metadata.remove(List.of("resourceVersion", "deletionTimestamp", "generation"));
        metadata.put(
                "creationTimestamp",
                server.parts().clock().now().truncatedTo(ChronoUnit.SECONDS).toString());
        if (names.group().equals("apps") || names.group().equals("batch")) metadata.put("generation", 1);
    }

    private static void named(Names names, String name) {
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
    }

    /** A whole new object in place of the old; refused where that one is not the one that the client had seen. */
    ObjectNode put(Request request, Target target) {
        var object = Bodies.object(request, target.kind().names());
        FieldValidation.check(request, target.kind().names(), object);
        var asked = object.at("/metadata/resourceVersion").asString("");
        var owner = owner(request, target);
        return replace(target, Bodies.dryRun(request), before -> {
            if (!asked.isEmpty()
                    && !asked.equals(before.at("/metadata/resourceVersion").asString(""))) throw conflict(target);
            return owner.updated(before, object);
        });
    }

    private static KubeError conflict(Target target) {
        return new KubeError(
                409,
                "Conflict",
                "Operation cannot be fulfilled on " + target.kind().names().qualified() + " \"" + target.name()
                        + "\": the object has been modified; please apply your changes to the latest version and try again");
    }

    /** Changes part of an object; applying one that is not there makes it. */
    Written patch(Request request, Target target) {
        var type = request.header("Content-Type").orElse("");
        var patch = Bodies.tree(request);
        if (type.startsWith("application/apply-patch")) return apply(request, target, patch);
        var owner = owner(request, target);
        return new Written(200, replace(target, Bodies.dryRun(request), before -> {
            var names = target.kind().names();
            var after = Patches.apply(type, names.kind(), before, patch);
            FieldValidation.check(request, names, after);
            return owner.updated(before, after);
        }));
    }

    private Written apply(Request request, Target target, JsonNode patch) {
        Ownership.named(request);
        if (!(Bodies.given(patch) instanceof ObjectNode object)) throw KubeError.bad("the patch is no object");
        var names = target.kind().names();
        FieldValidation.check(request, names, object);
        var owner = owner(request, target);
        boolean absent =
                objects.find(target.plural(), target.namespace(), target.name()).isEmpty();
        if (absent) {
            object.withObject("/metadata").put("name", target.name());
            if (!target.namespace().isEmpty()) object.withObject("/metadata").put("namespace", target.namespace());
            owner.begin(object);
            return new Written(201, create(target.kind(), object, Bodies.dryRun(request)));
        }
        return new Written(200, replace(target, Bodies.dryRun(request), before -> owner.apply(before, object)));
    }

    private Ownership owner(Request request, Target target) {
        var now = server.parts().clock().now().truncatedTo(ChronoUnit.SECONDS);
        return Ownership.of(request, target.kind().names(), now.toString());
    }

    /** What was written, and whether it is new. */
    record Written(int status, ObjectNode object) {}

    ObjectNode replace(Target target, boolean dry, UnaryOperator<ObjectNode> change) {
        ObjectNode stored;
        synchronized (objects) {
            var before = objects.find(target.plural(), target.namespace(), target.name())
                    .orElseThrow(() -> KubeError.notFound(target.kind().names(), target.name()));
            var after = kept(target, before, (ObjectNode) Bodies.given(change.apply(before.deepCopy())));
            target.kind().admitChange(before, after, server);
            if (dry || after.equals(before)) return after;
            stored = objects.put(target.plural(), after);
        }
        target.kind().changed(stored, server);
        removals.released(target.kind(), stored);
        return stored;
    }

    /** What no client may change is as it was; a status is changed by its own path only, and nothing else by that one. */
    private static ObjectNode kept(Target target, ObjectNode before, ObjectNode changed) {
        if (target.part().equals("status")) {
            var after = before.deepCopy();
            after.set("status", changed.path("status").isObject() ? changed.get("status") : empty());
            return after;
        }
        var metadata = changed.withObject("/metadata");
        for (var field : KEPT) {
            JsonNode was = before.path("metadata").path(field);
            if (was.isMissingNode()) metadata.remove(field);
            else metadata.set(field, was);
        }
        metadata.set("resourceVersion", before.path("metadata").path("resourceVersion"));
        changed.put("kind", target.kind().names().kind())
                .put("apiVersion", target.kind().names().apiVersion());
        if (before.has("status")) changed.set("status", before.get("status"));
        return changed;
    }

    private static ObjectNode empty() {
        return JsonNodeFactory.instance.objectNode();
    }
}
