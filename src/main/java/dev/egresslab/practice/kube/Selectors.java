package dev.egresslab.practice.kube;

import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** Label selectors and field selectors. */
final class Selectors {
    private Selectors() {}

    /** {@code a=b,c!=d,e,!f,g in (h,i),j notin (k)}. */
    static Predicate<ObjectNode> labels(String text) {
        return split(text).stream().map(Selectors::label).reduce(_ -> true, Predicate::and);
    }

    /** {@code metadata.name=nginx,status.phase!=Running}. */
    static Predicate<ObjectNode> fields(String text) {
        return split(text).stream().map(Selectors::field).reduce(_ -> true, Predicate::and);
    }

    private static Predicate<ObjectNode> label(String part) {
        if (part.contains(" in ") || part.contains(" notin ")) {
            boolean in = part.contains(" in ");
            var key = part.substring(0, part.indexOf(' '));
            var values = Arrays.stream(part.substring(part.indexOf('(') + 1, part.lastIndexOf(')'))
                            .split(","))
                    .map(String::strip)
                    .toList();
            return object -> values.contains(value(object, key)) == in;
        }
        if (part.contains("=")) return compare(part, Selectors::value);
        if (part.startsWith("!"))
            return object ->
                    object.at("/metadata/labels").path(part.substring(1)).isMissingNode();
        return object -> !object.at("/metadata/labels").path(part).isMissingNode();
    }

    private static Predicate<ObjectNode> field(String part) {
        if (!part.contains("=")) throw KubeError.bad("invalid field selector: " + part);
        return compare(
                part, (object, key) -> object.at("/" + key.replace('.', '/')).asString(""));
    }

    private static Predicate<ObjectNode> compare(
            String part, java.util.function.BiFunction<ObjectNode, String, String> read) {
        boolean not = part.contains("!=");
        var sides = part.split(not ? "!=" : "==?", 2);
        return object -> read.apply(object, sides[0].strip()).equals(sides[1].strip()) != not;
    }

    private static String value(ObjectNode object, String key) {
        return object.at("/metadata/labels").path(key).asString("");
    }

    /** Commas inside parentheses do not separate. */
    private static List<String> split(String text) {
        var parts = new ArrayList<String>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ',';
            if (c == '(') depth++;
            if (c == ')') depth--;
            if (c == ',' && depth == 0) {
                if (!text.substring(from, i).isBlank())
                    parts.add(text.substring(from, i).strip());
                from = i + 1;
            }
        }
        return parts;
    }
}
