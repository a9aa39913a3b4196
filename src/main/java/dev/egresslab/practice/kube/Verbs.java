package dev.egresslab.practice.kube;

import dev.egresslab.practice.http.Conversation;
import dev.egresslab.practice.http.Request;
import dev.egresslab.practice.http.Response;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.Optional;

/** Says who answers a request: get, list, watch, create, update, patch and delete are the same for every kind. */
final class Verbs {
    private final ApiServer server;
    private final Objects objects;
    private final Reads reads;
    private final Removals removals;
    private final Writes writes;

    Verbs(ApiServer server, Objects objects) {
        this.server = server;
        this.objects = objects;
        this.reads = new Reads(server, objects);
        this.removals = new Removals(server, objects);
        this.writes = new Writes(server, objects, removals);
    }

    Writes writes() {
        return writes;
    }

    Removals removals() {
        return removals;
    }

    Response answer(Request request, String path) {
        var target = Target.of(path)
                .orElseThrow(() -> new KubeError(404, "NotFound", "the server could not find the requested resource"));
        if (!target.part().isEmpty() && !target.part().equals("status")) return part(request, target);
        if (!allowed(request, target)) throw notAllowed();
        return switch (request.method()) {
            case "GET" -> target.name().isEmpty() ? reads.list(request, target) : reads.get(request, target);
            case "POST" -> post(request, target);
            case "PUT" -> json(200, writes.put(request, target));
            case "PATCH" -> {
                var written = writes.patch(request, target);
                yield json(written.status(), written.object());
            }
            case "DELETE" -> target.name().isEmpty() ? deleteAll(request, target) : delete(request, target);
            default -> throw notAllowed();
        };
    }

    /** A conversation over WebSocket, where the request asks for one that there is; a refusal is answered as any other. */
    Optional<Conversation> upgrade(Request request, String path) {
        try {
            return Target.of(path).flatMap(target -> reads.upgrade(request, target));
        } catch (KubeError e) {
            return Optional.empty();
        }
    }

    private Response part(Request request, Target target) {
        if (target.kind().parts().stream().noneMatch(p -> p.name().equals(target.part())))
            throw new KubeError(404, "NotFound", "the server could not find the requested resource");
        return switch (target.part()) {
            case "log" -> Logs.answer(request, server, reads.find(target));
            case "scale" -> Scales.answer(request, target, reads, writes);
            case "eviction" -> {
                removals.delete(target.kind(), reads.find(target), Removals.Wish.USUAL);
                yield json(201, success());
            }
            default -> Exec.refusal(request, target, server);
        };
    }

    private static boolean allowed(Request request, Target target) {
        var verb = switch (request.method()) {
            case "GET" -> target.name().isEmpty() ? "list" : "get";
            case "POST" -> "create";
            case "PUT" -> "update";
            case "PATCH" -> "patch";
            default -> "delete";
        };
        return target.kind().verbs().contains(verb);
    }

    private static KubeError notAllowed() {
        return new KubeError(
                405, "MethodNotAllowed", "the server does not allow this method on the requested resource");
    }

    private Response post(Request request, Target target) {
        if (!target.name().isEmpty()) throw notAllowed();
        var object = Bodies.object(request, target.kind().names());
        var reply = target.kind().reply(object, server);
        if (reply.isPresent()) return json(201, reply.get());
        FieldValidation.check(request, target.kind().names(), object);
        if (target.kind().parts().stream().anyMatch(part -> part.name().equals("status"))) object.remove("status");
        var namespace = target.namespace();
        if (!namespace.isEmpty()) {
            var given = object.at("/metadata/namespace").asString(namespace);
            if (!given.equals(namespace) && !given.isEmpty())
                throw KubeError.bad(
                        "the namespace of the provided object does not match the namespace sent on the request");
            object.withObject("/metadata").put("namespace", namespace);
            if (objects.find("namespaces", "", namespace).isEmpty())
                throw new KubeError(404, "NotFound", "namespaces \"" + namespace + "\" not found");
        }
        return json(201, writes.create(target.kind(), object, Bodies.dryRun(request)));
    }

    private Response deleteAll(Request request, Target target) {
        var all = objects.list(target.plural(), Reads.wanted(request, target));
        var wish = Removals.Wish.of(request);
        if (!Bodies.dryRun(request)) all.forEach(object -> removals.delete(target.kind(), object, wish));
        return json(200, Removals.list(target.kind(), all, Long.toString(objects.version())));
    }

    private Response delete(Request request, Target target) {
        var object = reads.find(target);
        var wish = Removals.Wish.of(request);
        if (Bodies.dryRun(request)) return json(200, object);
        var deleted = removals.delete(target.kind(), object, wish);
        if (deleted.at("/metadata").has("deletionTimestamp")) return json(200, deleted);
        var status = success();
        var names = target.kind().names();
        var details = status.putObject("details").put("name", target.name());
        if (!names.group().isEmpty()) details.put("group", names.group());
        details.put("kind", names.plural())
                .put("uid", object.at("/metadata/uid").asString(""));
        return json(200, status);
    }

    private static tools.jackson.databind.node.ObjectNode success() {
        var status = JsonNodeFactory.instance.objectNode();
        status.put("kind", "Status").put("apiVersion", "v1");
        status.putObject("metadata");
        return status.put("status", "Success");
    }

    private static Response json(int status, JsonNode body) {
        return Response.json(status, body.toString());
    }
}
