package dev.egresslab.lab.template;

import dev.egresslab.lab.Design;
import dev.egresslab.lab.resource.Resource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A template as Azure Resource Manager takes it: JSON whose strings in brackets are computed while it is deployed.
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/syntax
 */
public final class ArmTemplate {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ArmTemplate() {}

    public static String of(Template template) {
        var root = new LinkedHashMap<String, Object>();
        root.put("$schema", "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#");
        root.put("contentVersion", "1.0.0.0");
        root.put("resources", template.parts().stream().map(ArmTemplate::part).toList());
        return JSON.writeValueAsString(root) + "\n";
    }

    /**
     * The same for a whole subscription: the resource group, and the lab's deployment into it.
     * https://learn.microsoft.com/azure/azure-resource-manager/templates/deploy-to-subscription
     */
    public static String whole(Design design) {
        var group = design.first(Resource.Group.class).orElseThrow();
        var made = new LinkedHashMap<String, Object>();
        made.put("type", "Microsoft.Resources/resourceGroups");
        made.put("apiVersion", Versions.RESOURCES);
        made.put("name", group.name());
        made.put("location", group.region());
        made.put("properties", Map.of());
        var into = new LinkedHashMap<String, Object>();
        into.put("type", "Microsoft.Resources/deployments");
        into.put("apiVersion", Versions.RESOURCES);
        into.put("name", "egress-lab");
        into.put("resourceGroup", group.name());
        into.put(
                "dependsOn",
                List.of("[subscriptionResourceId('Microsoft.Resources/resourceGroups', " + quoted(group.name())
                        + ")]"));
        into.put(
                "properties",
                Map.of(
                        "mode",
                        "Incremental",
                        "expressionEvaluationOptions",
                        Map.of("scope", "inner"),
                        "template",
                        JSON.readTree(of(Template.of(design)))));
        var root = new LinkedHashMap<String, Object>();
        root.put(
                "$schema",
                "https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#");
        root.put("contentVersion", "1.0.0.0");
        root.put("resources", List.of(made, into));
        return JSON.writeValueAsString(root) + "\n";
    }

    private static Map<String, Object> part(Part part) {
        var self = part.self();
        var json = new LinkedHashMap<String, Object>();
        json.put("type", self.type());
        json.put("apiVersion", self.version());
        self.on().ifPresent(on -> json.put("scope", bracketed(id(on))));
        json.put("name", name(self));
        part.body().forEach((key, value) -> json.put(key, json(value)));
        var needs = part.needs().stream().map(ref -> bracketed(id(ref))).toList();
        if (!needs.isEmpty()) json.put("dependsOn", needs);
        return json;
    }

    private static Object name(Ref self) {
        if (self.names().getFirst() instanceof Value value) return bracketed(expression(value));
        return self.names().stream().map(String::valueOf).collect(Collectors.joining("/"));
    }

    private static Object json(Object value) {
        return switch (value) {
            case Value expression -> bracketed(expression(expression));
            case String text -> text.startsWith("[") ? "[" + text : text;
            case List<?> list -> list.stream().map(item -> json(item)).toList();
            case Map<?, ?> map -> {
                var written = new LinkedHashMap<String, Object>();
                map.forEach((key, inner) -> written.put(String.valueOf(json(key)), json(inner)));
                yield written;
            }
            default -> value;
        };
    }

    private static String bracketed(String expression) {
        return "[" + expression + "]";
    }

    private static String expression(Object value) {
        return switch (value) {
            case Value.Id id -> id(id.of());
            case Value.Told told -> told(told);
            case Value.Joined joined -> "concat(" + arguments(joined.parts()) + ")";
            case Value.Role role ->
                "subscriptionResourceId('Microsoft.Authorization/roleDefinitions', " + quoted(role.guid()) + ")";
            case Value.Guid guid -> "guid(" + arguments(guid.seeds()) + ")";
            default -> quoted(String.valueOf(value));
        };
    }

    /** A resource tells its properties; anything else of it needs the whole document. */
    private static String told(Value.Told told) {
        var properties = "properties.";
        return told.path().startsWith(properties)
                ? "reference(" + id(told.by()) + ")." + told.path().substring(properties.length())
                : "reference(" + id(told.by()) + ", " + quoted(told.by().version()) + ", 'Full')." + told.path();
    }

    private static String id(Ref ref) {
        var own = quoted(ref.type()) + ", " + arguments(ref.names());
        return ref.on()
                .map(on -> "extensionResourceId(" + id(on) + ", " + own + ")")
                .orElse("resourceId(" + own + ")");
    }

    private static String arguments(List<Object> values) {
        return values.stream().map(ArmTemplate::expression).collect(Collectors.joining(", "));
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
