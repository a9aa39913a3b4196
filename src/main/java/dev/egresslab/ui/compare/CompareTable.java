package dev.egresslab.ui.compare;

import dev.egresslab.lab.Lab;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Icons;
import dev.egresslab.ui.kit.Nodes;
import dev.egresslab.ui.kit.Types;
import dev.egresslab.ui.shell.Course;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/** The table: one column for each lab, one row for each property, the names of the rows at the left. */
final class CompareTable extends GridPane {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());

    static final double NAMES = 124;
    static final double LEAST = 254;

    private final Texts texts;
    private final List<Node> names = new ArrayList<>();
    private final Consumer<Lab> open;

    /** @param open asks to see a lab */
    CompareTable(Course course, Consumer<Lab> open) {
        this.texts = course.texts();
        this.open = open;
        getStyleClass().add("el-table");
        setId("compare-table");
        setAccessibleRole(AccessibleRole.TABLE_VIEW);
    }

    void show(List<Column> columns, List<Row> rows) {
        getChildren().clear();
        names.clear();
        getColumnConstraints().setAll(new ColumnConstraints(NAMES));
        for (int i = 0; i < columns.size(); i++) {
            var width = new ColumnConstraints(LEAST, LEAST, Double.MAX_VALUE);
            width.setHgrow(Priority.ALWAYS);
            getColumnConstraints().add(width);
            var head = cell(head(columns.get(i)), true);
            if (columns.get(i).gone()) head.getStyleClass().add("gone");
            add(head, i + 1, 0);
        }
        name(Nodes.label(""), true, 0);
        int most =
                columns.stream().mapToInt(c -> c.facts().ports().total()).max().orElse(1);
        var cells = new Cells(texts, most);
        for (int r = 0; r < rows.size(); r++) {
            var row = rows.get(r);
            boolean last = r == rows.size() - 1;
            name(name(row.key()), !last, r + 1);
            for (int i = 0; i < columns.size(); i++) {
                var node = cell(cells.of(row.key(), row.cells().get(i), columns.get(i)), !last);
                node.setId("compare-" + row.key() + "-" + columns.get(i).lab().type());
                node.setAccessibleText(texts.of("ui.compare.row." + row.key()) + ": "
                        + row.cells().get(i).text());
                if (columns.get(i).gone()) node.getStyleClass().add("gone");
                if (row.key().equals("measured")) age(node, columns.get(i));
                add(node, i + 1, r + 1);
            }
        }
    }

    /** Moves the names of the rows to where they are seen. */
    void freeze(double x) {
        names.forEach(name -> name.setTranslateX(x));
    }

    private void name(Node content, boolean line, int row) {
        var cell = cell(content, line);
        cell.getStyleClass().add("el-table-name");
        cell.setViewOrder(-1);
        names.add(cell);
        add(cell, 0, row);
    }

    /** Where and when it was measured. */
    private void age(StackPane cell, Column column) {
        var place = texts.of("ui.shell.place." + column.lab().place());
        column.tally()
                .last()
                .ifPresent(
                        at -> Tooltip.install(cell, new Tooltip(texts.of("ui.compare.age", place, TIME.format(at)))));
        if (column.gone()) return;
        cell.getStyleClass().add("el-link-row");
        cell.setOnMouseClicked(_ -> open.accept(column.lab()));
    }

    private Node head(Column column) {
        var lab = column.lab();
        var head = Nodes.row(
                12,
                Icons.tile(Types.meaning(lab.type())),
                Nodes.column(
                        0,
                        Nodes.label(texts.of("outbound." + lab.type() + ".title"), "el-h3"),
                        Nodes.label(column.facts().group(), "el-mono-s", "el-muted")));
        if (column.gone()) head.getChildren().add(Nodes.whole(Nodes.label(texts.of("ui.compare.gone"), "el-tag")));
        var button = Nodes.id("btn-compare-open-" + lab.type(), new Button("", head));
        button.getStyleClass().setAll("button", "flat", "el-table-head");
        button.setAccessibleText(texts.of(
                "ui.compare.open",
                texts.of("outbound." + lab.type() + ".title"),
                column.facts().group()));
        button.setDisable(column.gone());
        button.setOnAction(_ -> open.accept(lab));
        return button;
    }

    private Node name(String key) {
        var name = Nodes.column(0, Nodes.prose(texts.of("ui.compare.row." + key), "el-body-s", "el-strong"));
        var note = texts.of("ui.compare.row." + key + ".note");
        if (!note.isEmpty()) name.getChildren().add(Nodes.prose(note, "el-caption", "el-muted"));
        name.setAlignment(Pos.CENTER_LEFT);
        return name;
    }

    private static StackPane cell(Node content, boolean line) {
        var cell = new StackPane(content);
        cell.setAlignment(Pos.CENTER_LEFT);
        cell.getStyleClass().add(line ? "el-table-cell" : "el-table-last");
        return cell;
    }
}
