package dev.egresslab.practice.kube;

import dev.egresslab.practice.http.Request;
import dev.egresslab.practice.kube.Messages.Field;
import dev.egresslab.practice.kube.Messages.Shape;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Finds fields that a kind does not have, and values of the wrong type, as the API server does when it decodes an object.
 *
 * @see <a href="https://kubernetes.io/docs/reference/using-api/api-concepts/#field-validation">Field validation</a>
 */
final class FieldValidation {
    private static final Map<String, String> GO = Map.of("string", "string", "bool", "bool", "int", "int32");

    private final List<String> unknown = new ArrayList<>();

    private FieldValidation() {}

    /**
     * Checks what a client has sent.
     *
     * @throws KubeError 400 for a value of the wrong type and, where the client asked to be strict, for an unknown field
     */
    static void check(Request request, Names names, ObjectNode object) {
        if (Messages.whole(names.kind()).isEmpty()) return;
        var validation = new FieldValidation();
        var refused =
                names.kind() + " in version \"" + names.version() + "\" cannot be handled as a " + names.kind() + ": ";
        try {
            validation.message(names.kind(), "", object, "");
        } catch (WrongType e) {
            throw KubeError.bad(refused + e.getMessage());
        }
        boolean strict =
                request.query("fieldValidation").filter("Strict"::equals).isPresent();
        if (strict && !validation.unknown.isEmpty())
            throw KubeError.bad(refused + "strict decoding error: "
                    + validation.unknown.stream()
                            .map(path -> "unknown field \"" + path + "\"")
                            .collect(Collectors.joining(", ")));
    }

    private void message(String message, String path, JsonNode value, String dotted) {
        var fields = Messages.whole(message);
        for (var entry : value.properties()) {
            var name = entry.getKey();
            var field = fields.get(name);
            boolean meta = path.isEmpty() && (name.equals("kind") || name.equals("apiVersion"));
            if (field != null) field(message, field, join(path, name), entry.getValue(), join(dotted, name));
            else if (!meta && !name.equals("managedFields") && !name.equals("selfLink")) unknown.add(join(path, name));
        }
    }

    private void field(String message, Field field, String path, JsonNode value, String dotted) {
        if (value.isNull()) return;
        if (field.shape() == Shape.LIST) {
            if (!value.isArray()) throw new WrongType(value, message, dotted, "[]" + go(field.type()));
            int i = 0;
            for (var item : value) one(message, field.type(), path + "[" + i++ + "]", item, dotted);
        } else if (field.shape() == Shape.MAP) {
            if (!value.isObject()) throw new WrongType(value, message, dotted, "map[string]" + go(field.type()));
            value.forEach(item -> one(message, field.type(), path, item, dotted));
        } else {
            one(message, field.type(), path, value, dotted);
        }
    }

    private void one(String message, String type, String path, JsonNode value, String dotted) {
        boolean fits = switch (type) {
            case "string" -> value.isString();
            case "bool" -> value.isBoolean();
            case "int" -> value.isIntegralNumber();
            case "double" -> value.isNumber();
            case "bytes", "Time", "MicroTime" -> value.isString();
            case "Quantity", "IntOrString" -> value.isString() || value.isNumber();
            default -> value.isObject() || Messages.whole(type).isEmpty();
        };
        if (!fits && !value.isNull()) throw new WrongType(value, message, dotted, go(type));
        if (value.isObject() && !Messages.whole(type).isEmpty()) message(type, path, value, dotted);
    }

    private static String go(String type) {
        return GO.getOrDefault(type, Character.isUpperCase(type.charAt(0)) ? "v1." + type : type);
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** What Go's decoder says. */
    private static final class WrongType extends RuntimeException {
        WrongType(JsonNode value, String message, String path, String type) {
            super("json: cannot unmarshal " + said(value) + " into Go struct field " + message + "." + path
                    + " of type " + type);
        }

        private static String said(JsonNode value) {
            if (value.isString()) return "string";
            if (value.isBoolean()) return "bool";
            return value.isNumber() ? "number" : value.isArray() ? "array" : "object";
        }
    }
}
