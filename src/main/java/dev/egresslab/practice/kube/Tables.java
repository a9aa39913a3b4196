package dev.egresslab.practice.kube;

import dev.egresslab.practice.kube.Columns.Column;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Server-side printing: objects as rows. */
final class Tables {
    private Tables() {}

    static ObjectNode of(KubeKind kind, List<ObjectNode> objects, String resourceVersion, Instant now, boolean heads) {
        var table = JsonNodeFactory.instance.objectNode();
        table.put("kind", "Table").put("apiVersion", "meta.k8s.io/v1");
        table.putObject("metadata").put("resourceVersion", resourceVersion);
        var columns = columns(kind, now);
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
        objects.forEach(object -> row(object, columns, rows));
        return table;
    }

    private static void row(ObjectNode object, List<Column> columns, ArrayNode rows) {
        var row = rows.addObject();
        var cells = row.putArray("cells");
        columns.forEach(column -> cells.add(column.cell().apply(object)));
        var partial =
                row.putObject("object").put("kind", "PartialObjectMetadata").put("apiVersion", "meta.k8s.io/v1");
        partial.set("metadata", object.path("metadata").deepCopy());
    }

    private static List<Column> columns(KubeKind kind, Instant now) {
        var all = new ArrayList<Column>();
        if (!kind.names().kind().equals("Event")) all.add(Columns.of("Name", Columns.text("/metadata/name")));
        kind.columns().stream().filter(c -> !c.wide()).forEach(all::add);
        if (!kind.names().kind().equals("Event")) all.add(Columns.of("Age", object -> age(object, now)));
        kind.columns().stream().filter(Column::wide).forEach(all::add);
        return all;
    }

    private static String age(ObjectNode object, Instant now) {
        var created = object.at("/metadata/creationTimestamp").asString("");
        return created.isEmpty() ? "<unknown>" : human(Duration.between(Instant.parse(created), now));
    }

    /** As kubectl writes durations: 32s, 5m12s, 98m, 10h, 3d. */
    static String human(Duration age) {
        long seconds = Math.max(0, age.toSeconds());
        if (seconds < 120) return seconds + "s";
        if (seconds < 600) return seconds / 60 + "m" + (seconds % 60 == 0 ? "" : seconds % 60 + "s");
        if (seconds < 10_800) return seconds / 60 + "m";
        if (seconds < 172_800) return seconds / 3600 + "h";
        return seconds / 86_400 + "d";
    }
}
