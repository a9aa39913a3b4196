package dev.egresslab.practice.kube;

import dev.egresslab.practice.http.Response;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A refusal in Kubernetes' words: a Status object. */
public final class KubeError extends RuntimeException {
    private final int code;
    private final String reason;
    private final transient ObjectNode details = JsonNodeFactory.instance.objectNode();

    public KubeError(int code, String reason, String message) {
        super(message);
        this.code = code;
        this.reason = reason;
    }

    public static KubeError notFound(Names kind, String name) {
        return new KubeError(404, "NotFound", kind.qualified() + " \"" + name + "\" not found")
                .about(kind.group(), kind.plural(), name);
    }

    public static KubeError exists(Names kind, String name) {
        return new KubeError(409, "AlreadyExists", kind.qualified() + " \"" + name + "\" already exists")
                .about(kind.group(), kind.plural(), name);
    }

    /** @param why the field, what is wrong with it, and the value */
    public static KubeError invalid(Names kind, String name, String why) {
        var qualified = kind.kind() + (kind.group().isEmpty() ? "" : "." + kind.group());
        return new KubeError(422, "Invalid", qualified + " \"" + name + "\" is invalid: " + why)
                .about(kind.group(), kind.kind(), name);
    }

    public static KubeError bad(String why) {
        return new KubeError(400, "BadRequest", why);
    }

    static KubeError forbiddenOption(String why) {
        return new KubeError(422, "Invalid", "ListOptions.meta.k8s.io \"\" is invalid: " + why);
    }

    /** The changes since a version are no longer known: whoever watches must list anew. */
    static KubeError expired(long asked, long now) {
        return new KubeError(410, "Expired", "too old resource version: " + asked + " (" + now + ")");
    }

    private KubeError about(String group, String kind, String name) {
        details.put("name", name);
        if (!group.isEmpty()) details.put("group", group);
        details.put("kind", kind);
        return this;
    }

    int code() {
        return code;
    }

    ObjectNode status() {
        var status = JsonNodeFactory.instance.objectNode();
        status.put("kind", "Status").put("apiVersion", "v1");
        status.putObject("metadata");
        status.put("status", "Failure")
                .put("message", String.valueOf(getMessage()))
                .put("reason", reason);
        if (!details.isEmpty()) status.set("details", details.deepCopy());
        return status.put("code", code);
    }

    /** As an answer. */
    public Response.Whole response() {
        return Response.json(code, status() + "\n");
    }
}
