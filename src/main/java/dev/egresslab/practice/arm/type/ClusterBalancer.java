package dev.egresslab.practice.arm.type;

import dev.egresslab.estate.ResourceId;
import dev.egresslab.practice.arm.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.function.Predicate;

/** A load balancer of a cluster being edited: its parts by name. */
final class ClusterBalancer {
    static final String INBOUND = "kubernetes";

    private final ResourceId id;
    private final ObjectNode body;

    ClusterBalancer(ResourceId id, ObjectNode body) {
        this.id = id;
        this.body = body;
    }

    /** An empty one. */
    static ObjectNode empty(String guid) {
        var body = Json.object("""
                {"properties": {"resourceGuid": "%s"}, "sku": {"name": "Standard", "tier": "Regional"}}""", guid);
        LoadBalancers.PARTS.forEach(part -> Json.inside(body, "properties").putArray(part));
        return body;
    }

    /** Opens a cluster's load balancer, made with its inbound pool where there is none. */
    static void edit(Managed managed, ResourceId id, java.util.function.Consumer<ClusterBalancer> change) {
        managed.make(id, empty(managed.realm().uuid()));
        managed.edit(id, body -> {
            var balancer = new ClusterBalancer(id, body);
            balancer.part("backendAddressPools", INBOUND, Json.object());
            change.accept(balancer);
        });
    }

    /** Puts a part in the place of one with the same name, or at the end; answers its id. */
    String part(String list, String name, ObjectNode properties) {
        var part = Json.object().put("name", name);
        part.set("properties", properties);
        Parts.dress(id, part, list);
        var parts = list(list);
        for (int i = 0; i < parts.size(); i++) {
            if (!parts.get(i).path("name").asString().equals(name)) continue;
            parts.set(i, part);
            return part.path("id").asString();
        }
        parts.add(part);
        return part.path("id").asString();
    }

    /** Takes away the parts of a list whose names are meant. */
    void drop(String list, Predicate<String> names) {
        var left = Json.array();
        for (JsonNode part : list(list)) if (!names.test(part.path("name").asString())) left.add(part);
        Json.inside(body, "properties").set(list, left);
    }

    String partId(String list, String name) {
        return id.child(list, name).toString();
    }

    boolean has(String list) {
        return !list(list).isEmpty();
    }

    private ArrayNode list(String name) {
        var properties = Json.inside(body, "properties");
        return properties.get(name) instanceof ArrayNode there ? there : properties.putArray(name);
    }
}
