package dev.egresslab.ui.wizard;

import dev.egresslab.lab.outbound.Unbuilt;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Icons;
import dev.egresslab.ui.kit.Icons.Meaning;
import dev.egresslab.ui.kit.Nodes;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Outbound types that AKS has besides: what each is, what it needs, and why no lab is made of it. None can be chosen. */
final class UnbuiltTypes extends VBox {
    private final Texts texts;

    UnbuiltTypes(Texts texts) {
        super(10);
        this.texts = texts;
        setId("types-unbuilt");
        var row = new HBox(14);
        for (var type : Unbuilt.ALL) row.getChildren().add(card(type));
        getChildren().addAll(Nodes.label(texts.of("ui.types.unbuilt"), "el-h2"), row);
    }

    private Node card(Unbuilt type) {
        var key = "unbuilt." + type.id() + ".";
        var tag = type.preview()
                ? Nodes.label(texts.of("ui.types.preview"), "el-tag", "wa")
                : Nodes.label(texts.of("ui.types.available"), "el-tag");
        var card = Nodes.column(
                8,
                Nodes.row(
                        10,
                        Icons.of(Meaning.NO, 18),
                        Nodes.grow(Nodes.column(
                                0,
                                Nodes.prose(texts.of(key + "title"), "el-h3"),
                                Nodes.prose(type.id(), "el-mono-s", "el-muted"))),
                        Nodes.whole(tag)),
                Nodes.prose(texts.of(key + "what"), "el-body-s"),
                Nodes.prose(texts.of("ui.types.needs", texts.of(key + "needs")), "el-body-s"),
                Nodes.prose(texts.of(key + "why"), "el-body-s", "el-muted"));
        card.getStyleClass().add("el-card");
        card.setId("unbuilt-" + type.id());
        card.setPrefWidth(0);
        card.setMinWidth(0);
        card.setAccessibleRole(AccessibleRole.TEXT);
        card.setAccessibleText(texts.of(
                "ui.types.unbuilt.said",
                texts.of(key + "title"),
                texts.of(key + "what"),
                texts.of(key + "needs"),
                texts.of(key + "why")));
        return Nodes.grow(card);
    }
}
