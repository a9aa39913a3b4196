package dev.egresslab.practice.kube;

import tools.jackson.databind.node.ObjectNode;

import java.util.function.Function;

/** How objects are shown in a table. */
public final class Columns {
    private Columns() {}

    /** One column; {@code wide} ones show with {@code -o wide} only. */
    public record Column(String name, boolean wide, Function<ObjectNode, String> cell) {}

    public static Column of(String name, Function<ObjectNode, String> cell) {
        return new Column(name, false, cell);
    }

    public static Column wide(String name, Function<ObjectNode, String> cell) {
        return new Column(name, true, cell);
    }

    /** The text at a pointer, or {@code <none>}. */
    public static Function<ObjectNode, String> text(String pointer) {
        return object -> {
            var text = object.at(pointer).asString("");
            return text.isEmpty() ? "<none>" : text;
        };
    }
}
