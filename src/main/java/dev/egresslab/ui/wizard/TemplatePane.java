package dev.egresslab.ui.wizard;

import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Buttons;
import dev.egresslab.ui.kit.Code;
import dev.egresslab.ui.kit.CodeView;
import dev.egresslab.ui.kit.Copying;
import dev.egresslab.ui.kit.Nodes;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The lab as a template that is deployed in one piece. */
final class TemplatePane extends VBox {
    private final CodeView template;

    /**
     * @param form the part of its ids and texts, for example {@code bicep}
     * @param command what deploys it
     */
    TemplatePane(String form, Code language, String command, Texts texts) {
        getStyleClass().add("el-code-pane");
        template = new CodeView("template-" + form, language);
        template.setAccessibleText(texts.of("ui.review." + form));
        getChildren()
                .addAll(
                        bar(
                                Nodes.label(command, "el-mono-s", "el-muted"),
                                Nodes.spring(),
                                Buttons.plain("btn-copy-" + form, texts.of("ui.review.copy.template"), this::copy)),
                        Nodes.grow(template));
    }

    /** What stands over code. */
    static HBox bar(Node... children) {
        var bar = Nodes.row(12, children);
        bar.getStyleClass().add("el-code-bar");
        return bar;
    }

    void show(String text) {
        template.show(text);
    }

    private void copy() {
        Copying.text(template.code());
    }
}
