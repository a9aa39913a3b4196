package dev.egresslab.practice.arm;

import dev.egresslab.practice.http.Request;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** The body of a request as an object, or Azure's refusal. */
final class Content {
    private Content() {}

    static ObjectNode object(Request request) {
        try {
            if (Json.read(request.body()) instanceof ObjectNode object) return object;
        } catch (JacksonException e) {
            throw invalid(e.getOriginalMessage());
        }
        throw invalid("The body is no JSON object.");
    }

    /** The same, where an empty body stands for an empty object. */
    static ObjectNode optional(Request request) {
        return request.body().length == 0 ? Json.object() : object(request);
    }

    static ArmError invalid(String why) {
        return ArmError.bad(
                "InvalidRequestContent",
                "The request content was invalid and could not be deserialized: '%s'.",
                why.lines().findFirst().orElse(""));
    }
}
