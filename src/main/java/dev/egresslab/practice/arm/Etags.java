package dev.egresslab.practice.arm;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Locale;

/** The etags of Microsoft.Network: a resource's own, repeated in every part of it that has an id. */
public final class Etags {
    private static final List<String> FIRST = List.of("name", "id", "etag", "type", "properties");

    private Etags() {}

    /** Gives a resource and its parts a new etag. */
    public static void stamp(ObjectNode body, String etag) {
        body.put("etag", etag);
        var own = body.path("id").asString("").toLowerCase(Locale.ROOT) + "/";
        for (var member : body.path("properties")) parts(member, own, etag, 0);
    }

    /** Whether two bodies say the same, whatever their etags and states. */
    static boolean same(JsonNode one, JsonNode other) {
        return bare(one.deepCopy()).equals(bare(other.deepCopy()));
    }

    private static void parts(JsonNode node, String own, String etag, int depth) {
        if (!(node instanceof ArrayNode list) || depth > 4) return;
        for (int i = 0; i < list.size(); i++) {
            if (!(list.get(i) instanceof ObjectNode part)) continue;
            boolean named =
                    part.path("id").asString("").toLowerCase(Locale.ROOT).startsWith(own);
            if (named && part.has("name")) list.set(i, dressed(part, etag));
            for (var member : list.get(i).path("properties")) parts(member, own, etag, depth + 1);
        }
    }

    private static ObjectNode dressed(ObjectNode part, String etag) {
        part.put("etag", etag);
        var dressed = Json.object();
        FIRST.stream().filter(part::has).forEach(member -> dressed.set(member, part.get(member)));
        part.properties().forEach(member -> dressed.set(member.getKey(), member.getValue()));
        return dressed;
    }

    private static JsonNode bare(JsonNode node) {
        if (node instanceof ObjectNode object) object.remove(List.of("etag", "provisioningState"));
        node.forEach(Etags::bare);
        return node;
    }
}
