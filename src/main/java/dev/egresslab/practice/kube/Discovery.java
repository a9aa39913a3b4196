package dev.egresslab.practice.kube;

import dev.egresslab.practice.http.Request;
import dev.egresslab.practice.http.Response;
import dev.egresslab.practice.kube.kind.KubeKinds;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Optional;

/** What this API server has: versions, groups, kinds, and as much of OpenAPI as apply needs. */
final class Discovery {
    private static final String AGGREGATED = "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList";
    /** The OpenAPI v2 document {@code {swagger: "2.0", info: {}, paths: {}}} in protobuf, with nothing in it to validate. */
    private static final byte[] OPENAPI_V2 = {10, 3, 50, 46, 48, 18, 0, 66, 0};

    private Discovery() {}

    static Optional<Response> answer(Request request, String path, String version) {
        return switch (path) {
            case "/version", "/version/" -> Optional.of(json(version(version)));
            case "/healthz", "/livez", "/readyz" -> Optional.of(Response.text(200, health(request, path.substring(1))));
            case "/api" -> Optional.of(aggregated(request) ? aggregate("") : json(coreVersions()));
            case "/apis" -> Optional.of(aggregated(request) ? aggregate("*") : json(groups()));
            case "/openapi/v2" ->
                Optional.of(new Response.Whole(
                        200,
                        java.util.Map.of("Content-Type", "application/com.github.proto-openapi.spec.v2@v1.0+protobuf"),
                        OPENAPI_V2));
            case "/openapi/v3" -> Optional.of(json(OpenApi.index()));
            default ->
                path.startsWith("/openapi/v3/")
                        ? Optional.of(json(OpenApi.document(path.substring(12))))
                        : resources(path);
        };
    }

    private static Optional<Response> resources(String path) {
        var version = path.startsWith("/apis/") ? path.substring(6) : path.startsWith("/api/") ? path.substring(5) : "";
        var kinds = KubeKinds.ALL.stream()
                .filter(kind -> kind.names().apiVersion().equals(version))
                .toList();
        if (kinds.isEmpty()) return Optional.empty();
        var list =
                object().put("kind", "APIResourceList").put("apiVersion", "v1").put("groupVersion", version);
        var resources = list.putArray("resources");
        for (var kind : kinds) {
            var names = kind.names();
            var entry = resources
                    .addObject()
                    .put("name", names.plural())
                    .put("singularName", names.singular())
                    .put("namespaced", names.namespaced())
                    .put("kind", names.kind());
            words(entry, names, kind);
            for (var part : kind.parts()) {
                var sub = resources
                        .addObject()
                        .put("name", names.plural() + "/" + part.name())
                        .put("singularName", "")
                        .put("namespaced", names.namespaced());
                if (!part.group().equals(names.group()))
                    sub.put("group", part.group()).put("version", part.version());
                sub.put("kind", part.kind());
                words(sub.putArray("verbs"), part.verbs());
            }
        }
        return Optional.of(json(list));
    }

    private static void words(ObjectNode entry, Names names, KubeKind kind) {
        words(entry.putArray("verbs"), kind.verbs());
        if (!names.shortNames().isEmpty()) words(entry.putArray("shortNames"), names.shortNames());
        if (names.inAll()) words(entry.putArray("categories"), List.of("all"));
    }

    private static boolean aggregated(Request request) {
        return request.header("Accept")
                .filter(a -> a.contains("v=v2;as=APIGroupDiscoveryList"))
                .isPresent();
    }

    private static Response aggregate(String which) {
        var list = object().put("kind", "APIGroupDiscoveryList").put("apiVersion", "apidiscovery.k8s.io/v2");
        list.putObject("metadata");
        var items = list.putArray("items");
        for (var group : KubeKinds.ALL.stream()
                .map(k -> k.names().group())
                .distinct()
                .filter(g -> which.isEmpty() == g.isEmpty())
                .toList()) {
            var item = items.addObject();
            item.putObject("metadata").put("name", group).putNull("creationTimestamp");
            var version = item.putArray("versions").addObject();
            version.put("version", "v1").put("freshness", "Current");
            var resources = version.putArray("resources");
            KubeKinds.ALL.stream()
                    .filter(kind -> kind.names().group().equals(group))
                    .forEach(kind -> entry(kind, resources.addObject()));
        }
        return new Response.Whole(
                200,
                java.util.Map.of("Content-Type", AGGREGATED),
                list.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static void entry(KubeKind kind, ObjectNode entry) {
        var names = kind.names();
        entry.put("resource", names.plural());
        OpenApi.gvk(entry.putObject("responseKind"), names);
        entry.put("scope", names.namespaced() ? "Namespaced" : "Cluster").put("singularResource", names.singular());
        words(entry, names, kind);
        if (kind.parts().isEmpty()) return;
        var parts = entry.putArray("subresources");
        for (var part : kind.parts()) {
            var sub = parts.addObject().put("subresource", part.name());
            sub.putObject("responseKind")
                    .put("group", part.group())
                    .put("version", part.version())
                    .put("kind", part.kind());
            words(sub.putArray("verbs"), part.verbs());
        }
    }

    private static String health(Request request, String check) {
        if (!request.query().containsKey("verbose")) return "ok";
        return "[+]ping ok\n[+]log ok\n[+]etcd ok\n" + check + " check passed\n";
    }

    private static ObjectNode version(String version) {
        var parts = version.split("\\.");
        return object().put("major", parts[0])
                .put("minor", parts[1])
                .put("gitVersion", "v" + version)
                .put("gitCommit", "")
                .put("gitTreeState", "clean")
                .put("buildDate", "2026-01-01T00:00:00Z")
                .put("goVersion", "")
                .put("compiler", "gc")
                .put("platform", "linux/amd64");
    }

    private static ObjectNode coreVersions() {
        var versions = object().put("kind", "APIVersions");
        versions.putArray("versions").add("v1");
        versions.putArray("serverAddressByClientCIDRs");
        return versions;
    }

    private static ObjectNode groups() {
        var list = object().put("kind", "APIGroupList").put("apiVersion", "v1");
        var groups = list.putArray("groups");
        KubeKinds.ALL.stream()
                .map(k -> k.names().group())
                .distinct()
                .filter(g -> !g.isEmpty())
                .forEach(name -> {
                    var group = groups.addObject().put("name", name);
                    group.putArray("versions")
                            .addObject()
                            .put("groupVersion", name + "/v1")
                            .put("version", "v1");
                    group.putObject("preferredVersion")
                            .put("groupVersion", name + "/v1")
                            .put("version", "v1");
                });
        return list;
    }

    private static void words(ArrayNode into, List<String> words) {
        words.forEach(into::add);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static Response json(JsonNode body) {
        return Response.json(200, body.toString());
    }
}
