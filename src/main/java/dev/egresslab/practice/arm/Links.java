package dev.egresslab.practice.arm;

import dev.egresslab.estate.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Every link between resources, read backwards: who points at an id, and from which part of itself. */
public final class Links {
    private final Map<String, List<String>> owners = new HashMap<>();

    Links(Documents documents) {
        documents.all().forEach(this::add);
    }

    /** The ids of the objects that link to the id: a resource, or a part with an id of its own. */
    public List<String> to(String id) {
        return owners.getOrDefault(id.toLowerCase(Locale.ROOT), List.of());
    }

    /** The same as an array of {@code {"id": …}}, those only whose id contains a text. */
    public ArrayNode to(String id, String containing) {
        var wanted = containing.toLowerCase(Locale.ROOT);
        return Json.links(to(id).stream()
                .filter(owner -> owner.toLowerCase(Locale.ROOT).contains(wanted))
                .toList());
    }

    private void add(Document document) {
        visit(document.body(), document.id().toString(), 0);
    }

    private void visit(JsonNode node, String owner, int depth) {
        if (depth > 40) return;
        if (node.isArray()) node.valueStream().forEach(item -> visit(item, owner, depth + 1));
        if (!node.isObject()) return;
        var inner = owner;
        var id = node.get("id");
        if (depth > 0 && id != null && id.isString()) {
            if (node.has("properties") && node.has("name")) {
                inner = id.asString();
            } else {
                owners.computeIfAbsent(id.asString().toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                        .add(owner);
            }
        }
        for (var value : node.valueStream().toList()) visit(value, inner, depth + 1);
    }
}
