package dev.egresslab.ui.wizard;

import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Buttons;
import dev.egresslab.ui.kit.Copying;
import dev.egresslab.ui.kit.Nodes;

import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/** The lab as a template that is deployed in one piece. */
final class TemplatePane extends VBox {
    private final TextArea template;

    /**
     * @param form the part of its ids and texts, for example {@code bicep}
     * @param command what deploys it
     */
    TemplatePane(String form, String command, Texts texts) {
        super(12);
        getStyleClass().add("el-body");
        template = Nodes.id("template-" + form, new TextArea());
        template.setEditable(false);
        template.getStyleClass().add("el-command");
        template.setAccessibleText(texts.of("ui.review." + form));
        getChildren()
                .addAll(
                        Nodes.row(
                                12,
                                Nodes.label(command, "el-mono-s", "el-muted"),
                                Nodes.spring(),
                                Buttons.plain("btn-copy-" + form, texts.of("ui.review.copy.template"), this::copy)),
                        Nodes.grow(template));
    }

    void show(String text) {
        template.setText(text);
    }

    private void copy() {
        Copying.text(template.getText());
    }
}
