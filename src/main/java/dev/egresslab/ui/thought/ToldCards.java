package dev.egresslab.ui.thought;

import dev.egresslab.estate.ResourceId;
import dev.egresslab.lab.exercise.thought.Conclusion;
import dev.egresslab.lab.exercise.thought.Effect;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Nodes;

import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** What is so now, and beside it what would be so then, with what decided. */
final class ToldCards extends GridPane {
    private static final double HALF = 50;

    private final Texts texts;

    ToldCards(Conclusion conclusion, Texts texts) {
        this.texts = texts;
        setId("told");
        setHgap(16);
        for (int i = 0; i < 2; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(HALF);
            getColumnConstraints().add(column);
        }
        addRow(
                0,
                card("now", conclusion.before().effect(), ""),
                card("then", conclusion.after().effect(), conclusion.matters() ? "wa" : "ok"));
    }

    private VBox card(String key, Effect effect, String kind) {
        var card = Nodes.column(
                6,
                Nodes.label(texts.of("ui.thought." + key), "el-body-s", "el-muted"),
                Nodes.id("told-" + key, Nodes.prose(texts.of(effect.said()), "el-h1-s")));
        effect.because().ifPresent(why -> card.getChildren().add(Nodes.prose(texts.of(why), "el-body-s")));
        effect.decidedBy()
                .filter(by -> by.startsWith("/"))
                .ifPresent(by -> card.getChildren().add(Nodes.prose(name(by), "el-mono-s", "el-muted")));
        card.getStyleClass().add("el-measured");
        if (!kind.isEmpty()) card.getStyleClass().add(kind);
        return card;
    }

    /** A rule or a route with its parent. */
    private static String name(String decidedBy) {
        var id = ResourceId.of(decidedBy);
        return id.parent()
                .filter(parent -> parent.type().contains("/") && !parent.is("Microsoft.Resources/resourceGroups"))
                .map(parent -> parent.name() + "/" + id.name())
                .orElse(id.name());
    }
}
