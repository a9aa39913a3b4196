package dev.egresslab.practice.kube;

import dev.egresslab.practice.http.Response;
import tools.jackson.databind.node.JsonNodeFactory;

/** A refusal in Kubernetes' words: a Status object. */
public final class KubeError extends RuntimeException {
    private final int code;
    private final String reason;

    public KubeError(int code, String reason, String message) {
        super(message);
        this.code = code;
        this.reason = reason;
    }

    public static KubeError notFound(Names kind, String name) {
        return new KubeError(404, "NotFound", kind.qualified() + " \"" + name + "\" not found");
    }

    public static KubeError exists(Names kind, String name) {
        return new KubeError(409, "AlreadyExists", kind.qualified() + " \"" + name + "\" already exists");
    }

    public static KubeError invalid(Names kind, String name, String why) {
        return new KubeError(422, "Invalid", kind.kind() + " \"" + name + "\" is invalid: " + why);
    }

    public static KubeError bad(String why) {
        return new KubeError(400, "BadRequest", why);
    }

    int code() {
        return code;
    }

    Response.Whole response() {
        var status = JsonNodeFactory.instance.objectNode();
        status.put("kind", "Status").put("apiVersion", "v1");
        status.putObject("metadata");
        status.put("status", "Failure")
                .put("message", String.valueOf(getMessage()))
                .put("reason", reason)
                .put("code", code);
        return Response.json(code, status + "\n");
    }
}
