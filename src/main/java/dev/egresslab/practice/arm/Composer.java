package dev.egresslab.practice.arm;

import dev.egresslab.estate.Document;
import dev.egresslab.estate.ResourceId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Optional;

/** A resource as an answer shows it: children inside of their parent, and links read backwards. */
final class Composer {
    private final Documents documents;
    private final Links links;
    private final Types types;

    Composer(Documents documents, Types types) {
        this.documents = documents;
        this.types = types;
        links = new Links(documents);
    }

    ObjectNode show(Document document) {
        var body = (ObjectNode) document.body().deepCopy();
        var type = types.find(document.id().type());
        if (type.isEmpty()) return body;
        type.get().inline().forEach((property, segment) -> {
            var list = Json.inside(body, "properties").putArray(property);
            documents.children(document.id(), segment).forEach(child -> list.add(show(child)));
        });
        type.get().show(body, links);
        return body;
    }

    /** Everything, as the tracer and a survey read it. */
    List<Document> all() {
        return documents.all().stream()
                .map(document -> new Document(document.id(), show(document)))
                .toList();
    }

    /** A part with an id of its own inside of a resource, for example a load balancer's {@code frontendIPConfigurations}. */
    static Optional<JsonNode> part(ObjectNode body, String property, Optional<String> name) {
        for (var member : body.path("properties").properties()) {
            if (!member.getKey().equalsIgnoreCase(property)
                    || !member.getValue().isArray()) continue;
            if (name.isEmpty())
                return Optional.of(Json.object().set("value", member.getValue().deepCopy()));
            return member.getValue()
                    .valueStream()
                    .filter(item -> item.path("name").asString("").equalsIgnoreCase(name.get()))
                    .findFirst();
        }
        return Optional.empty();
    }

    /** The canonical id of a resource: the casing in which its group and its type are known. */
    static ResourceId canonical(ResourceId id, Documents documents, ArmType type) {
        var group = id.groupId().flatMap(documents::find);
        if (group.isEmpty() || type.name().startsWith("Microsoft.Authorization/")) return id;
        var parts = id.toString().split("/");
        var prefix = group.get().id().toString().split("/").length;
        var canonical = new StringBuilder(group.get().id().toString()).append("/providers");
        var words = type.name().split("/");
        canonical.append('/').append(words[0]);
        int at = prefix + 2;
        for (int i = 1; i < words.length; i++, at += 2)
            canonical.append('/').append(words[i]).append('/').append(parts[at + 1]);
        return ResourceId.of(canonical.toString());
    }
}
