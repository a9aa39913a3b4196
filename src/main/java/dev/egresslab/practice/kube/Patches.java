package dev.egresslab.practice.kube;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/** Applies patches: merge patches, strategic ones (lists of named things merge by name), and JSON patches. */
final class Patches {
    private static final String GONE = "$deleteFromPrimitiveList/";

    private Patches() {}

    /** @param kind whose lists of named things merge by name, where the patch is a strategic one */
    static ObjectNode apply(String contentType, String kind, ObjectNode object, JsonNode patch) {
        var patched = object.deepCopy();
        if (contentType.startsWith("application/json-patch+json")) {
            patch.forEach(operation -> operate(patched, operation));
        } else if (patch instanceof ObjectNode changes) {
            merge(patched, changes, contentType.startsWith("application/merge-patch+json") ? "" : kind);
        } else {
            throw KubeError.bad("the patch is no object");
        }
        return patched;
    }

    /** @param message what the target is; empty where lists are replaced, as in a merge patch */
    private static void merge(ObjectNode target, ObjectNode changes, String message) {
        if (changes.path("$patch").asString("").equals("replace")) target.removeAll();
        var fields = Messages.whole(message);
        for (var change : changes.properties()) {
            var name = change.getKey();
            var value = change.getValue();
            if (name.startsWith("$") && !name.startsWith(GONE)) continue;
            if (name.startsWith(GONE) && value.isArray()) {
                without(target.path(name.substring(GONE.length())), value);
            } else if (value.isNull()) {
                target.remove(name);
            } else if (value instanceof ObjectNode inner && target.get(name) instanceof ObjectNode there) {
                merge(there, inner, fields.containsKey(name) ? fields.get(name).type() : "");
            } else if (value instanceof ArrayNode items && fields.containsKey(name)) {
                target.set(name, list(target.path(name), items, message, fields.get(name)));
            } else {
                target.set(name, plain(value));
            }
        }
    }

    private static JsonNode list(JsonNode before, ArrayNode items, String message, Messages.Field field) {
        var merged = before instanceof ArrayNode there ? there.deepCopy() : JsonNodeFactory.instance.arrayNode();
        var key = ListKeys.of(message, field.name());
        if (items.valueStream().anyMatch(Patches::replaces) || (key.isEmpty() && !ListKeys.set(message, field.name())))
            merged.removeAll();
        for (var item : items) {
            if (replaces(item)) continue;
            int at = key.isPresent()
                    ? at(merged, key.get(), item)
                    : List.copyOf(merged.values()).indexOf(item);
            if (key.isPresent() && item.path("$patch").asString("").equals("delete")) {
                if (at >= 0) merged.remove(at);
            } else if (at < 0) {
                merged.add(plain(item));
            } else if (merged.get(at) instanceof ObjectNode there && item instanceof ObjectNode change) {
                merge(there, change, field.type());
            }
        }
        return merged;
    }

    private static boolean replaces(JsonNode item) {
        return item.path("$patch").asString("").equals("replace");
    }

    private static int at(ArrayNode list, String key, JsonNode item) {
        return list.values().stream().map(one -> one.path(key)).toList().indexOf(item.path(key));
    }

    private static void without(JsonNode list, JsonNode gone) {
        if (list instanceof ArrayNode items) gone.forEach(value -> items.removeIf(value::equals));
    }

    /** Without what a patch says about itself. */
    private static JsonNode plain(JsonNode value) {
        var copy = value.deepCopy();
        if (copy instanceof ObjectNode object) object.removeIf(JsonNode::isNull);
        return copy;
    }

    private static void operate(ObjectNode root, JsonNode operation) {
        var path = operation.path("path").asString("");
        int slash = path.lastIndexOf('/');
        if (slash < 0) throw KubeError.bad("a JSON patch path begins with a slash");
        var parent = root.at(path.substring(0, slash));
        var name = path.substring(slash + 1).replace("~1", "/").replace("~0", "~");
        switch (operation.path("op").asString("")) {
            case "add", "replace" -> {
                if (parent instanceof ObjectNode object)
                    object.set(name, operation.path("value").deepCopy());
                else if (parent instanceof ArrayNode array)
                    insert(
                            array,
                            name,
                            operation.path("value").deepCopy(),
                            operation.path("op").asString(""));
                else throw new KubeError(422, "Invalid", "the path " + path + " does not exist");
            }
            case "remove" -> {
                if (parent instanceof ObjectNode object) object.remove(name);
                else if (parent instanceof ArrayNode array) array.remove(index(name, array));
            }
            case "test" -> {
                if (!root.at(path).equals(operation.path("value")))
                    throw new KubeError(422, "Invalid", "the test of " + path + " failed");
            }
            default -> throw KubeError.bad("unknown JSON patch operation");
        }
    }

    private static void insert(ArrayNode array, String name, JsonNode value, String op) {
        if (name.equals("-")) array.add(value);
        else if (op.equals("add")) array.insert(index(name, array), value);
        else array.set(index(name, array), value);
    }

    private static int index(String name, ArrayNode array) {
        if (!name.matches("[0-9]{1,6}") || Integer.parseInt(name) > array.size())
            throw new KubeError(422, "Invalid", "no element " + name);
        return Integer.parseInt(name);
    }
}
