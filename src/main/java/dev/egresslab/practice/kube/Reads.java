package dev.egresslab.practice.kube;

import dev.egresslab.practice.LabClock;
import dev.egresslab.practice.http.Conversation;
import dev.egresslab.practice.http.Request;
import dev.egresslab.practice.http.Response;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Get, list and watch, as objects or as tables. */
final class Reads {
    private final ApiServer server;
    private final Objects objects;

    Reads(ApiServer server, Objects objects) {
        this.server = server;
        this.objects = objects;
    }

    ObjectNode find(Target target) {
        return objects.find(target.plural(), target.namespace(), target.name())
                .orElseThrow(() -> KubeError.notFound(target.kind().names(), target.name()));
    }

    Response get(Request request, Target target) {
        var object = find(target);
        if (!table(request)) return json(target.kind().shown(object, clock()));
        var version = object.at("/metadata/resourceVersion").asString("");
        return json(tables(request).of(target.kind(), List.of(object), version, true));
    }

    Response list(Request request, Target target) {
        var wanted = wanted(request, target);
        if (watched(request)) return watch(request, target, wanted);
        List<ObjectNode> found;
        String version;
        synchronized (objects) {
            version = Long.toString(objects.version());
            found = objects.list(target.plural(), wanted);
        }
        if (table(request)) return json(tables(request).of(target.kind(), found, version, true));
        return json(Removals.list(
                target.kind(),
                found.stream().map(o -> target.kind().shown(o, clock())).toList(),
                version));
    }

    private Response watch(Request request, Target target, Predicate<ObjectNode> wanted) {
        var watch = watcher(request, target, wanted);
        return new Response.Streamed(200, Map.of("Content-Type", "application/json"), watch::write);
    }

    private Watch watcher(Request request, Target target, Predicate<ObjectNode> wanted) {
        var tables = table(request) ? Optional.of(tables(request)) : Optional.<Tables>empty();
        return new Watch(objects, target.kind(), wanted, WatchOptions.of(request), tables, clock());
    }

    /** The same over WebSocket; empty for anything but a watch. */
    Optional<Conversation> upgrade(Request request, Target target) {
        if (!watched(request) || !target.part().isEmpty()) return Optional.empty();
        var wanted = wanted(request, target);
        return Optional.of(new WatchConversation(watcher(request, target, wanted)));
    }

    static Predicate<ObjectNode> wanted(Request request, Target target) {
        Predicate<ObjectNode> in = target.namespace().isEmpty()
                ? _ -> true
                : object -> object.at("/metadata/namespace").asString("").equals(target.namespace());
        return in.and(Selectors.labels(request.query("labelSelector").orElse("")))
                .and(Selectors.fields(request.query("fieldSelector").orElse("")));
    }

    private static boolean watched(Request request) {
        return request.query("watch")
                .filter(w -> w.equals("true") || w.equals("1"))
                .isPresent();
    }

    private static boolean table(Request request) {
        return request.header("Accept").filter(a -> a.contains("as=Table")).isPresent();
    }

    private Tables tables(Request request) {
        return new Tables(request.query("includeObject").orElse("Metadata"), clock());
    }

    private LabClock clock() {
        return server.parts().clock();
    }

    private static Response json(ObjectNode body) {
        return Response.json(200, body.toString());
    }
}
