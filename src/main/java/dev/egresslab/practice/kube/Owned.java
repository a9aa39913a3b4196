package dev.egresslab.practice.kube;

import dev.egresslab.practice.kube.kind.KubeKinds;
import tools.jackson.databind.node.ObjectNode;

/** Garbage collection: what an object owned goes with it. */
final class Owned {
    private Owned() {}

    static void collect(ObjectNode owner, ApiServer server) {
        var uid = owner.at("/metadata/uid").asString("");
        for (var kind : KubeKinds.ALL) {
            var plural = kind.names().plural();
            server.list(plural, object -> owned(object, uid))
                    .forEach(object -> server.remove(
                            plural,
                            object.at("/metadata/namespace").asString(""),
                            object.at("/metadata/name").asString("")));
        }
    }

    private static boolean owned(ObjectNode object, String uid) {
        return object.at("/metadata/ownerReferences")
                .valueStream()
                .anyMatch(owner -> owner.path("uid").asString("").equals(uid));
    }
}
