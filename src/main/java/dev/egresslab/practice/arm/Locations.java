package dev.egresslab.practice.arm;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/** The regions of the practice cloud, from {@code practice/locations.json}. */
public final class Locations {
    private static final ArrayNode ALL = (ArrayNode) Assets.read("locations.json");
    private static final List<String> NAMES =
            ALL.valueStream().map(l -> l.path("name").asString()).toList();

    private Locations() {}

    static List<String> names() {
        return NAMES;
    }

    static boolean known(String name) {
        return NAMES.contains(name);
    }

    /** As {@code GET /subscriptions/…/locations} shows them. */
    static ObjectNode list(String subscription) {
        var list = Json.object();
        var value = list.putArray("value");
        for (var location : ALL) {
            var name = location.path("name").asString();
            var item = value.addObject()
                    .put("id", "/subscriptions/" + subscription + "/locations/" + name)
                    .put("name", name)
                    .put("type", "Region")
                    .put("displayName", location.path("displayName").asString())
                    .put(
                            "regionalDisplayName",
                            location.path("regionalDisplayName").asString());
            item.putObject("metadata").put("regionType", "Physical").put("regionCategory", "Recommended");
        }
        return list;
    }
}
