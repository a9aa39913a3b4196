package dev.egresslab.practice.kube.kind;

import dev.egresslab.practice.kube.Columns;
import dev.egresslab.practice.kube.Columns.Column;
import dev.egresslab.practice.kube.KubeKind;
import dev.egresslab.practice.kube.Names;

import java.util.List;
import java.util.Locale;

/** What kubelets and controllers report. */
final class Events implements KubeKind {
    @Override
    public Names names() {
        return Names.core("Event", "events", true, "ev");
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
