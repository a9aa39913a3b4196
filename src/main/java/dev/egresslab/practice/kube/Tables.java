package dev.egresslab.practice.kube;

import dev.egresslab.practice.LabClock;
import dev.egresslab.practice.kube.Columns.Column;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;

/**
 * Server-side printing: objects as rows.
 *
 * @param include how much of its object a row carries: {@code None}, {@code Metadata} or {@code Object}
 */
record Tables(String include, LabClock clock) {
    ObjectNode of(KubeKind kind, List<ObjectNode> objects, String resourceVersion, boolean heads) {
        var table = JsonNodeFactory.instance.objectNode();
        table.put("kind", "Table").put("apiVersion", "meta.k8s.io/v1");
        table.putObject("metadata").put("resourceVersion", resourceVersion);
        var columns = columns(kind);
        var definitions = table.putArray("columnDefinitions");
        if (heads)
            columns.forEach(column -> definitions
                    .addObject()
                    .put("name", column.name())
                    .put("type", "string")
                    .put("format", column.name().equals("Name") ? "name" : "")
                    .put("description", "")
                    .put("priority", column.wide() ? 1 : 0));
        var rows = table.putArray("rows");
        objects.forEach(object -> row(kind, object, columns, rows));
        return table;
    }

    private void row(KubeKind kind, ObjectNode object, List<Column> columns, ArrayNode rows) {
        var row = rows.addObject();
        var cells = row.putArray("cells");
        columns.forEach(column -> cells.add(column.cell().apply(object, clock.now())));
        if (include.equals("None")) return;
        if (include.equals("Object")) {
            row.set("object", kind.shown(object, clock));
            return;
        }
        var partial =
                row.putObject("object").put("kind", "PartialObjectMetadata").put("apiVersion", "meta.k8s.io/v1");
        partial.set("metadata", object.path("metadata").deepCopy());
    }

    private static List<Column> columns(KubeKind kind) {
        var all = new ArrayList<Column>();
        boolean plain = !kind.names().kind().equals("Event");
        if (plain) all.add(Columns.of("Name", Columns.text("/metadata/name")));
        kind.columns().stream().filter(c -> !c.wide()).forEach(all::add);
        boolean own = kind.columns().stream().anyMatch(c -> c.name().equals("Age"));
        if (plain && !own) all.add(Columns.ago("Age", "/metadata/creationTimestamp"));
        kind.columns().stream().filter(Column::wide).forEach(all::add);
        return all;
    }
}
