package dev.egresslab.practice.arm;

import dev.egresslab.estate.Document;
import dev.egresslab.estate.ResourceId;
import tools.jackson.databind.JsonNode;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The resources as they stand at one moment, children apart from their parents. */
public class Documents {
    final NavigableMap<ResourceId, Document> byId;

    Documents(NavigableMap<ResourceId, Document> byId) {
        this.byId = byId;
    }

    static Documents none() {
        return new Documents(Collections.emptyNavigableMap());
    }

    public Optional<Document> find(ResourceId id) {
        return Optional.ofNullable(byId.get(id));
    }

    public boolean has(ResourceId id) {
        return byId.containsKey(id);
    }

    public Collection<Document> all() {
        return Collections.unmodifiableCollection(byId.values());
    }

    /** All of a type such as {@code Microsoft.Network/natGateways}. */
    public List<Document> all(String type) {
        return byId.values().stream().filter(d -> d.id().is(type)).toList();
    }

    /** Everything below an id. */
    public List<Document> below(ResourceId id) {
        return byId.values().stream()
                .filter(d -> d.id().within(id) && !d.id().equals(id))
                .toList();
    }

    /** The direct children of one type segment, for example {@code subnets}. */
    public List<Document> children(ResourceId parent, String segment) {
        var type = parent.type() + "/" + segment;
        return byId.values().stream()
                .filter(d -> d.id().is(type) && d.id().within(parent))
                .toList();
    }

    /** The resources outside of {@code id} that use it or a part of it; a deployment only lists what it made. */
    public List<ResourceId> referrers(ResourceId id) {
        return byId.values().stream()
                .filter(d -> !d.id().is("Microsoft.Resources/deployments"))
                .filter(d -> !d.id().within(id) && mentions(d.body(), id, 0))
                .map(Document::id)
                .toList();
    }

    /** A working copy. */
    Draft draft() {
        return new Draft(new TreeMap<>(byId));
    }

    private static boolean mentions(JsonNode node, ResourceId id, int depth) {
        if (depth > 40) return false;
        if (node.isObject()) {
            var link = node.get("id");
            if (depth > 0 && link != null && link.isString() && points(link.asString(), id)) return true;
            return node.valueStream().anyMatch(inner -> mentions(inner, id, depth + 1));
        }
        return node.isArray() && node.valueStream().anyMatch(inner -> mentions(inner, id, depth + 1));
    }

    private static boolean points(String link, ResourceId id) {
        var key = id.key();
        return link.length() >= key.length()
                && link.regionMatches(true, 0, key, 0, key.length())
                && (link.length() == key.length() || link.charAt(key.length()) == '/');
    }
}
