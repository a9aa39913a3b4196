package dev.egresslab.practice.arm.type;

import dev.egresslab.estate.Document;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.practice.arm.ArmError;
import dev.egresslab.practice.arm.Documents;
import dev.egresslab.practice.arm.Json;
import dev.egresslab.practice.arm.Realm;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What contains what, and what is attached to what: Network Watcher's topology of a group or of a virtual network. */
final class Topology {
    private static final List<String> PROVIDERS = List.of("Microsoft.Network/", "Microsoft.Compute/");

    private final Documents documents;
    private final Realm realm;

    Topology(Documents documents, Realm realm) {
        this.documents = documents;
        this.realm = realm;
    }

    ObjectNode of(ObjectNode body) {
        var scope = scope(body);
        var now = realm.clock().now().toString();
        var answer = Json.object()
                .put("id", realm.uuid())
                .put("createdDateTime", now)
                .put("lastModified", now);
        var list = answer.putArray("resources");
        documents.all().stream()
                .filter(d -> PROVIDERS.stream().anyMatch(p -> d.id().type().startsWith(p)))
                .filter(d -> d.id().within(scope))
                .forEach(d -> list.add(shown(d)));
        return answer;
    }

    private ResourceId scope(ObjectNode body) {
        for (var member : List.of("targetSubnet", "targetVirtualNetwork")) {
            var id = body.at("/" + member + "/id").asString("");
            if (!id.isEmpty()) return existing(ResourceId.of(id));
        }
        return existing(ResourceId.of("/subscriptions/%s/resourceGroups/%s"
                .formatted(realm.subscription(), WatcherActions.text(body, "targetResourceGroupName"))));
    }

    private ResourceId existing(ResourceId id) {
        return documents.find(id).orElseThrow(() -> ArmError.notFound(id)).id();
    }

    private ObjectNode shown(Document document) {
        var shown = Json.object()
                .put("name", document.name())
                .put("id", document.id().toString())
                .put("location", location(document.id()));
        var associations = shown.putArray("associations");
        documents.below(document.id()).stream()
                .filter(d -> d.id().parent().filter(document.id()::equals).isPresent())
                .forEach(child -> associate(associations, child.id(), "Contains"));
        var linked = new HashSet<ResourceId>();
        collect(document.body(), document.id(), linked, 0);
        linked.stream().sorted().forEach(other -> associate(associations, other, "Associated"));
        return shown;
    }

    private static void associate(ArrayNode associations, ResourceId other, String how) {
        associations
                .addObject()
                .put("name", other.name())
                .put("resourceId", other.toString())
                .put("associationType", how);
    }

    /** Resources that a body links to, but for parts of itself. */
    private void collect(JsonNode node, ResourceId self, Set<ResourceId> found, int depth) {
        if (depth > 20 || !node.isContainer()) return;
        var id = node.isObject() ? node.path("id").asString("") : "";
        if (depth > 0 && id.startsWith("/subscriptions/")) {
            var other = ResourceId.of(id);
            if (!other.within(self) && documents.has(other)) found.add(other);
        }
        node.valueStream().forEach(inner -> collect(inner, self, found, depth + 1));
    }

    private String location(ResourceId id) {
        for (var at = id; ; at = at.parent().orElseThrow()) {
            var location = documents.find(at).flatMap(d -> d.text("/location"));
            if (location.isPresent()) return location.get();
            if (at.parent().isEmpty()) return "";
        }
    }
}
