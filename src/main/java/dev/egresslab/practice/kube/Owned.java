package dev.egresslab.practice.kube;

import dev.egresslab.practice.kube.kind.KubeKinds;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/**
 * Who belongs to whom, and garbage collection: what an object owned goes with it.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/architecture/garbage-collection/">Garbage collection</a>
 */
public final class Owned {
    static final String FOREGROUND = "foregroundDeletion";

    private Owned() {}

    /** Notes in a new object whose it is. */
    public static void by(ObjectNode owner, ObjectNode object) {
        object.withObject("/metadata")
                .putArray("ownerReferences")
                .addObject()
                .put("apiVersion", owner.path("apiVersion").asString(""))
                .put("kind", owner.path("kind").asString(""))
                .put("name", owner.at("/metadata/name").asString(""))
                .put("uid", owner.at("/metadata/uid").asString(""))
                .put("controller", true)
                .put("blockOwnerDeletion", true);
    }

    /** All objects of a kind that belong to an owner. */
    public static List<ObjectNode> of(ObjectNode owner, String plural, ApiServer server) {
        var uid = owner.at("/metadata/uid").asString("");
        return server.list(plural, object -> owned(object, uid));
    }

    /** Deletes what belonged to an owner that is gone. */
    static void collect(ObjectNode owner, ApiServer server) {
        for (var kind : KubeKinds.ALL)
            of(owner, kind.names().plural(), server).forEach(object -> server.delete(kind, object, false));
    }

    /** Leaves what belonged to an owner to itself. */
    static void orphan(ObjectNode owner, ApiServer server) {
        var uid = owner.at("/metadata/uid").asString("");
        for (var kind : KubeKinds.ALL) {
            var plural = kind.names().plural();
            for (var object : of(owner, plural, server)) {
                server.update(plural, text(object, "namespace"), text(object, "name"), now -> released(now, uid));
            }
        }
    }

    /** Whether an object goes only when all that it owns has gone. */
    static boolean waits(ObjectNode object) {
        return object.at("/metadata/finalizers")
                .valueStream()
                .anyMatch(f -> f.asString("").equals(FOREGROUND));
    }

    /** Takes the next step for an object that is being deleted: first what it owns, then itself. */
    static void finish(KubeKind kind, ObjectNode object, ApiServer server) {
        if (!waits(object)) return;
        var all = KubeKinds.ALL.stream()
                .flatMap(k -> of(object, k.names().plural(), server).stream().map(o -> new Found(k, o)))
                .toList();
        all.stream()
                .filter(found -> text(found.object(), "deletionTimestamp").isEmpty())
                .forEach(found -> server.delete(found.kind(), found.object(), owns(found.object(), server)));
        if (all.isEmpty()) server.remove(kind.names().plural(), text(object, "namespace"), text(object, "name"));
    }

    private record Found(KubeKind kind, ObjectNode object) {}

    private static boolean owns(ObjectNode object, ApiServer server) {
        return KubeKinds.ALL.stream()
                .anyMatch(k -> !of(object, k.names().plural(), server).isEmpty());
    }

    private static ObjectNode released(ObjectNode object, String uid) {
        var rest = JsonNodeFactory.instance.arrayNode();
        object.at("/metadata/ownerReferences")
                .valueStream()
                .filter(owner -> !owner.path("uid").asString("").equals(uid))
                .forEach(rest::add);
        var metadata = object.withObject("/metadata");
        if (rest.isEmpty()) metadata.remove("ownerReferences");
        else metadata.set("ownerReferences", rest);
        return object;
    }

    private static boolean owned(ObjectNode object, String uid) {
        return object.at("/metadata/ownerReferences")
                .valueStream()
                .anyMatch(owner -> owner.path("uid").asString("").equals(uid));
    }

    private static String text(ObjectNode object, String field) {
        return object.at("/metadata/" + field).asString("");
    }
}
