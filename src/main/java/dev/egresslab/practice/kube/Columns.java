package dev.egresslab.practice.kube;

import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How objects are shown in a table. */
public final class Columns {
    private static final int SHOWN = 3;

    private Columns() {}

    /** One column; {@code wide} ones show with {@code -o wide} only; the cell may depend on what time it is. */
    public record Column(String name, boolean wide, BiFunction<ObjectNode, Instant, String> cell) {}

    public static Column of(String name, Function<ObjectNode, String> cell) {
        return new Column(name, false, (object, _) -> cell.apply(object));
    }

    public static Column wide(String name, Function<ObjectNode, String> cell) {
        return new Column(name, true, (object, _) -> cell.apply(object));
    }

    /** A column that changes as time passes. */
    public static Column timed(String name, BiFunction<ObjectNode, Instant, String> cell) {
        return new Column(name, false, cell);
    }

    /** The text at a pointer, or {@code <none>}. */
    public static Function<ObjectNode, String> text(String pointer) {
        return object -> {
            var text = object.at(pointer).asString("");
            return text.isEmpty() ? "<none>" : text;
        };
    }

    /** As many of a list as a cell has room for, and how many more there are. */
    public static String some(List<String> all, String none) {
        if (all.isEmpty()) return none;
        var shown = String.join(",", all.subList(0, Math.min(SHOWN, all.size())));
        return all.size() > SHOWN ? shown + " + " + (all.size() - SHOWN) + " more..." : shown;
    }

    /** The number at a pointer, or 0. */
    public static Function<ObjectNode, String> number(String pointer) {
        return object -> Integer.toString(object.at(pointer).asInt(0));
    }

    /** How long ago it was, by the time at a pointer. */
    public static Column ago(String name, String pointer) {
        return timed(name, (object, now) -> ago(object.at(pointer).asString(""), now));
    }

    static String ago(String time, Instant now) {
        return time.isEmpty() ? "<unknown>" : human(Duration.between(Instant.parse(time), now));
    }

    /** What {@code -o wide} tells of the containers that a workload makes. */
    public static List<Column> template(String selector) {
        return List.of(
                wide("Containers", object -> joined(object, "name")),
                wide("Images", object -> joined(object, "image")),
                wide("Selector", object -> {
                    var text = object.at(selector)
                            .propertyStream()
                            .map(e -> e.getKey() + "=" + e.getValue().asString(""))
                            .sorted()
                            .collect(Collectors.joining(","));
                    return text.isEmpty() ? "<none>" : text;
                }));
    }

    private static String joined(ObjectNode object, String field) {
        return object.at("/spec/template/spec/containers")
                .valueStream()
                .map(c -> c.path(field).asString(""))
                .collect(Collectors.joining(","));
    }

    /** As kubectl writes durations: 32s, 5m12s, 98m, 10h, 3d. */
    public static String human(Duration age) {
        long seconds = Math.max(0, age.toSeconds());
        if (seconds < 120) return seconds + "s";
        if (seconds < 600) return seconds / 60 + "m" + (seconds % 60 == 0 ? "" : seconds % 60 + "s");
        if (seconds < 10_800) return seconds / 60 + "m";
        if (seconds < 28_800) return seconds / 3600 + "h" + (seconds / 60 % 60 == 0 ? "" : seconds / 60 % 60 + "m");
        if (seconds < 172_800) return seconds / 3600 + "h";
        if (seconds < 691_200)
            return seconds / 86_400 + "d" + (seconds / 3600 % 24 == 0 ? "" : seconds / 3600 % 24 + "h");
        if (seconds < 63_072_000) return seconds / 86_400 + "d";
        return seconds / 31_536_000 + "y";
    }
}
