package dev.egresslab.practice.arm.template;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;
import java.util.function.LongBinaryOperator;
import java.util.stream.LongStream;

import static dev.egresslab.practice.arm.template.Functions.flag;
import static dev.egresslab.practice.arm.template.Functions.json;
import static dev.egresslab.practice.arm.template.Functions.number;
import static dev.egresslab.practice.arm.template.Functions.text;

/** Functions over numbers, conditions, lists and objects. */
final class Values {
    private static final int MOST = 10_000;

    private Values() {}

    static void add(Map<String, Functions.Function> all) {
        numbers(all);
        conditions(all);
        all.put(
                "length",
                (a, _) -> json(
                        a.getFirst().isString()
                                ? text(a.getFirst()).length()
                                : a.getFirst().size()));
        all.put(
                "empty",
                (a, _) -> json(a.getFirst().isNull()
                        || (a.getFirst().isString()
                                ? text(a.getFirst()).isEmpty()
                                : a.getFirst().isEmpty())));
        all.put(
                "first",
                (a, _) -> a.getFirst().isString()
                        ? json(text(a.getFirst()).substring(0, 1))
                        : a.getFirst().valueStream().findFirst().orElseThrow());
        all.put(
                "last",
                (a, _) -> a.getFirst().isString()
                        ? json(text(a.getFirst()).substring(text(a.getFirst()).length() - 1))
                        : a.getFirst().valueStream().toList().getLast());
        all.put("createarray", (a, _) -> json(a));
        all.put("createobject", (a, _) -> object(a));
        all.put("array", (a, _) -> a.getFirst().isArray() ? a.getFirst() : json(List.of(a.getFirst())));
        all.put("union", (a, _) -> union(a));
        all.put("contains", (a, _) -> json(contains(a.getFirst(), a.get(1))));
        all.put(
                "coalesce",
                (a, _) -> a.stream().filter(n -> !n.isNull()).findFirst().orElse(NullNode.instance));
        all.put("null", (_, _) -> NullNode.instance);
        all.put("json", (a, _) -> parsed(text(a.getFirst())));
        all.put(
                "range",
                (a, _) -> json(LongStream.range(0, Math.min(MOST, number(a.get(1), "range")))
                        .map(i -> i + number(a.getFirst(), "range"))
                        .boxed()
                        .toList()));
        all.put(
                "take",
                (a, _) -> json(a.getFirst()
                        .valueStream()
                        .limit(Math.max(0, number(a.get(1), "take")))
                        .toList()));
        all.put(
                "skip",
                (a, _) -> json(a.getFirst()
                        .valueStream()
                        .skip(Math.max(0, number(a.get(1), "skip")))
                        .toList()));
    }

    private static void numbers(Map<String, Functions.Function> all) {
        arithmetic(all, "add", Long::sum);
        arithmetic(all, "sub", (x, y) -> x - y);
        arithmetic(all, "mul", (x, y) -> x * y);
        arithmetic(all, "div", (x, y) -> x / divisor(y));
        arithmetic(all, "mod", (x, y) -> x % divisor(y));
        arithmetic(all, "min", Math::min);
        arithmetic(all, "max", Math::max);
        all.put("int", (a, _) -> json(number(a.getFirst(), "int")));
        all.put("less", (a, _) -> json(number(a.getFirst(), "less") < number(a.get(1), "less")));
        all.put("greater", (a, _) -> json(number(a.getFirst(), "greater") > number(a.get(1), "greater")));
        all.put("lessorequals", (a, _) -> json(number(a.getFirst(), "less") <= number(a.get(1), "less")));
        all.put("greaterorequals", (a, _) -> json(number(a.getFirst(), "greater") >= number(a.get(1), "greater")));
    }

    private static void conditions(Map<String, Functions.Function> all) {
        all.put("bool", (a, _) -> json(flag(a.getFirst(), "bool")));
        all.put("not", (a, _) -> json(!flag(a.getFirst(), "not")));
        all.put("and", (a, _) -> json(a.stream().allMatch(n -> flag(n, "and"))));
        all.put("or", (a, _) -> json(a.stream().anyMatch(n -> flag(n, "or"))));
        all.put("equals", (a, _) -> json(equal(a.getFirst(), a.get(1))));
        all.put("true", (_, _) -> json(true));
        all.put("false", (_, _) -> json(false));
    }

    private static void arithmetic(Map<String, Functions.Function> all, String name, LongBinaryOperator operator) {
        all.put(
                name,
                (a, _) -> json((a.getFirst().isArray() ? a.getFirst().valueStream() : a.stream())
                        .mapToLong(n -> number(n, name))
                        .reduce(operator)
                        .orElseThrow()));
    }

    private static long divisor(long value) {
        if (value == 0)
            throw new TemplateException("Unable to evaluate template language function 'div': division by zero.");
        return value;
    }

    /** Numbers and texts are what they read as: {@code 1} is not {@code '1'}. */
    private static boolean equal(JsonNode one, JsonNode other) {
        return (one.isIntegralNumber() && other.isIntegralNumber())
                ? one.asLong() == other.asLong()
                : one.equals(other);
    }

    private static JsonNode object(List<JsonNode> given) {
        var object = JsonMapper.shared().createObjectNode();
        for (int i = 0; i + 1 < given.size(); i += 2) object.set(text(given.get(i)), given.get(i + 1));
        return object;
    }

    private static JsonNode union(List<JsonNode> given) {
        if (given.getFirst() instanceof ObjectNode) {
            var all = JsonMapper.shared().createObjectNode();
            given.forEach(one -> one.properties().forEach(member -> all.set(member.getKey(), member.getValue())));
            return all;
        }
        return json(given.stream().flatMap(JsonNode::valueStream).distinct().toList());
    }

    private static boolean contains(JsonNode where, JsonNode what) {
        if (where.isString()) return text(where).contains(text(what));
        if (where.isObject())
            return where.properties().stream().anyMatch(m -> m.getKey().equalsIgnoreCase(text(what)));
        return where.valueStream().anyMatch(item -> equal(item, what));
    }

    private static JsonNode parsed(String text) {
        try {
            return JsonMapper.shared().readTree(text);
        } catch (JacksonException e) {
            throw new TemplateException("Unable to evaluate template language function 'json': the text is no JSON.");
        }
    }
}
