package dev.egresslab.practice.arm;

import dev.egresslab.estate.ResourceId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.TreeSet;

/** What differs between a resource as it stands and as a template wants it, in the form of Azure's what-if. */
final class Differences {
    /** What Azure itself writes at every change. */
    private static final List<String> OWN = List.of("etag", "eTag", "provisioningState", "resourceGuid");

    private Differences() {}

    static ObjectNode change(ResourceId id, @Nullable ObjectNode before, ObjectNode after, String version) {
        var change = Json.object().put("resourceId", id.toString());
        var wanted = bare(after.deepCopy());
        ((ObjectNode) wanted).put("apiVersion", version);
        if (before == null) {
            change.put("changeType", "Create").putNull("before").set("after", wanted);
            return change;
        }
        var former = bare(before.deepCopy());
        ((ObjectNode) former).put("apiVersion", version);
        var delta = Json.array();
        compare("", former, wanted, delta);
        change.put("changeType", delta.isEmpty() ? "NoChange" : "Modify");
        change.set("before", former);
        change.set("after", wanted);
        change.set("delta", delta);
        return change;
    }

    static ObjectNode untouched(ResourceId id, ObjectNode body, String type) {
        var change = Json.object().put("resourceId", id.toString()).put("changeType", type);
        change.set("before", bare(body.deepCopy()));
        if (type.equals("Delete")) change.putNull("after");
        else change.set("after", change.get("before"));
        return change;
    }

    private static void compare(String path, JsonNode before, JsonNode after, ArrayNode delta) {
        var names = new TreeSet<>(before.propertyNames());
        names.addAll(after.propertyNames());
        for (var name : names) {
            var here = path.isEmpty() ? name : path + "." + name;
            var old = before.path(name);
            var fresh = after.path(name);
            if (old.equals(fresh)) continue;
            if (old.isObject() && fresh.isObject()) compare(here, old, fresh, delta);
            else delta.add(entry(here, old, fresh));
        }
    }

    private static ObjectNode entry(String path, JsonNode before, JsonNode after) {
        boolean lists = before.isArray() && after.isArray();
        var entry = Json.object()
                .put("path", path)
                .put(
                        "propertyChangeType",
                        before.isMissingNode()
                                ? "Create"
                                : after.isMissingNode() ? "Delete" : lists ? "Array" : "Modify");
        if (before.isMissingNode()) entry.putNull("before");
        else entry.set("before", before);
        if (after.isMissingNode()) entry.putNull("after");
        else entry.set("after", after);
        if (!lists) return entry.putNull("children");
        var children = entry.putArray("children");
        for (int i = 0; i < Math.max(before.size(), after.size()); i++)
            if (!before.path(i).equals(after.path(i)))
                children.add(child(String.valueOf(i), before.path(i), after.path(i)));
        return entry;
    }

    private static ObjectNode child(String index, JsonNode before, JsonNode after) {
        if (!before.isObject() || !after.isObject()) return entry(index, before, after);
        var child = Json.object().put("path", index).put("propertyChangeType", "Modify");
        child.set("before", before);
        child.set("after", after);
        compare("", before, after, child.putArray("children"));
        return child;
    }

    private static JsonNode bare(JsonNode node) {
        if (node instanceof ObjectNode object) object.remove(OWN);
        node.forEach(Differences::bare);
        return node;
    }
}
