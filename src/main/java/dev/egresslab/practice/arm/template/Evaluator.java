package dev.egresslab.practice.arm.template;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Turns the expressions of a template into values. */
final class Evaluator {
    private static final int DEEPEST = 40;

    final Surroundings surroundings;
    final ObjectNode parameters;
    private final JsonNode variables;
    private final Map<String, Integer> loops;
    private final List<Declared> declared;
    private int depth;

    Evaluator(Surroundings surroundings, ObjectNode parameters, JsonNode variables) {
        this(surroundings, parameters, variables, Map.of(), List.of());
    }

    private Evaluator(
            Surroundings surroundings,
            ObjectNode parameters,
            JsonNode variables,
            Map<String, Integer> loops,
            List<Declared> declared) {
        this.surroundings = surroundings;
        this.parameters = parameters;
        this.variables = variables;
        this.loops = Map.copyOf(loops);
        this.declared = declared;
    }

    /** The same inside of a copy loop. */
    Evaluator loop(String name, int index) {
        var inner = new HashMap<>(loops);
        inner.put(name, index);
        inner.put("", index);
        return new Evaluator(surroundings, parameters, variables, inner, declared);
    }

    /** The same where the template's resources are known, for {@code reference('name')}. */
    Evaluator with(List<Declared> resources) {
        return new Evaluator(surroundings, parameters, variables, loops, resources);
    }

    /** A copy of a tree with a value for every expression in it. */
    JsonNode value(JsonNode node) {
        if (node.isString()) return text(node.asString());
        if (node.isArray()) {
            var list = JsonMapper.shared().createArrayNode();
            node.forEach(item -> list.add(value(item)));
            return list;
        }
        if (!node.isObject()) return node;
        var object = JsonMapper.shared().createObjectNode();
        if (node.get("copy") instanceof ArrayNode copies) copies.forEach(copy -> repeat(copy, object));
        node.properties().stream()
                .filter(member ->
                        !(member.getKey().equals("copy") && member.getValue().isArray()))
                .forEach(member ->
                        object.set(text(member.getKey()).asString(member.getKey()), value(member.getValue())));
        return object;
    }

    String string(JsonNode node) {
        var value = value(node);
        return value.isValueNode() && !value.isNull() ? value.asString() : "";
    }

    private void repeat(JsonNode copy, ObjectNode object) {
        var name = copy.path("name").asString("");
        int count = Loops.count(value(copy.path("count")), name);
        var list = object.putArray(name);
        for (int i = 0; i < count; i++) list.add(loop(name, i).value(copy.path("input")));
    }

    private JsonNode text(String text) {
        if (!text.startsWith("[") || !text.endsWith("]")) return Functions.json(text);
        if (text.startsWith("[[")) return Functions.json(text.substring(1));
        return evaluate(Parser.parse(text.substring(1, text.length() - 1)));
    }

    JsonNode evaluate(Expression expression) {
        if (++depth > DEEPEST * 10) throw new TemplateException("The template's expressions refer to each other.");
        try {
            return switch (expression) {
                case Expression.Text text -> Functions.json(text.value());
                case Expression.Whole number -> Functions.json(number.value());
                case Expression.Call call -> call(call);
                case Expression.Inside inside -> inside(evaluate(inside.of()), evaluate(inside.index()));
            };
        } finally {
            depth--;
        }
    }

    private static JsonNode inside(JsonNode of, JsonNode index) {
        var found = index.isNumber() ? of.path(index.asInt()) : member(of, index.asString(""));
        if (found.isMissingNode())
            throw new TemplateException(
                    "The language expression property '%s' doesn't exist, available properties are '%s'.",
                    index.asString(index.toString()), String.join(", ", of.propertyNames()));
        return found;
    }

    private static JsonNode member(JsonNode of, String name) {
        if (of.has(name)) return of.path(name);
        return of.properties().stream()
                .filter(member -> member.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private JsonNode call(Expression.Call call) {
        var name = call.function().toLowerCase(Locale.ROOT);
        var given = call.arguments();
        return switch (name) {
            case "if" -> evaluate(given.get(Functions.flag(evaluate(given.getFirst()), name) ? 1 : 2));
            case "parameters" ->
                named("parameter", parameters, evaluate(given.getFirst()).asString(""));
            case "variables" ->
                value(named("variable", variables, evaluate(given.getFirst()).asString("")));
            case "copyindex" -> copyIndex(given.stream().map(this::evaluate).toList());
            default -> Functions.call(name, given.stream().map(this::evaluate).toList(), this);
        };
    }

    private static JsonNode named(String what, JsonNode all, String name) {
        var found = member(all, name);
        if (found.isMissingNode())
            throw new TemplateException(
                    "The template %s '%s' is not found. Please see https://aka.ms/arm-syntax-%ss for usage details.",
                    what, name, what);
        return found;
    }

    private JsonNode copyIndex(List<JsonNode> given) {
        var name = given.isEmpty() || given.getFirst().isNumber()
                ? ""
                : given.getFirst().asString();
        var index = loops.get(name);
        if (index == null)
            throw new TemplateException(
                    "The template function 'copyIndex' is not expected at this location. The function can only be used in a resource with copy specified.");
        long offset = given.isEmpty() || !given.getLast().isNumber()
                ? 0
                : given.getLast().asLong();
        return Functions.json(index + offset);
    }

    /** The id of a resource that the template names by its name or its symbol; the text itself where it is an id. */
    String idOf(String reference) {
        if (reference.startsWith("/")) return reference;
        return declared.stream()
                .filter(d -> d.answersTo(reference))
                .map(Declared::id)
                .findFirst()
                .orElseThrow(() -> new TemplateException(
                        "The resource '%s' is not defined in the template. Please see https://aka.ms/arm-syntax for usage details.",
                        reference));
    }
}
