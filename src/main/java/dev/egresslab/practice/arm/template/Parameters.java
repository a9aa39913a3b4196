package dev.egresslab.practice.arm.template;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.Locale;
import java.util.stream.Collectors;

/** A template's parameters: what was given, what is the default, and what Azure refuses. */
final class Parameters {
    private Parameters() {}

    static ObjectNode of(JsonNode declared, JsonNode given, Surroundings surroundings) {
        var unknown = given.propertyNames().stream()
                .filter(name -> declared.propertyNames().stream().noneMatch(name::equalsIgnoreCase))
                .collect(Collectors.joining(", "));
        if (!unknown.isEmpty())
            throw new TemplateException(
                    "The template parameters '%s' in the parameters file are not valid; they are not present in the original template and can therefore not be provided at deployment time. The only supported parameters for this template are '%s'. Please see https://aka.ms/arm-pass-parameter-values for usage details.",
                    unknown, String.join(", ", declared.propertyNames()));
        var values = JsonMapper.shared().createObjectNode();
        for (var member : declared.properties()) {
            var name = member.getKey();
            var value = given(given, name);
            if (value == null && !member.getValue().has("defaultValue"))
                throw new TemplateException(
                        "The value for the template parameter '%s' at line '1' and column '1' is not provided. Please see https://aka.ms/arm-create-parameter-file for usage details.",
                        name);
            if (value == null)
                value = new Evaluator(surroundings, values, JsonMapper.shared().createObjectNode())
                        .value(member.getValue().get("defaultValue"));
            check(name, member.getValue(), value);
            values.set(name, value);
        }
        return values;
    }

    /** A type as answers spell it. */
    static String shown(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "securestring" -> "SecureString";
            case "secureobject" -> "SecureObject";
            default ->
                type.isEmpty()
                        ? "String"
                        : type.substring(0, 1).toUpperCase(Locale.ROOT)
                                + type.substring(1).toLowerCase(Locale.ROOT);
        };
    }

    private static @org.jspecify.annotations.Nullable JsonNode given(JsonNode given, String name) {
        for (var member : given.properties())
            if (member.getKey().equalsIgnoreCase(name)) return member.getValue().get("value");
        return null;
    }

    private static void check(String name, JsonNode declared, JsonNode value) {
        var type = declared.path("type").asString("").toLowerCase(Locale.ROOT);
        boolean fits = switch (type) {
            case "string", "securestring" -> value.isString();
            case "int" -> value.isIntegralNumber();
            case "bool" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object", "secureobject" -> value.isObject();
            default ->
                throw new TemplateException(
                        "The template parameter '%s' has the type '%s', which is not valid.", name, type);
        };
        if (!fits)
            throw new TemplateException(
                    "Template parameter JToken type is not valid. Expected '%s'. Actual '%s'. Please see https://aka.ms/arm-parameter for usage details.",
                    shown(type), shown(value.getNodeType().name()));
        var allowed = declared.path("allowedValues");
        if (!allowed.isEmpty() && allowed.valueStream().noneMatch(value::equals))
            throw new TemplateException(
                    "The provided value for the template parameter '%s' is not valid. The value '%s' is not part of the allowed value(s): '%s'.",
                    name,
                    Functions.text(value),
                    allowed.valueStream().map(Functions::text).collect(Collectors.joining(",")));
        bounds(name, declared, value);
    }

    private static void bounds(String name, JsonNode declared, JsonNode value) {
        long size = value.isIntegralNumber()
                ? value.asLong()
                : value.isString() ? value.asString().length() : value.size();
        var kind = value.isIntegralNumber() ? "Value" : "Length";
        long least = declared.path("min" + kind).asLong(Long.MIN_VALUE);
        long most = declared.path("max" + kind).asLong(Long.MAX_VALUE);
        if (size < least || size > most)
            throw new TemplateException(
                    "The provided value for the template parameter '%s' is not valid: it must be between %d and %d.",
                    name, least, most);
    }
}
