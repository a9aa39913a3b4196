package dev.egresslab.practice.kube;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Applies patches: merge patches, strategic ones (lists of named things merge by name), and JSON patches. */
final class Patches {
    private Patches() {}

    static ObjectNode apply(String contentType, ObjectNode object, JsonNode patch) {
        var patched = object.deepCopy();
        if (contentType.startsWith("application/json-patch+json")) {
            patch.forEach(operation -> operate(patched, operation));
        } else if (patch instanceof ObjectNode changes) {
            merge(patched, changes, !contentType.startsWith("application/merge-patch+json"));
        } else {
            throw KubeError.bad("the patch is no object");
        }
        return patched;
    }

    private static void merge(ObjectNode target, ObjectNode changes, boolean strategic) {
        for (var change : changes.properties()) {
            var name = change.getKey();
            var value = change.getValue();
            if (name.startsWith("$")) continue;
            if (value.isNull()) {
                target.remove(name);
            } else if (value instanceof ObjectNode inner && target.get(name) instanceof ObjectNode there) {
                merge(there, inner, strategic);
            } else if (strategic
                    && value instanceof ArrayNode items
                    && target.get(name) instanceof ArrayNode there
                    && keyOf(items) != null) {
                mergeNamed(there, items);
            } else {
                target.set(name, value.deepCopy());
            }
        }
    }

    private static void mergeNamed(ArrayNode there, ArrayNode items) {
        var key = keyOf(items);
        for (var item : items) {
            boolean found = false;
            for (int i = 0; i < there.size(); i++) {
                if (there.get(i).path(key).equals(item.path(key))) {
                    found = true;
                    if (item.path("$patch").asString("").equals("delete")) there.remove(i);
                    else merge((ObjectNode) there.get(i), (ObjectNode) item, true);
                    break;
                }
            }
            if (!found) there.add(item.deepCopy());
        }
    }

    private static @org.jspecify.annotations.Nullable String keyOf(ArrayNode items) {
        if (items.isEmpty() || !(items.get(0) instanceof ObjectNode first)) return null;
        for (var key : new String[] {"name", "containerPort", "port", "type", "key", "uid", "ip"})
            if (first.has(key)) return key;
        return null;
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
