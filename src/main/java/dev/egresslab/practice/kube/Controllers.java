package dev.egresslab.practice.kube;

import dev.egresslab.practice.kube.kind.KubeKinds;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** Calls controllers when what they look after has changed: once for many changes, and one controller at a time. */
final class Controllers {
    private static final Duration SOON = Duration.ofSeconds(10);

    private final ApiServer server;
    private final Set<Key> waiting = ConcurrentHashMap.newKeySet();
    private final ReentrantLock turn = new ReentrantLock();

    private record Key(KubeKind kind, String namespace, String name) {}

    Controllers(ApiServer server) {
        this.server = server;
    }

    /** Told of each change while the store is locked, so it only notes who is concerned. */
    void hear(Objects.Event event) {
        var namespace = text(event.object(), "/metadata/namespace");
        if (!event.type().equals("DELETED")) {
            var kind = KubeKinds.plural(event.plural());
            if (kind instanceof Controlled || Owned.waits(event.object()))
                look(new Key(kind, namespace, text(event.object(), "/metadata/name")));
        }
        event.object()
                .at("/metadata/ownerReferences")
                .forEach(owner -> kind(owner)
                        .ifPresent(kind -> look(new Key(
                                kind,
                                kind.names().namespaced() ? namespace : "",
                                owner.path("name").asString("")))));
        for (var kind : KubeKinds.ALL) {
            if (kind instanceof Controlled controlled && controlled.heeds(event.plural())) lookAtAll(kind);
        }
    }

    void lookAtAll(KubeKind kind) {
        server.list(kind.names().plural(), _ -> true)
                .forEach(o -> look(new Key(kind, text(o, "/metadata/namespace"), text(o, "/metadata/name"))));
    }

    void look(ObjectNode object) {
        kind(object)
                .ifPresent(kind ->
                        look(new Key(kind, text(object, "/metadata/namespace"), text(object, "/metadata/name"))));
    }

    private void look(Key key) {
        if (waiting.add(key)) server.parts().clock().after(Duration.ZERO, () -> take(key));
    }

    private void take(Key key) {
        turn.lock();
        try {
            waiting.remove(key);
            if (server.halted()) return;
            server.find(key.kind().names().plural(), key.namespace(), key.name())
                    .ifPresent(object -> step(key, object));
        } finally {
            turn.unlock();
        }
    }

    private void step(Key key, ObjectNode object) {
        if (!text(object, "/metadata/deletionTimestamp").isEmpty()) {
            Owned.finish(key.kind(), object, server);
            return;
        }
        if (!(key.kind() instanceof Controlled controlled)) return;
        try {
            controlled.reconcile(object, server);
        } catch (KubeError e) {
            server.event(object, "Warning", "FailedCreate", String.valueOf(e.getMessage()), component(key.kind()));
            server.again(SOON, key.kind().names().plural(), object, _ -> look(key));
        }
    }

    private static String component(KubeKind kind) {
        return kind.names().singular() + "-controller";
    }

    private static Optional<KubeKind> kind(JsonNode object) {
        return KubeKinds.ALL.stream()
                .filter(k -> k.names().kind().equals(object.path("kind").asString(""))
                        && k.names()
                                .apiVersion()
                                .equals(object.path("apiVersion").asString("")))
                .findFirst();
    }

    private static String text(ObjectNode object, String pointer) {
        return object.at(pointer).asString("");
    }
}
