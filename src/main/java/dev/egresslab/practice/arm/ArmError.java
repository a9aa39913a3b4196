package dev.egresslab.practice.arm;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.practice.http.Response;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/** Azure's refusal: status, code and text as Azure Resource Manager or a resource provider words it. */
public final class ArmError extends RuntimeException {
    private final int status;
    private final String code;
    private final boolean bare;
    private final @Nullable List<ArmError> details;

    /** A refusal in the shape {@code {"error": {"code": …, "message": …}}}. */
    public ArmError(int status, String code, String message) {
        this(status, code, message, false, null);
    }

    private ArmError(int status, String code, String message, boolean bare, @Nullable List<ArmError> details) {
        super(message);
        this.status = status;
        this.code = code;
        this.bare = bare;
        this.details = details;
    }

    /** The shape of AKS: {@code code} and {@code message} at the top. */
    public static ArmError aks(String code, String message) {
        return new ArmError(400, code, message, true, null);
    }

    public static ArmError aks(int status, String code, String message) {
        return new ArmError(status, code, message, true, null);
    }

    /** The same with what is behind it, as resource providers list it. */
    public ArmError with(ArmError... behind) {
        return new ArmError(status, code, String.valueOf(getMessage()), bare, List.of(behind));
    }

    /** 400 for a request that Azure can read and does not accept. */
    @FormatMethod
    public static ArmError bad(String code, @FormatString String message, Object... values) {
        return new ArmError(400, code, message.formatted(values));
    }

    public static ArmError bad(String code, String message) {
        return new ArmError(400, code, message);
    }

    /** 404 for a resource that is not there. */
    public static ArmError notFound(ResourceId id) {
        var type = id.type();
        int child = type.indexOf('/', type.indexOf('/') + 1);
        if (child > 0) return new ArmError(404, "NotFound", "Resource " + id + " not found.").with();
        return new ArmError(
                404,
                "ResourceNotFound",
                "The Resource '%s/%s' under resource group '%s' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix"
                        .formatted(type, id.name(), id.group().orElse("<null>")));
    }

    static ArmError noGroup(String name) {
        return new ArmError(404, "ResourceGroupNotFound", "Resource group '" + name + "' could not be found.");
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    /** What is behind it, and behind that. */
    private void list(ObjectNode into) {
        if (details == null) return;
        var list = into.putArray("details");
        for (var detail : details)
            detail.list(list.addObject().put("code", detail.code).put("message", detail.getMessage()));
    }

    /** The answer that carries it. */
    public Response.Whole response() {
        var inner = Json.object().put("code", code);
        if (bare) inner.putNull("details");
        inner.put("message", getMessage());
        if (bare) return Response.json(status, inner.put("subcode", "").toString());
        list(inner);
        var outer = Json.object();
        outer.set("error", inner);
        return Response.json(status, outer.toString());
    }
}
