package dev.egresslab.practice.arm.type;

import dev.egresslab.estate.ResourceId;
import dev.egresslab.practice.arm.Draft;
import dev.egresslab.practice.arm.Etags;
import dev.egresslab.practice.arm.Json;
import dev.egresslab.practice.arm.Realm;
import tools.jackson.databind.node.ObjectNode;

import java.util.function.Consumer;

/** Makes resources that AKS owns: into the node resource group, ready at once. */
record Managed(Draft draft, Realm realm, Cluster cluster) {
    /** Makes a resource where there is none yet; leaves an existing one as it is. */
    void make(ResourceId id, ObjectNode body) {
        if (!draft.has(id)) put(id, body);
    }

    /** Makes a resource, or puts a new body in place of the old one. */
    void put(ResourceId id, ObjectNode body) {
        var whole = Json.object().put("name", id.name()).put("id", id.toString());
        boolean network = id.type().startsWith("Microsoft.Network/");
        if (network) whole.put("etag", "W/\"" + realm.uuid() + "\"");
        whole.put("type", id.type());
        if (top(id)) whole.put("location", cluster.location());
        if (top(id)) tags(whole, body);
        whole.setAll(body);
        if (network || id.type().startsWith("Microsoft.Compute/"))
            Json.inside(whole, "properties").put("provisioningState", "Succeeded");
        if (network) Etags.stamp(whole, whole.path("etag").asString());
        draft.put(id, whole);
    }

    /** Changes a resource, where it exists, and gives it a new etag. */
    void edit(ResourceId id, Consumer<ObjectNode> change) {
        draft.edit(id, body -> {
            change.accept(body);
            if (body.has("etag")) Etags.stamp(body, "W/\"" + realm.uuid() + "\"");
        });
    }

    /** The cluster's document as it stands in the draft. */
    void editCluster(Consumer<ObjectNode> change) {
        draft.edit(cluster.id(), change);
    }

    /** What a user tagged the cluster with is on every resource that AKS makes for it. */
    private void tags(ObjectNode whole, ObjectNode body) {
        var own = body.remove("tags");
        var tags = Json.object();
        if (cluster.body().path("tags") instanceof ObjectNode given) tags.setAll(given.deepCopy());
        if (own instanceof ObjectNode more) tags.setAll(more);
        if (!tags.isEmpty()) whole.set("tags", tags);
    }

    private static boolean top(ResourceId id) {
        var type = id.type();
        return type.indexOf('/') == type.lastIndexOf('/');
    }
}
