package dev.egresslab.practice.arm.template;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A template with its parameters filled in: what it declares, in an order in which it can be made. */
public final class Template {
    private final JsonNode source;
    private final Evaluator evaluator;
    private final List<Declared> declared;

    private Template(JsonNode source, Evaluator evaluator, List<Declared> declared) {
        this.source = source;
        this.evaluator = evaluator;
        this.declared = declared;
    }

    /**
     * Reads a template.
     *
     * @param given the deployment's parameters, {@code {"name": {"value": …}}}
     * @throws TemplateException where Azure would refuse it
     */
    public static Template of(JsonNode source, JsonNode given, Surroundings surroundings) {
        if (!source.isObject() || !source.path("resources").isContainer())
            throw new TemplateException("The template is missing the required property 'resources'.");
        if (source.path("contentVersion").asString("").isEmpty())
            throw new TemplateException("The template is missing the required property 'contentVersion'.");
        var parameters = Parameters.of(source.path("parameters"), given, surroundings);
        var evaluator = new Evaluator(surroundings, parameters, source.path("variables"));
        var declared = new Resources(evaluator).of(source.path("resources"));
        return new Template(source, evaluator, ordered(declared));
    }

    /** What is to be made, everything after what it needs. */
    public List<Declared> resources() {
        return declared;
    }

    /** The ones that must be there before one of them is begun. */
    public List<Declared> needs(Declared one) {
        return needs(one, declared);
    }

    /** The parameters as a deployment shows them: type and value. */
    public ObjectNode parameters() {
        var shown = JsonMapper.shared().createObjectNode();
        evaluator.parameters.properties().forEach(member -> {
            var type =
                    source.path("parameters").path(member.getKey()).path("type").asString("String");
            var one = shown.putObject(member.getKey()).put("type", Parameters.shown(type));
            if (!type.toLowerCase(java.util.Locale.ROOT).startsWith("secure")) one.set("value", member.getValue());
        });
        return shown;
    }

    /** The outputs, to be asked for when everything exists. */
    public ObjectNode outputs() {
        var outputs = JsonMapper.shared().createObjectNode();
        var inner = evaluator.with(declared);
        source.path("outputs").properties().forEach(member -> {
            var output = member.getValue();
            if (output.has("condition") && !Functions.flag(inner.value(output.get("condition")), "condition")) return;
            outputs.putObject(member.getKey())
                    .put("type", Parameters.shown(output.path("type").asString("String")))
                    .set("value", inner.value(output.path("value")));
        });
        return outputs;
    }

    private static List<Declared> needs(Declared one, List<Declared> all) {
        var found = new ArrayList<Declared>();
        for (var need : one.needs()) {
            var there = all.stream()
                    .filter(d -> !d.id().equals(one.id()) && d.answersTo(need))
                    .toList();
            if (there.isEmpty() && !need.startsWith("/"))
                throw new TemplateException(
                        "The resource '%s' is not defined in the template. Please see https://aka.ms/arm-syntax for usage details.",
                        need);
            if (there.isEmpty() && !need.contains("(condition)"))
                throw new TemplateException(
                        "The resource '%s' is not defined in the template. Please see https://aka.ms/arm-syntax for usage details.",
                        need.substring(need.indexOf("/providers/") + 11));
            found.addAll(there);
        }
        return found;
    }

    private static List<Declared> ordered(List<Declared> declared) {
        var ids = new HashMap<String, Declared>();
        for (var one : declared)
            if (ids.put(one.id().toLowerCase(java.util.Locale.ROOT), one) != null)
                throw new TemplateException(
                        "The resource '%s' is defined multiple times in a template. Please see https://aka.ms/arm-syntax-resources for usage details.",
                        one.id().substring(one.id().indexOf("/providers/") + 11));
        var ordered = new ArrayList<Declared>();
        var state = new HashMap<Declared, Boolean>();
        for (var one : declared) visit(one, declared, state, ordered);
        return ordered;
    }

    private static void visit(Declared one, List<Declared> all, Map<Declared, Boolean> done, List<Declared> ordered) {
        var known = done.get(one);
        if (Boolean.TRUE.equals(known)) return;
        if (known != null)
            throw new TemplateException(
                    "Circular dependency detected on resource: '%s'. Please see https://aka.ms/arm-syntax-resources for usage details.",
                    one.id());
        done.put(one, false);
        for (var need : needs(one, all)) visit(need, all, done, ordered);
        done.put(one, true);
        ordered.add(one);
    }
}
