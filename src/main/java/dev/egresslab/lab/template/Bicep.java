package dev.egresslab.lab.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A template in Bicep, which knows by itself what comes before what where one resource names another.
 * https://learn.microsoft.com/azure/azure-resource-manager/bicep/file
 */
public final class Bicep {
    private static final String STEP = "  ";

    private Bicep() {}

    public static String of(Template template) {
        return template.parts().stream().map(Bicep::part).collect(Collectors.joining("\n"));
    }

    private static String part(Part part) {
        var self = part.self();
        var lines = new ArrayList<String>();
        lines.add("resource " + symbol(self) + " " + quoted(self.type() + "@" + self.version()) + " = {");
        self.parent().ifPresent(parent -> lines.add(STEP + "parent: " + symbol(parent)));
        self.on().ifPresent(on -> lines.add(STEP + "scope: " + symbol(on)));
        lines.add(STEP + "name: " + value(self.names().getLast(), STEP));
        part.body().forEach((key, value) -> lines.add(STEP + key(key) + ": " + value(value, STEP)));
        var unnamed =
                part.after().stream().filter(ref -> !part.named().contains(ref)).toList();
        if (!unnamed.isEmpty())
            lines.add(STEP + "dependsOn: "
                    + bracketed(unnamed.stream().map(Bicep::symbol).toList(), STEP));
        lines.add("}");
        return String.join("\n", lines) + "\n";
    }

    private static String value(Object value, String indent) {
        return switch (value) {
            case Value expression -> expression(expression);
            case List<?> list ->
                list.isEmpty()
                        ? "[]"
                        : bracketed(
                                list.stream()
                                        .map(item -> value(item, indent + STEP))
                                        .toList(),
                                indent);
            case Map<?, ?> map -> object(map, indent);
            case String text -> quoted(text);
            default -> String.valueOf(value);
        };
    }

    private static String object(Map<?, ?> map, String indent) {
        if (map.isEmpty()) return "{}";
        return map.entrySet().stream()
                .map(e -> indent + STEP + key(e.getKey()) + ": " + value(e.getValue(), indent + STEP))
                .collect(Collectors.joining("\n", "{\n", "\n" + indent + "}"));
    }

    private static String bracketed(List<String> items, String indent) {
        return items.stream()
                .map(item -> indent + STEP + item)
                .collect(Collectors.joining("\n", "[\n", "\n" + indent + "]"));
    }

    private static String key(Object key) {
        if (key instanceof Value value) return "'${" + expression(value) + "}'";
        var text = String.valueOf(key);
        return text.matches("[A-Za-z_][A-Za-z0-9_]*") ? text : quoted(text);
    }

    private static String expression(Value value) {
        return switch (value) {
            case Value.Id id -> symbol(id.of()) + ".id";
            case Value.Told told -> symbol(told.by()) + "." + told.path();
            case Value.Joined joined ->
                joined.parts().stream()
                        .map(part -> part instanceof Value inner ? "${" + expression(inner) + "}" : escaped(part))
                        .collect(Collectors.joining("", "'", "'"));
            case Value.Role role ->
                "subscriptionResourceId('Microsoft.Authorization/roleDefinitions', " + quoted(role.guid()) + ")";
            case Value.Guid guid ->
                guid.seeds().stream().map(seed -> value(seed, "")).collect(Collectors.joining(", ", "guid(", ")"));
        };
    }

    /** What a resource is called in the file: its kind and its names, for example {@code subnet_aks_vnet_aks_subnet}. */
    private static String symbol(Ref ref) {
        var kind = ref.type().substring(ref.type().lastIndexOf('/') + 1);
        var named = ref.on().isPresent() ? ref.on().get().names() : ref.names();
        return named.stream()
                .map(name -> String.valueOf(name).replaceAll("[^A-Za-z0-9]", "_"))
                .collect(Collectors.joining("_", kind + "_", ""));
    }

    private static String quoted(String text) {
        return "'" + escaped(text) + "'";
    }

    private static String escaped(Object text) {
        return String.valueOf(text).replace("\\", "\\\\").replace("'", "\\'").replace("${", "\\${");
    }
}
