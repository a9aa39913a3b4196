package dev.egresslab.practice.arm;

import dev.egresslab.estate.Document;
import dev.egresslab.practice.http.Request;
import dev.egresslab.practice.http.Response;
import tools.jackson.databind.node.ObjectNode;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The headers that tell a client where to ask how far an operation is, and the answers to it. */
final class Polls {
    private static final int KEPT = 200;

    private final Operations operations;
    private final Supplier<String> endpoint;
    private final Map<String, ObjectNode> found = new LinkedHashMap<>();

    Polls(Operations operations, Supplier<String> endpoint) {
        this.operations = operations;
        this.endpoint = endpoint;
    }

    /** An answer to a PUT with where to ask. */
    Response.Whole write(Response.Whole answer, Operation operation, ArmType type, Document document) {
        return later(answer.with("Azure-AsyncOperation", url(operation, "operations", version(type))), operation);
    }

    /** The answer to a DELETE or a POST that goes on. */
    Response.Whole delete(Operation operation, ArmType type) {
        var answer = Response.empty(202).with("Location", url(operation, "operationresults", version(type)));
        if (!type.name().startsWith("Microsoft.Resources/"))
            answer = answer.with("Azure-AsyncOperation", url(operation, "operations", version(type)));
        return later(answer, operation);
    }

    /** When to ask, where there is anything to ask. */
    private Response.Whole later(Response.Whole answer, Operation operation) {
        return operation.running()
                ? answer.with("Retry-After", String.valueOf(operations.retryAfter(operation)))
                : answer;
    }

    /** Keeps what an operation looks up until it is asked for. */
    void found(Operation operation, ObjectNode body) {
        synchronized (found) {
            found.put(operation.id(), body);
            if (found.size() > KEPT) found.remove(found.keySet().iterator().next());
        }
    }

    private Optional<ObjectNode> found(Operation operation) {
        synchronized (found) {
            return Optional.ofNullable(found.get(operation.id()));
        }
    }

    /** Answers a poll; empty where the path is none. */
    Optional<Response.Whole> answer(Request request) {
        var segments = request.path().split("/");
        if (segments.length < 4) return Optional.empty();
        var kind = segments[segments.length - 2];
        boolean status = kind.equalsIgnoreCase("operations")
                && segments.length > 6
                && segments[segments.length - 4].equalsIgnoreCase("locations");
        if (!status && !kind.equalsIgnoreCase("operationresults")) return Optional.empty();
        var operation = operations
                .find(segments[segments.length - 1])
                .orElseThrow(() -> new ArmError(
                        404,
                        "OperationNotFound",
                        "The operation " + segments[segments.length - 1] + " was not found."));
        var now = operations.answered(operation);
        return Optional.of(status ? state(now) : result(now));
    }

    private Response.Whole state(Operation operation) {
        return later(Response.json(200, operation.body().toString()), operation);
    }

    private Response.Whole result(Operation operation) {
        if (operation.running())
            return later(
                    Response.empty(202).with("Location", url(operation, "operationresults", "2021-04-01")), operation);
        var error = operation.error();
        if (error != null) return new ArmError(409, error.code(), error.message()).response();
        var body = found(operation);
        if (body.isPresent()) return Response.json(200, body.get().toString());
        return Response.empty(operation.target().is("Microsoft.Resources/resourceGroups") ? 200 : 204);
    }

    private String url(Operation operation, String kind, String version) {
        return endpoint.get() + path(operation, kind) + "?api-version=" + version;
    }

    static String path(Operation operation, String kind) {
        var id = operation.target();
        var subscription = "/subscriptions/" + id.subscription().orElse("");
        if (id.is("Microsoft.Resources/resourceGroups")) return subscription + "/operationresults/" + operation.id();
        var namespace = id.type().substring(0, id.type().indexOf('/'));
        return subscription + "/providers/" + namespace + "/locations/global/" + kind + "/" + operation.id();
    }

    private static String version(ArmType type) {
        return type.name().startsWith("Microsoft.ContainerService/") ? "2017-08-31" : "2025-03-01";
    }
}
