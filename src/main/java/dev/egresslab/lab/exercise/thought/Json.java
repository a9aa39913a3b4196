package dev.egresslab.lab.exercise.thought;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Bodies of documents that are only thought of. */
final class Json {
    private Json() {}

    /** Reads an object whose placeholders {@code %s} are filled first. */
    @FormatMethod
    static ObjectNode object(@FormatString String pattern, Object... arguments) {
        return (ObjectNode) JsonMapper.shared().readTree(pattern.formatted(arguments));
    }

    /** Whether an object refers to an id. */
    static boolean refers(JsonNode reference, Object id) {
        return reference.path("id").asString("").equalsIgnoreCase(id.toString());
    }
}
