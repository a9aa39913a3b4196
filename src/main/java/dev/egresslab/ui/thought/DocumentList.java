package dev.egresslab.ui.thought;

import dev.egresslab.lab.exercise.thought.Difference;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Nodes;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** The documents that would differ, and where in them. */
final class DocumentList extends VBox {
    private final Texts texts;

    DocumentList(List<Difference> differences, Texts texts) {
        super(8);
        this.texts = texts;
        setId("thought-documents");
        getStyleClass().add("el-card");
        getChildren().add(Nodes.label(texts.of("ui.thought.documents", differences.size()), "el-h3"));
        differences.forEach(difference -> getChildren().add(row(difference)));
    }

    private Node row(Difference difference) {
        var way = difference.way().name().toLowerCase(Locale.ROOT);
        var tag = Nodes.whole(Nodes.label(texts.of("ui.thought." + way), "el-tag"));
        var name = Nodes.prose(difference.name(), "el-mono-s", "el-strong");
        name.setTooltip(new Tooltip(difference.id()));
        var words = Nodes.column(0, name);
        if (!difference.parts().isEmpty())
            words.getChildren().add(Nodes.prose(String.join("\n", difference.parts()), "el-mono-s", "el-muted"));
        var row = Nodes.row(12, tag, Nodes.grow(words));
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }
}
