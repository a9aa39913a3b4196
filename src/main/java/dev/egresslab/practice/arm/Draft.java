package dev.egresslab.practice.arm;

import dev.egresslab.estate.Document;
import dev.egresslab.estate.ResourceId;
import tools.jackson.databind.node.ObjectNode;

import java.util.LinkedHashSet;
import java.util.NavigableMap;
import java.util.Set;
import java.util.function.Consumer;

/** Resources being changed: nobody sees it until the {@link Store} accepts it whole. */
public final class Draft extends Documents {
    private final Set<ResourceId> touched = new LinkedHashSet<>();

    Draft(NavigableMap<ResourceId, Document> byId) {
        super(byId);
    }

    /** Puts a resource as it shall stand; the caller gives the tree away. */
    public void put(ResourceId id, ObjectNode body) {
        var known = byId.get(id);
        var kept = known == null ? id : known.id();
        byId.put(kept, new Document(kept, body));
        touched.add(kept);
    }

    /** Changes a copy of a resource's tree, where the resource exists. */
    public void edit(ResourceId id, Consumer<ObjectNode> change) {
        var known = byId.get(id);
        if (known == null) return;
        var copy = (ObjectNode) known.body().deepCopy();
        change.accept(copy);
        put(id, copy);
    }

    /** Takes a resource away with everything below it. */
    public void remove(ResourceId id) {
        below(id).forEach(child -> drop(child.id()));
        drop(id);
    }

    Set<ResourceId> touched() {
        return touched;
    }

    private void drop(ResourceId id) {
        if (byId.remove(id) != null) touched.add(id);
    }
}
