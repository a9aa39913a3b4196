package dev.egresslab.practice.kube;

import dev.egresslab.practice.kube.Messages.Field;
import dev.egresslab.practice.kube.kind.KubeKinds;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The OpenAPI documents of the API server, one for each group and version: what {@code kubectl explain} shows, and what
 * {@code kubectl apply} merges by.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/overview/kubernetes-api/#openapi-v3">OpenAPI v3</a>
 */
final class OpenApi {
    private static final String GVK = "x-kubernetes-group-version-kind";
    private static final String REFERENCES = "#/components/schemas/";
    private static final List<String> WRITING = List.of("post", "patch", "put");
    private static final List<String> PARAMETERS = List.of("dryRun", "fieldManager", "fieldValidation");

    private OpenApi() {}

    /** Where the documents are. */
    static ObjectNode index() {
        var index = object();
        var paths = index.putObject("paths");
        KubeKinds.ALL.stream()
                .map(KubeKind::names)
                .map(OpenApi::path)
                .distinct()
                .forEach(path -> paths.putObject(path).put("serverRelativeURL", "/openapi/v3/" + path));
        return index;
    }

    /** @param which for example {@code api/v1} or {@code apis/apps/v1} */
    static ObjectNode document(String which) {
        var document = object().put("openapi", "3.0.0");
        document.putObject("info").put("title", "Kubernetes").put("version", "v1");
        var paths = document.putObject("paths");
        var schemas = document.putObject("components").putObject("schemas");
        var kinds = KubeKinds.ALL.stream()
                .map(KubeKind::names)
                .filter(names -> path(names).equals(which))
                .toList();
        kinds.forEach(names -> operations(paths, which, names));
        reached(kinds).forEach(message -> schema(message, schemas.putObject(name(message))));
        for (var type : NAMED) schemas.putObject(name(type)).put("type", "string");
        for (var names : kinds) {
            gvk(schemas.withObject("/" + name(names.kind())).putArray(GVK).addObject(), names);
        }
        return document;
    }

    private static String path(Names names) {
        return (names.group().isEmpty() ? "api/" : "apis/") + names.apiVersion();
    }

    private static void operations(ObjectNode paths, String which, Names names) {
        var path = paths.putObject(
                "/" + which + (names.namespaced() ? "/namespaces/{namespace}/" : "/") + names.plural() + "/{name}");
        for (var method : WRITING) {
            var operation = path.putObject(method);
            gvk(operation.putObject(GVK), names);
            var parameters = operation.putArray("parameters");
            PARAMETERS.forEach(name -> parameters.addObject().put("name", name).put("in", "query"));
        }
    }

    /** The messages that the kinds are made of, and what those are made of. */
    private static Set<String> reached(List<Names> kinds) {
        var reached = new TreeSet<String>();
        var open = new ArrayDeque<String>();
        kinds.forEach(names -> open.add(names.kind()));
        while (!open.isEmpty()) {
            var message = open.remove();
            if (!Messages.whole(message).isEmpty() && reached.add(message))
                Messages.whole(message).values().forEach(field -> open.add(field.type()));
        }
        return reached;
    }

    private static void schema(String message, ObjectNode schema) {
        schema.put("type", "object").put("description", FieldTexts.of(message));
        var properties = schema.putObject("properties");
        if (KubeKinds.ALL.stream().anyMatch(kind -> kind.names().kind().equals(message))) {
            for (var name : List.of("apiVersion", "kind"))
                properties.putObject(name).put("type", "string").put("description", FieldTexts.of(message, name));
        }
        var fields = Messages.whole(message);
        fields.values().forEach(field -> property(message, field, properties.putObject(field.name())));
        var required = fields.keySet().stream()
                .filter(name -> FieldTexts.required(message, name))
                .toList();
        if (!required.isEmpty()) required.forEach(schema.putArray("required")::add);
    }

    private static void property(String message, Field field, ObjectNode property) {
        var text = FieldTexts.of(message, field.name());
        property.put("description", text.isEmpty() ? FieldTexts.of(field.type()) : text);
        switch (field.shape()) {
            case ONE -> type(field.type(), property);
            case LIST -> type(field.type(), property.put("type", "array").putObject("items"));
            case MAP -> type(field.type(), property.put("type", "object").putObject("additionalProperties"));
        }
        ListKeys.of(message, field.name())
                .ifPresent(key -> property.put("x-kubernetes-patch-merge-key", key)
                        .put("x-kubernetes-patch-strategy", "merge")
                        .put("x-kubernetes-list-type", "map")
                        .putArray("x-kubernetes-list-map-keys")
                        .add(key));
        if (ListKeys.set(message, field.name()))
            property.put("x-kubernetes-patch-strategy", "merge").put("x-kubernetes-list-type", "set");
    }

    private static final Map<String, List<String>> PLAIN = Map.of(
            "string", List.of("string", ""),
            "bytes", List.of("string", "byte"),
            "bool", List.of("boolean", ""),
            "int", List.of("integer", "int32"),
            "double", List.of("number", "double"),
            "Time", List.of("string", "date-time"),
            "MicroTime", List.of("string", "date-time"));
    /** Written as a text or a number. */
    private static final List<String> NAMED = List.of("IntOrString", "Quantity");

    private static void type(String type, ObjectNode into) {
        var plain = PLAIN.get(type);
        if (plain != null) {
            into.put("type", plain.getFirst());
            if (!plain.getLast().isEmpty()) into.put("format", plain.getLast());
        } else if (Messages.whole(type).isEmpty() && !NAMED.contains(type)) {
            into.put("type", "object");
        } else {
            into.putArray("allOf").addObject().put("$ref", REFERENCES + name(type));
        }
    }

    private static String name(String message) {
        return "io.k8s." + message;
    }

    static void gvk(ObjectNode into, Names names) {
        into.put("group", names.group()).put("version", names.version()).put("kind", names.kind());
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
