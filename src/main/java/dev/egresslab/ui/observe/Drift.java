package dev.egresslab.ui.observe;

import dev.egresslab.estate.Document;
import dev.egresslab.estate.Estate;
import dev.egresslab.estate.ResourceId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What became different between two readings of what exists.
 *
 * @param how whether it is new, gone or only different; its text is under {@code ui.observe.drift}
 */
record Drift(How how, ResourceId id) {
    /** What changes by itself: Azure counts versions and tells what is going on. */
    private static final Set<String> PASSING = Set.of("etag", "provisioningState", "resourceGuid");

    /** What happened to a resource. */
    enum How {
        CHANGED(""),
        ADDED(".added"),
        GONE(".gone");

        private final String key;

        How(String key) {
            this.key = key;
        }

        String key() {
            return "ui.observe.drift" + key;
        }
    }

    /** Resources of their own; what is in one counts as a change of it. */
    static List<Drift> between(Estate before, Estate after) {
        var drifts = new ArrayList<Drift>();
        for (var document : after.documents()) {
            if (!own(document)) continue;
            var old = before.find(document.id());
            if (old.isEmpty()) drifts.add(new Drift(How.ADDED, document.id()));
            else if (!lasting(old.get().body()).equals(lasting(document.body())))
                drifts.add(new Drift(How.CHANGED, document.id()));
        }
        before.documents().stream()
                .filter(Drift::own)
                .filter(d -> after.find(d.id()).isEmpty())
                .forEach(d -> drifts.add(new Drift(How.GONE, d.id())));
        return List.copyOf(drifts);
    }

    private static boolean own(Document document) {
        return document.id().type().chars().filter(c -> c == '/').count() == 1;
    }

    private static JsonNode lasting(JsonNode body) {
        var copy = body.deepCopy();
        strip(copy);
        return copy;
    }

    private static void strip(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(PASSING);
            object.forEach(Drift::strip);
        } else if (node instanceof ArrayNode array) {
            array.forEach(Drift::strip);
        }
    }
}
