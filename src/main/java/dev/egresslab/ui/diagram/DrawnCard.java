package dev.egresslab.ui.diagram;

import dev.egresslab.ui.kit.Icons;
import dev.egresslab.ui.kit.Nodes;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;

/** A table on the canvas: routes or rules, the row that decided lit. */
final class DrawnCard extends VBox {
    private final List<HBox> rows = new ArrayList<>();
    private final Picture.Card card;

    DrawnCard(Picture.Card card) {
        this.card = card;
        var table = card.table();
        var head = Nodes.row(8, Icons.of(table.meaning(), 15), Nodes.label(table.title(), "el-caption", "el-semi"));
        head.getStyleClass().add("el-card-head");
        head.setMinHeight(Sheet.HEAD);
        getChildren().add(head);
        for (var row : table.rows()) getChildren().add(row(row));
        getStyleClass().add("el-callout");
        setId("table-" + table.title().replace(' ', '-'));
        setMouseTransparent(true);
        setPrefSize(card.width(), card.height());
        relocate(card.x(), card.y());
    }

    private HBox row(Shape.Row row) {
        var left = Nodes.label(row.left(), "el-mono-s", "el-cell");
        if (!row.middle().isEmpty()) left.setMinWidth(34);
        var drawn = new HBox(
                left,
                Nodes.label(row.middle(), "el-mono-s", "el-cell"),
                Nodes.spring(),
                Nodes.label(row.right(), "el-mono-s", "el-cell"));
        left.setMinWidth(row.middle().isEmpty() ? Region.USE_PREF_SIZE : 34);
        drawn.getStyleClass().add("el-callout-row");
        drawn.setMinHeight(Sheet.ROW);
        drawn.setMaxHeight(Sheet.ROW);
        rows.add(drawn);
        return drawn;
    }

    /** The dotted line to what the table belongs to. */
    Line tie() {
        var tie = new Line(card.tieX(), card.tieFrom(), card.tieX(), card.tieTo());
        tie.getStyleClass().add("el-tie");
        return tie;
    }

    void walk(Marks marks) {
        for (int i = 0; i < rows.size(); i++) {
            var kind = marks.row(card.table().rows().get(i));
            rows.get(i).getStyleClass().removeAll("lit", "denied");
            if (!kind.isEmpty()) rows.get(i).getStyleClass().add(kind);
        }
    }
}
