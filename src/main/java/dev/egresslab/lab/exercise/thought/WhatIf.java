package dev.egresslab.lab.exercise.thought;

import dev.egresslab.estate.Document;
import dev.egresslab.estate.Estate;
import dev.egresslab.estate.KubeObject;
import dev.egresslab.estate.ResourceId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** An estate as it would be with something missing, changed or added; the one that it is made from stays as it is. */
public final class WhatIf {
    private static final String ROUTES = "Microsoft.Network/routeTables/routes";

    private WhatIf() {}

    /** The same without the routes of a name. */
    public static Estate withoutRoute(Estate estate, String name) {
        return estate.documents().stream()
                .filter(d -> d.id().is(ROUTES) && d.name().equalsIgnoreCase(name))
                .map(Document::id)
                .reduce(estate, WhatIf::withoutChild, (_, last) -> last);
    }

    /** The same without a child resource, as a document and inside its parent, for example a route and its table. */
    static Estate withoutChild(Estate estate, ResourceId child) {
        var kept =
                estate.documents().stream().filter(d -> !d.id().equals(child)).toList();
        return editParent(with(estate, kept), child, list -> list.removeIf(item -> named(item, child.name())));
    }

    /** The same with a child resource changed, as a document and inside its parent, for example a subnet and its network. */
    static Estate editChild(Estate estate, ResourceId child, Consumer<ObjectNode> change) {
        return editParent(
                edit(estate, child, change),
                child,
                list -> list.forEach(item -> {
                    if (named(item, child.name()) && item instanceof ObjectNode object) change.accept(object);
                }));
    }

    /** The same with a document changed; as it was where there is no such document. */
    static Estate edit(Estate estate, ResourceId id, Consumer<ObjectNode> change) {
        var documents = estate.documents().stream()
                .map(d -> d.id().equals(id) ? changed(d, change) : d)
                .toList();
        return with(estate, documents);
    }

    /** The same with a document whose list lacks some items. */
    static Estate withoutItems(Estate estate, ResourceId id, String list, Predicate<JsonNode> which) {
        return edit(estate, id, body -> properties(body).withArrayProperty(list).removeIf(which));
    }

    /** The same with further documents. */
    static Estate plus(Estate estate, Document... more) {
        var documents = new ArrayList<>(estate.documents());
        documents.addAll(List.of(more));
        return with(estate, documents);
    }

    /** The same with further objects in a cluster. */
    static Estate plus(Estate estate, ResourceId cluster, List<KubeObject> more) {
        var objects = objects(estate);
        var there = new ArrayList<>(estate.objects(cluster));
        there.addAll(more);
        objects.put(cluster, there);
        return new Estate(estate.documents(), objects);
    }

    /** What Azure keeps a resource's own settings under. */
    static ObjectNode properties(ObjectNode body) {
        return body.withObjectProperty("properties");
    }

    static boolean named(JsonNode item, String name) {
        return item.path("name").asString("").equalsIgnoreCase(name);
    }

    private static Estate editParent(
            Estate estate, ResourceId child, Consumer<tools.jackson.databind.node.ArrayNode> change) {
        var parent = child.parent().orElse(child);
        var type = child.type();
        var list = type.substring(type.lastIndexOf('/') + 1);
        return edit(estate, parent, body -> {
            if (body.at("/properties/" + list).isArray())
                change.accept(properties(body).withArrayProperty(list));
        });
    }

    private static Document changed(Document document, Consumer<ObjectNode> change) {
        var body = document.body().deepCopy();
        if (body instanceof ObjectNode object) change.accept(object);
        return new Document(document.id(), body);
    }

    private static Estate with(Estate estate, List<Document> documents) {
        return new Estate(documents, objects(estate));
    }

    private static Map<ResourceId, List<KubeObject>> objects(Estate estate) {
        Map<ResourceId, List<KubeObject>> objects = new HashMap<>();
        estate.clusters().forEach(id -> objects.put(id, estate.objects(id)));
        return objects;
    }
}
