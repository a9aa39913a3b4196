package dev.egresslab.practice.arm.template;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.TreeMap;

/**
 * The functions of the template language.
 *
 * @see <a href="https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions">ARM template functions</a>
 */
final class Functions {
    private static final TreeMap<String, Function> ALL = new TreeMap<>();

    static {
        Texts.add(ALL);
        Values.add(ALL);
        Scopes.add(ALL);
    }

    private Functions() {}

    /** One function; its arguments are values already. */
    @FunctionalInterface
    interface Function {
        JsonNode apply(List<JsonNode> arguments, Evaluator evaluator);
    }

    static JsonNode call(String name, List<JsonNode> arguments, Evaluator evaluator) {
        var function = ALL.get(name);
        if (function == null) throw new TemplateException("The template function '%s' is not valid.", name);
        try {
            return function.apply(arguments, evaluator);
        } catch (IndexOutOfBoundsException | java.util.NoSuchElementException e) {
            throw new TemplateException(
                    "Unable to evaluate template language function '%s': the arguments are not valid for this function.",
                    name);
        }
    }

    static JsonNode json(Object value) {
        return JsonMapper.shared().valueToTree(value);
    }

    static String text(JsonNode node) {
        return node.isValueNode() ? node.isNull() ? "" : node.asString() : node.toString();
    }

    static long number(JsonNode node, String function) {
        if (node.isIntegralNumber()) return node.asLong();
        if (node.isString() && node.asString().matches("-?[0-9]{1,18}")) return Long.parseLong(node.asString());
        throw new TemplateException(
                "Unable to evaluate template language function '%s': '%s' is not an integer.", function, text(node));
    }

    static boolean flag(JsonNode node, String function) {
        if (node.isBoolean()) return node.asBoolean();
        if (node.isString() && node.asString().matches("(?i)true|false")) return Boolean.parseBoolean(node.asString());
        throw new TemplateException(
                "Unable to evaluate template language function '%s': '%s' is not a boolean.", function, text(node));
    }
}
