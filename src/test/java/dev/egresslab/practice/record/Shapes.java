package dev.egresslab.practice.record;

import tools.jackson.databind.JsonNode;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The paths of a tree of JSON with the types that stand there, for example {@code $.properties.subnets[].name string}. */
final class Shapes {
    private Shapes() {}

    static Set<String> of(JsonNode tree) {
        var shapes = new TreeSet<String>();
        add(tree, "$", shapes);
        shapes.remove("$ object");
        return shapes;
    }

    private static void add(JsonNode node, String path, Set<String> shapes) {
        shapes.add(path + " " + node.getNodeType().name().toLowerCase(Locale.ROOT));
        if (node.isArray()) node.valueStream().forEach(item -> add(item, path + "[]", shapes));
        node.properties().forEach(member -> add(member.getValue(), path + "." + name(member.getKey()), shapes));
    }

    /** A member whose name is an id, as in {@code userAssignedIdentities}, stands for any id. */
    private static String name(String member) {
        return member.toLowerCase(Locale.ROOT).startsWith("/subscriptions/") ? "{id}" : member;
    }
}
