package dev.egresslab.net.wires;

import dev.egresslab.estate.Document;
import dev.egresslab.estate.Estate;
import tools.jackson.databind.JsonNode;

import java.util.LinkedHashMap;
import java.util.List;

/** Child resources, which Azure shows both inside their parent and as documents of their own. */
final class Children {
    private Children() {}

    /**
     * The children of one kind, once each.
     *
     * @param pointer where the parent lists them, for example {@code /properties/subnets}
     * @param type the child's full type
     */
    static List<Document> of(Document parent, String pointer, String type, Estate estate) {
        var segment = type.substring(type.lastIndexOf('/') + 1);
        var found = new LinkedHashMap<String, Document>();
        parent.items(pointer).filter(JsonNode::isObject).forEach(node -> {
            var id = parent.id().child(segment, node.path("name").asString(""));
            found.put(id.key(), new Document(id, node));
        });
        estate.under(parent.id()).filter(d -> d.id().is(type)).forEach(d -> found.put(d.id().key(), d));
        return List.copyOf(found.values());
    }

    static List<String> texts(JsonNode node) {
        return node.isArray() ? node.valueStream().map(JsonNode::asString).toList() : List.of();
    }
}
