package dev.egresslab.practice.kube;

import dev.egresslab.practice.http.Request;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Optional;

/**
 * Who has given which field of an object, as server-side apply keeps it in {@code metadata.managedFields}: begun by the
 * first apply, and from then on for every write.
 *
 * @see <a href="https://kubernetes.io/docs/reference/using-api/server-side-apply/">Server-Side Apply</a>
 */
final class Ownership {
    private static final String APPLY = "Apply";
    private static final String UPDATE = "Update";

    private final Names names;
    private final String manager;
    private final boolean force;
    private final String now;

    private Ownership(Names names, String manager, boolean force, String now) {
        this.names = names;
        this.manager = manager;
        this.force = force;
        this.now = now;
    }

    /** @param now lab time in whole seconds */
    static Ownership of(Request request, Names names, String now) {
        var agent = request.header("User-Agent").orElse("unknown").split("/", 2)[0];
        var manager = request.query("fieldManager").filter(m -> !m.isEmpty());
        boolean force = request.query("force").filter("true"::equals).isPresent();
        return new Ownership(names, manager.orElse(agent), force, now);
    }

    /** Refuses an apply that does not say whose it is. */
    static void named(Request request) {
        if (request.query("fieldManager").filter(m -> !m.isEmpty()).isEmpty())
            throw new KubeError(
                    422,
                    "Invalid",
                    "PatchOptions.meta.k8s.io \"\" is invalid: fieldManager: Required value: is required for apply patch");
    }

    /**
     * The object with what its manager gives now, and without what the same manager gave before and nobody gives any more.
     *
     * @throws KubeError 409 where another manager gives a field another value, and this one does not insist
     */
    ObjectNode apply(ObjectNode before, ObjectNode given) {
        given.withObject("/metadata").remove("managedFields");
        var set = FieldSet.of(names.kind(), given);
        conflicts(before, given, set);
        var after = before.deepCopy();
        var gone = entry(after, APPLY).map(Ownership::fields).orElseGet(FieldSet::empty);
        gone = FieldSet.minus(gone, set);
        for (var other : others(after)) gone = FieldSet.minus(gone, fields(other));
        FieldSet.remove(after, gone);
        FieldSet.merge(names.kind(), after, given);
        if (force) taken(before, after, set);
        own(after, APPLY, set);
        return after;
    }

    /** A new object that somebody applies. */
    void begin(ObjectNode given) {
        given.withObject("/metadata").remove("managedFields");
        own(given, APPLY, FieldSet.of(names.kind(), given));
    }

    /** Another kind of write: what it changed is its manager's from now on. */
    ObjectNode updated(ObjectNode before, ObjectNode after) {
        if (entries(before).isEmpty()) return after;
        after.withObject("/metadata")
                .set("managedFields", before.at("/metadata/managedFields").deepCopy());
        var changed = FieldPaths.changed(FieldSet.of(names.kind(), after), after, before);
        changed.remove("f:status");
        if (changed.isEmpty()) return after;
        for (var other : others(after)) shrink(after, other, changed);
        if (entry(after, APPLY).isPresent()) shrink(after, entry(after, APPLY).get(), changed);
        var own = entry(after, UPDATE).map(Ownership::fields).orElseGet(FieldSet::empty);
        own(after, UPDATE, FieldSet.plus(own, changed));
        return after;
    }

    private void conflicts(ObjectNode before, ObjectNode given, ObjectNode set) {
        if (force) return;
        for (var other : others(before)) {
            var shared = FieldSet.minus(set, FieldSet.minus(set, fields(other)));
            var paths = FieldPaths.differing(shared, given, before);
            if (!paths.isEmpty()) throw conflict(other, paths);
        }
    }

    private static KubeError conflict(ObjectNode other, List<String> paths) {
        var who = "\"" + other.path("manager").asString() + "\"";
        if (other.path("operation").asString().equals(UPDATE))
            who += " using " + other.path("apiVersion").asString();
        var text = paths.size() == 1
                ? "1 conflict: conflict with " + who + ": " + paths.getFirst()
                : paths.size() + " conflicts: conflicts with " + who + ":\n- " + String.join("\n- ", paths);
        return new KubeError(409, "Conflict", "Apply failed with " + text);
    }

    /** Who insists takes the fields whose values he changes from the others. */
    private void taken(ObjectNode before, ObjectNode after, ObjectNode set) {
        var changed = FieldPaths.changed(set, after, before);
        for (var other : others(after)) shrink(after, other, changed);
    }

    private static void shrink(ObjectNode object, ObjectNode entry, ObjectNode lost) {
        var rest = FieldSet.minus(fields(entry), lost);
        if (rest.isEmpty()) entries(object).ifPresent(list -> list.removeIf(entry::equals));
        else entry.set("fieldsV1", rest);
    }

    private void own(ObjectNode object, String operation, ObjectNode set) {
        var known = entry(object, operation);
        if (known.isPresent() && fields(known.get()).equals(set)) return;
        var entry = known.orElseGet(() -> {
            var metadata = object.withObject("/metadata");
            var list = metadata.get("managedFields") instanceof ArrayNode there
                    ? there
                    : metadata.putArray("managedFields");
            return list.addObject().put("manager", manager).put("operation", operation);
        });
        entry.put("apiVersion", names.apiVersion()).put("time", now).put("fieldsType", "FieldsV1");
        entry.set("fieldsV1", set);
    }

    private static Optional<ArrayNode> entries(ObjectNode object) {
        return object.at("/metadata/managedFields") instanceof ArrayNode list && !list.isEmpty()
                ? Optional.of(list)
                : Optional.empty();
    }

    private Optional<ObjectNode> entry(ObjectNode object, String operation) {
        return all(object).stream()
                .filter(e -> e.path("manager").asString("").equals(manager)
                        && e.path("operation").asString("").equals(operation))
                .findFirst();
    }

    /** The entries of everybody else, and one's own for the other kind of write. */
    private List<ObjectNode> others(ObjectNode object) {
        return all(object).stream()
                .filter(e -> !e.path("manager").asString("").equals(manager))
                .toList();
    }

    private static List<ObjectNode> all(ObjectNode object) {
        return entries(object).stream()
                .flatMap(ArrayNode::valueStream)
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .toList();
    }

    private static ObjectNode fields(ObjectNode entry) {
        return entry.path("fieldsV1") instanceof ObjectNode set ? set : FieldSet.empty();
    }
}
