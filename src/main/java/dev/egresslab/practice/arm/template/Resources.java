package dev.egresslab.practice.arm.template;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds what a template declares: conditions, copy loops and children included. */
final class Resources {
    private static final Set<String> TEMPLATE_ONLY = Set.of(
            "apiVersion",
            "dependsOn",
            "copy",
            "condition",
            "comments",
            "resources",
            "scope",
            "name",
            "type",
            "existing");

    private final Evaluator evaluator;
    private final List<Declared> found = new ArrayList<>();

    Resources(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    List<Declared> of(JsonNode resources) {
        if (resources.isArray()) resources.forEach(one -> add("", one, "", List.of(), ""));
        else resources.properties().forEach(one -> add(one.getKey(), one.getValue(), "", List.of(), ""));
        return found;
    }

    private void add(String symbol, JsonNode raw, String parentType, List<String> parentNames, String parentId) {
        if (raw.path("existing").asBoolean(false)) return;
        if (!raw.isObject()
                || raw.path("type").asString("").isEmpty()
                || raw.path("name").asString("").isEmpty())
            throw new TemplateException(
                    "The template resource '%s' is not valid: it needs 'type', 'apiVersion' and 'name'.",
                    raw.path("name").asString(""));
        if (raw.path("apiVersion").asString("").isEmpty())
            throw new TemplateException(
                    "The template resource '%s' of type '%s' at line '1' and column '1' is not valid. The api-version is required.",
                    raw.path("name").asString(), raw.path("type").asString());
        var copy = raw.path("copy");
        if (!copy.isObject()) {
            one(symbol, "", raw, evaluator, parentType, parentNames, parentId);
            return;
        }
        var loop = evaluator.string(copy.path("name"));
        int count = Loops.count(evaluator.value(copy.path("count")), loop);
        for (int i = 0; i < count; i++)
            one(symbol, loop, raw, evaluator.loop(loop, i), parentType, parentNames, parentId);
    }

    private void one(
            String symbol,
            String loop,
            JsonNode raw,
            Evaluator inner,
            String parentType,
            List<String> parentNames,
            String parentId) {
        if (raw.has("condition") && !Functions.flag(inner.value(raw.get("condition")), "condition")) return;
        var type = parentType.isEmpty()
                ? inner.string(raw.path("type"))
                : parentType + "/" + inner.string(raw.path("type"));
        var names = new ArrayList<>(parentNames);
        names.addAll(List.of(inner.string(raw.path("name")).split("/")));
        var scope = inner.string(raw.path("scope"));
        var here =
                "/subscriptions/" + inner.surroundings.subscription() + "/resourceGroups/" + inner.surroundings.group();
        var id = (scope.isEmpty() ? here : scope.startsWith("/") ? scope : here + "/providers/" + scope)
                + Declared.path(type, names);
        var needs = new ArrayList<String>();
        raw.path("dependsOn").forEach(need -> needs.add(inner.string(need)));
        if (!parentId.isEmpty()) needs.add(parentId);
        found.add(new Declared(symbol, loop, id, type, raw, needs, (node, all) -> body(node, inner.with(all))));
        raw.path("resources").forEach(child -> add("", child, type, names, id));
    }

    private static JsonNode body(JsonNode raw, Evaluator evaluator) {
        var body = JsonMapper.shared().createObjectNode();
        boolean inner = raw.at("/properties/expressionEvaluationOptions/scope")
                .asString("")
                .equalsIgnoreCase("inner");
        boolean nested = evaluator.string(raw.path("type")).equalsIgnoreCase("Microsoft.Resources/deployments");
        raw.properties().forEach(member -> {
            if (TEMPLATE_ONLY.contains(member.getKey())) return;
            if (nested && inner && member.getKey().equals("properties"))
                body.set("properties", kept(member.getValue(), evaluator));
            else body.set(member.getKey(), evaluator.value(member.getValue()));
        });
        return body;
    }

    /** A nested deployment that evaluates its template itself. */
    private static ObjectNode kept(JsonNode properties, Evaluator evaluator) {
        var kept = JsonMapper.shared().createObjectNode();
        properties
                .properties()
                .forEach(member -> kept.set(
                        member.getKey(),
                        member.getKey().equals("template") ? member.getValue() : evaluator.value(member.getValue())));
        return kept;
    }
}
