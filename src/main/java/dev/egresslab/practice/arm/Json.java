package dev.egresslab.practice.arm;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.Collection;

/** Trees of JSON: reading them, and filling in what is absent. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private Json() {}

    /** Reads an object of our own. */
    public static ObjectNode object(String text) {
        return (ObjectNode) MAPPER.readTree(text);
    }

    /** Reads an object whose placeholders {@code %s} are filled first. */
    @FormatMethod
    public static ObjectNode object(@FormatString String text, Object... values) {
        return object(text.formatted(values));
    }

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    /** Reads whatever came over the wire. */
    public static JsonNode read(byte[] bytes) {
        return MAPPER.readTree(bytes);
    }

    public static JsonNode read(String text) {
        return MAPPER.readTree(text);
    }

    /** {@code {"id": …}} for each. */
    public static ArrayNode links(Collection<?> ids) {
        var links = array();
        ids.forEach(id -> links.add(object().put("id", id.toString())));
        return links;
    }

    /** Puts into {@code target} whatever it lacks; objects are filled member by member. */
    public static void fill(ObjectNode target, ObjectNode usual) {
        for (var member : usual.properties()) {
            var there = target.get(member.getKey());
            if (there == null || there.isNull()) {
                target.set(member.getKey(), member.getValue().deepCopy());
            } else if (there instanceof ObjectNode inner && member.getValue() instanceof ObjectNode usualInner) {
                fill(inner, usualInner);
            }
        }
    }

    /** The object at a member, made where there is none. */
    public static ObjectNode inside(ObjectNode node, String... path) {
        var at = node;
        for (var name : path) at = at.get(name) instanceof ObjectNode inner ? inner : at.putObject(name);
        return at;
    }
}
