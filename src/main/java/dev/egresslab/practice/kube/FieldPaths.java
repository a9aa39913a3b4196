package dev.egresslab.practice.kube;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/** The fields of a set one by one, as paths that a person reads, chosen by what two objects have there. */
final class FieldPaths {
    private final List<String> paths = new ArrayList<>();
    private final BiPredicate<JsonNode, JsonNode> wanted;

    private FieldPaths(BiPredicate<JsonNode, JsonNode> wanted) {
        this.wanted = wanted;
    }

    /** Paths such as {@code .spec.containers[name="nginx"].image} at which both have something, and not the same. */
    static List<String> differing(ObjectNode set, JsonNode one, JsonNode other) {
        var found = new FieldPaths((a, b) -> !a.isMissingNode() && !b.isMissingNode() && !a.equals(b));
        found.walk(set, one, other, "");
        return found.paths;
    }

    /** The part of a set at which the first has something that the second has not. */
    static ObjectNode changed(ObjectNode set, JsonNode one, JsonNode other) {
        var rest = FieldSet.empty();
        for (var member : set.properties()) {
            var inner = (ObjectNode) member.getValue();
            var here = at(one, member.getKey());
            var there = at(other, member.getKey());
            if (inner.isEmpty()) {
                if (!here.equals(there)) rest.set(member.getKey(), inner.deepCopy());
            } else {
                var left = changed(inner, here, there);
                if (!left.isEmpty()) rest.set(member.getKey(), left);
            }
        }
        return rest;
    }

    private void walk(ObjectNode set, JsonNode one, JsonNode other, String path) {
        for (var member : set.properties()) {
            var key = member.getKey();
            if (key.equals(".") || key.startsWith("v:")) continue;
            var inner = (ObjectNode) member.getValue();
            var here = at(one, key);
            var there = at(other, key);
            var longer = path + (key.startsWith("f:") ? "." + key.substring(2) : "[" + said(key) + "]");
            if (inner.isEmpty()) {
                if (wanted.test(here, there)) paths.add(longer);
            } else {
                walk(inner, here, there, longer);
            }
        }
    }

    private static String said(String key) {
        return key.substring(4, key.length() - 1).replaceFirst("\":", "=");
    }

    private static JsonNode at(JsonNode node, String key) {
        if (key.equals(".")) return node.isMissingNode() ? node : FieldSet.empty();
        if (key.startsWith("f:")) return node.path(key.substring(2));
        if (!(node instanceof ArrayNode items)) return MissingNode.getInstance();
        return items.valueStream()
                .filter(item -> FieldSet.item(item, key) || ("v:" + item).equals(key))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }
}
