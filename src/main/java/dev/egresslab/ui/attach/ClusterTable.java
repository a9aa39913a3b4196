package dev.egresslab.ui.attach;

import dev.egresslab.estate.Document;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Buttons;
import dev.egresslab.ui.kit.Icons;
import dev.egresslab.ui.kit.Nodes;
import dev.egresslab.ui.kit.Types;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Clusters, one row each: name and group, region, way out, version, and the button that looks closer. */
final class ClusterTable extends VBox {
    private final Texts texts;
    private final Consumer<Document> look;

    ClusterTable(List<Document> clusters, Texts texts, Consumer<Document> look) {
        this.texts = texts;
        this.look = look;
        setId("clusters-table");
        getStyleClass().add("el-table");
        setAccessibleRole(AccessibleRole.TABLE_VIEW);
        setAccessibleText(texts.of("ui.clusters.title"));
        getChildren().add(head());
        clusters.forEach(cluster -> getChildren().add(row(cluster)));
        getChildren().getLast().getStyleClass().add("last");
    }

    private Node head() {
        var row = new HBox(
                cell("lab", Nodes.label(text("column.cluster"), "el-caption", "el-muted")),
                cell("ip", Nodes.label(text("column.region"), "el-caption", "el-muted")),
                cell("state", Nodes.label(text("column.type"), "el-caption", "el-muted")),
                cell("cost", Nodes.label(text("column.version"), "el-caption", "el-muted")),
                cell("look", Nodes.label("")));
        row.getStyleClass().addAll("el-lab-row", "head");
        return row;
    }

    private Node row(Document cluster) {
        var seen = new Seen(cluster, texts);
        var button = Buttons.plain("btn-look-at-" + cluster.name(), text("look"), () -> look.accept(cluster));
        button.getStyleClass().add("el-small");
        button.setAccessibleText(texts.of("ui.clusters.look.said", cluster.name(), seen.group()));
        var row = new HBox(
                cell(
                        "lab",
                        Nodes.row(
                                12,
                                Icons.tile(Icons.Meaning.CLUSTER),
                                two(Nodes.label(cluster.name()), Nodes.label(seen.group(), "el-mono-s", "el-muted")))),
                cell("ip", Nodes.label(seen.region(), "el-mono-s")),
                cell(
                        "state",
                        Nodes.row(
                                8,
                                Icons.of(Types.meaning(seen.type()), 18),
                                two(
                                        Nodes.label(seen.title(), "el-body-s"),
                                        Nodes.label(seen.type(), "el-mono-s", "el-muted")))),
                cell("cost", Nodes.label(seen.version(), "el-mono-s")),
                cell("look", button));
        row.getStyleClass().add("el-lab-row");
        row.setAlignment(Pos.CENTER_LEFT);
        row.setId("cluster-" + cluster.name());
        row.setAccessibleText(texts.of(
                "ui.clusters.said", cluster.name(), seen.group(), seen.region(), seen.title(), seen.version()));
        return row;
    }

    private static VBox two(Node upper, Node lower) {
        var two = Nodes.column(0, upper, lower);
        two.setAlignment(Pos.CENTER_LEFT);
        return two;
    }

    private static HBox cell(String column, Node content) {
        var cell = new HBox(content);
        cell.setAlignment(Pos.CENTER_LEFT);
        cell.getStyleClass().addAll("el-lab-cell", column);
        if (column.equals("lab")) HBox.setHgrow(cell, Priority.ALWAYS);
        return cell;
    }

    private String text(String key) {
        return texts.of("ui.clusters." + key);
    }
}
