package dev.egresslab.practice.arm.template;

import tools.jackson.databind.JsonNode;

import java.util.List;

/**
 * One resource that a template declares, with its name known and its body not yet.
 *
 * @param symbol its name in a template with symbolic names; otherwise empty
 * @param loop name of its copy loop, or empty
 * @param needs what it names in {@code dependsOn}: ids, names, symbols or loops
 */
public record Declared(
        String symbol, String loop, String id, String type, JsonNode raw, List<String> needs, Bodies bodies) {
    public Declared {
        needs = List.copyOf(needs);
    }

    /** Evaluates a body late, when what it refers to exists. */
    @FunctionalInterface
    public interface Bodies {
        JsonNode body(JsonNode raw, List<Declared> all);
    }

    /** The body to send, and nothing that only means something in a template. */
    public JsonNode body(List<Declared> all) {
        return bodies.body(raw, all);
    }

    public String apiVersion() {
        return raw.path("apiVersion").asString("2025-04-01");
    }

    boolean answersTo(String reference) {
        var name = id.substring(id.lastIndexOf('/') + 1);
        return id.equalsIgnoreCase(reference)
                || (!symbol.isEmpty() && symbol.equals(reference))
                || (!loop.isEmpty() && loop.equalsIgnoreCase(reference))
                || name.equalsIgnoreCase(reference)
                || id.toLowerCase(java.util.Locale.ROOT).endsWith("/" + reference.toLowerCase(java.util.Locale.ROOT));
    }

    /** {@code /providers/<namespace>/<type>/<name>…} of a type and its names. */
    static String path(String type, List<String> names) {
        var segments = type.split("/");
        if (segments.length - 1 != names.size())
            throw new TemplateException(
                    "The template resource '%s' for type '%s' has incorrect segment lengths. A nested resource type must have identical number of segments as its resource name. A root resource type must have segment length one greater than its resource name. Please see https://aka.ms/arm-syntax-resources for usage details.",
                    String.join("/", names), type);
        var path = new StringBuilder("/providers/").append(segments[0]);
        for (int i = 1; i < segments.length; i++)
            path.append('/').append(segments[i]).append('/').append(names.get(i - 1));
        return path.toString();
    }
}
