package dev.egresslab.practice.arm;

import dev.egresslab.practice.http.Request;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.stream.Stream;

/** The body of a request as an object, or Azure's refusal. */
final class Content {
    /** What every resource has as a text, whatever its type. */
    private static final List<JsonPointer> TEXTS = Stream.of(
                    "/location", "/kind", "/sku/name", "/sku/tier", "/identity/type")
            .map(JsonPointer::compile)
            .toList();

    // Azure reads more than JSON: az sends a deployment's template under a name without quotes, and templates have
    // comments
    private static final JsonMapper READER = JsonMapper.builder()
            .enable(
                    JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES,
                    JsonReadFeature.ALLOW_SINGLE_QUOTES,
                    JsonReadFeature.ALLOW_JAVA_COMMENTS,
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();

    private Content() {}

    static ObjectNode object(Request request) {
        try {
            if (READER.readTree(request.body()) instanceof ObjectNode object) return checked(object);
        } catch (JacksonException e) {
            throw invalid(e.getOriginalMessage());
        }
        throw invalid("The body is no JSON object.");
    }

    private static ObjectNode checked(ObjectNode body) {
        for (var text : TEXTS)
            if (body.at(text).isContainer())
                throw invalid("Unexpected character encountered while parsing value: %s. Path '%s'."
                        .formatted(
                                body.at(text).isArray() ? '[' : '{',
                                text.toString().substring(1).replace('/', '.')));
        return body;
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
