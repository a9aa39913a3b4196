package dev.egresslab.practice.kube;

import dev.egresslab.practice.kube.Messages.Field;
import dev.egresslab.practice.kube.Messages.Shape;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which fields of an object are meant: a tree as in {@code managedFields}, with {@code f:} before a field's name, {@code k:}
 * before the key of a list's item, {@code v:} before a value of a set, and {@code .} for the item itself.
 *
 * @see <a href="https://kubernetes.io/docs/reference/using-api/server-side-apply/#field-management">Field management</a>
 */
final class FieldSet {
    private static final String SELF = ".";

    /** What an object is known by: nobody owns that. */
    private static final Set<String> IDENTITY = Set.of(
            "name",
            "namespace",
            "uid",
            "resourceVersion",
            "generation",
            "creationTimestamp",
            "selfLink",
            "managedFields");

    private FieldSet() {}

    /** The fields that an object of a kind gives. */
    static ObjectNode of(String kind, ObjectNode object) {
        var set = members(kind, object);
        set.remove(List.of("f:apiVersion", "f:kind"));
        if (set.get("f:metadata") instanceof ObjectNode metadata) {
            IDENTITY.forEach(name -> metadata.remove("f:" + name));
            if (metadata.isEmpty()) set.remove("f:metadata");
        }
        return set;
    }

    private static ObjectNode members(String message, ObjectNode object) {
        var set = empty();
        var fields = Messages.whole(message);
        for (var member : object.properties()) {
            if (member.getValue().isNull()) continue;
            set.set("f:" + member.getKey(), value(message, fields, member.getKey(), member.getValue()));
        }
        return set;
    }

    private static ObjectNode value(String message, Map<String, Field> fields, String name, JsonNode value) {
        var field = fields.get(name);
        if (atomic(message, name, field)) return empty();
        if (value instanceof ObjectNode inner) return members(inside(field), inner);
        if (!(value instanceof ArrayNode items)) return empty();
        var set = empty();
        var key = ListKeys.of(message, name);
        for (var item : items) {
            if (key.isPresent() && item instanceof ObjectNode one)
                set.set(key(key.get(), one), members(inside(field), one).set(SELF, empty()));
            else if (ListKeys.set(message, name)) set.set("v:" + item, empty());
        }
        return set;
    }

    /** Whether a field is one thing, however much is in it. */
    private static boolean atomic(String message, String name, @org.jspecify.annotations.Nullable Field field) {
        return name.equals("nodeSelector")
                || (message.equals("ServiceSpec") && name.equals("selector"))
                || (field != null && field.type().equals("LabelSelector"));
    }

    /** The message that a field's values are; none where they are plain. */
    private static String inside(@org.jspecify.annotations.Nullable Field field) {
        if (field == null) return "";
        boolean plain =
                field.shape() == Shape.MAP && Messages.whole(field.type()).isEmpty();
        return plain ? "" : field.type();
    }

    private static String key(String name, ObjectNode item) {
        return "k:{\"" + name + "\":" + item.path(name) + "}";
    }

    /** What is in one set and not in another. */
    static ObjectNode minus(ObjectNode set, ObjectNode other) {
        var rest = empty();
        for (var member : set.properties()) {
            var inner = (ObjectNode) member.getValue();
            if (!(other.get(member.getKey()) instanceof ObjectNode there)) {
                rest.set(member.getKey(), inner.deepCopy());
            } else if (!inner.isEmpty() && !there.isEmpty()) {
                var left = minus(inner, there);
                if (!left.isEmpty()) rest.set(member.getKey(), left);
            }
        }
        return rest;
    }

    /** What is in either of two sets. */
    static ObjectNode plus(ObjectNode set, ObjectNode other) {
        var all = set.deepCopy();
        for (var member : other.properties()) {
            var inner = (ObjectNode) member.getValue();
            all.set(
                    member.getKey(),
                    all.get(member.getKey()) instanceof ObjectNode there ? plus(there, inner) : inner.deepCopy());
        }
        return all;
    }

    /** Takes the fields of a set out of an object, and what is empty after that. */
    static void remove(ObjectNode object, ObjectNode set) {
        for (var member : set.properties()) {
            if (!member.getKey().startsWith("f:")) continue;
            var name = member.getKey().substring(2);
            var inner = (ObjectNode) member.getValue();
            if (inner.isEmpty()) {
                object.remove(name);
            } else if (object.get(name) instanceof ObjectNode there) {
                remove(there, inner);
                if (there.isEmpty()) object.remove(name);
            } else if (object.get(name) instanceof ArrayNode items) {
                without(items, inner);
                if (items.isEmpty()) object.remove(name);
            }
        }
    }

    private static void without(ArrayNode items, ObjectNode set) {
        for (var member : set.properties()) {
            var inner = (ObjectNode) member.getValue();
            if (inner.has(SELF)) items.removeIf(item -> item(item, member.getKey()));
            else if (member.getKey().startsWith("v:")) items.removeIf(value -> ("v:" + value).equals(member.getKey()));
            else
                items.valueStream()
                        .filter(item -> item(item, member.getKey()))
                        .forEach(item -> remove((ObjectNode) item, inner));
        }
    }

    /** Whether an item of a list is the one that {@code k:{"name":"x"}} means. */
    static boolean item(JsonNode item, String key) {
        return key.startsWith("k:")
                && item instanceof ObjectNode one
                && name(key).filter(name -> key(name, one).equals(key)).isPresent();
    }

    private static Optional<String> name(String key) {
        int end = key.indexOf("\":");
        return end < 4 ? Optional.empty() : Optional.of(key.substring(4, end));
    }

    /** Gives an object what another one gives, item by item where lists have keys. */
    static void merge(String message, ObjectNode object, ObjectNode given) {
        var fields = Messages.whole(message);
        for (var member : given.properties()) {
            var name = member.getKey();
            var value = member.getValue();
            if (value.isNull()) continue;
            var field = fields.get(name);
            if (!atomic(message, name, field)
                    && value instanceof ObjectNode inner
                    && object.get(name) instanceof ObjectNode there) merge(inside(field), there, inner);
            else if (value instanceof ArrayNode items && object.get(name) instanceof ArrayNode there)
                object.set(name, list(message, name, field, there, items));
            else object.set(name, value.deepCopy());
        }
    }

    private static ArrayNode list(
            String message,
            String name,
            @org.jspecify.annotations.Nullable Field field,
            ArrayNode there,
            ArrayNode items) {
        var key = ListKeys.of(message, name);
        if (key.isEmpty() && !ListKeys.set(message, name)) return items.deepCopy();
        var merged = there.deepCopy();
        for (var item : items) {
            var known = key.isPresent() && item instanceof ObjectNode one
                    ? merged.valueStream()
                            .filter(m -> item(m, key(key.get(), one)))
                            .findFirst()
                    : merged.valueStream().filter(item::equals).findFirst();
            if (known.isEmpty()) merged.add(item.deepCopy());
            else if (known.get() instanceof ObjectNode old && item instanceof ObjectNode one)
                merge(inside(field), old, one);
        }
        return merged;
    }

    static ObjectNode empty() {
        return JsonNodeFactory.instance.objectNode();
    }
}
