package dev.egresslab.practice.kube;

import dev.egresslab.practice.http.Request;
import dev.egresslab.practice.http.Response;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.stream.Collectors;

/** How many there are wanted, as an object of its own. */
final class Scales {
    private static final String REPLICAS = "/spec/replicas";

    private Scales() {}

    static Response answer(Request request, Target target, Reads reads, Writes writes) {
        var body = switch (request.method()) {
            case "GET" -> reads.find(target);
            case "PUT" ->
                change(
                        request,
                        target,
                        writes,
                        Bodies.tree(request).at(REPLICAS).asInt(0));
            case "PATCH" -> patched(request, target, reads, writes);
            default ->
                throw new KubeError(
                        405, "MethodNotAllowed", "the server does not allow this method on the requested resource");
        };
        return Response.json(200, scale(body).toString());
    }

    private static ObjectNode patched(Request request, Target target, Reads reads, Writes writes) {
        var type = request.header("Content-Type").orElse("");
        var after = Patches.apply(type, "Scale", scale(reads.find(target)), Bodies.tree(request));
        return change(request, target, writes, after.at(REPLICAS).asInt(0));
    }

    private static ObjectNode change(Request request, Target target, Writes writes, int replicas) {
        if (replicas < 0)
            throw new KubeError(
                    422,
                    "Invalid",
                    "Scale.autoscaling \"" + target.name() + "\" is invalid: spec.replicas: Invalid value: " + replicas
                            + ": must be greater than or equal to 0");
        var whole = new Target(target.kind(), target.namespace(), target.name(), "");
        return writes.replace(whole, Bodies.dryRun(request), object -> {
            object.withObject("/spec").put("replicas", replicas);
            return object;
        });
    }

    private static ObjectNode scale(ObjectNode object) {
        var scale = JsonNodeFactory.instance.objectNode().put("kind", "Scale").put("apiVersion", "autoscaling/v1");
        var metadata = scale.putObject("metadata");
        for (var field : new String[] {"name", "namespace", "uid", "resourceVersion", "creationTimestamp"})
            metadata.set(field, object.path("metadata").path(field));
        scale.putObject("spec").put("replicas", object.at(REPLICAS).asInt(0));
        scale.putObject("status")
                .put("replicas", object.at("/status/replicas").asInt(0))
                .put(
                        "selector",
                        object.at("/spec/selector/matchLabels")
                                .propertyStream()
                                .map(e -> e.getKey() + "=" + e.getValue().asString(""))
                                .collect(Collectors.joining(",")));
        return scale;
    }
}
