package dev.egresslab.practice.kube.kind;

import dev.egresslab.practice.LabClock;
import dev.egresslab.practice.kube.Columns;
import dev.egresslab.practice.kube.Columns.Column;
import dev.egresslab.practice.kube.KubeKind;
import dev.egresslab.practice.kube.Names;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** What kubelets and controllers report. */
final class Events implements KubeKind {
    @Override
    public Names names() {
        return Names.core("Event", "events", true, "ev");
    }

    /** Clients reckon from their own clock how long ago it was, also where the lab's clock is ahead of it. */
    @Override
    public ObjectNode shown(ObjectNode event, LabClock clock) {
        var shown = event.deepCopy();
        for (var field : List.of("firstTimestamp", "lastTimestamp")) {
            var at = event.path(field).asString("");
            if (!at.isEmpty()) shown.put(field, Containers.time(clock.wall(Instant.parse(at))));
        }
        return shown;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Columns.ago("Last Seen", "/lastTimestamp"),
                Columns.of("Type", Columns.text("/type")),
                Columns.of("Reason", Columns.text("/reason")),
                Columns.of(
                        "Object",
                        e -> e.at("/involvedObject/kind").asString("").toLowerCase(Locale.ROOT) + "/"
                                + e.at("/involvedObject/name").asString("")),
                Columns.of("Message", Columns.text("/message")));
    }
}
