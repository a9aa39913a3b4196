package dev.egresslab.ui.terminal;

import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Buttons;
import dev.egresslab.ui.kit.Copying;
import dev.egresslab.ui.kit.Nodes;
import org.kordamp.ikonli.javafx.FontIcon;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** The one line that brings a terminal of the learner's own into the practice cloud. */
public final class PasteCard extends HBox {
    private final Label line = Nodes.id("terminal-line", Nodes.label("", "el-mono", "el-code-line"));
    private final Button copy;
    private final Texts texts;

    public PasteCard(Texts texts) {
        super(12);
        this.texts = texts;
        copy = Buttons.plain("btn-copy-terminal-line", texts.of("ui.terminal.copy"), this::copy);
        var close = Nodes.id("btn-close-terminal-line", new Button("", new FontIcon("mdi2c-close")));
        close.getStyleClass().addAll("flat", "button-icon", "small");
        close.setAccessibleText(texts.of("ui.terminal.close"));
        close.setOnAction(_ -> seen(false));
        line.setMinWidth(120);
        getChildren()
                .addAll(
                        new FontIcon("mdi2c-console"),
                        Nodes.grow(Nodes.column(4, Nodes.prose(texts.of("ui.terminal.paste"), "el-body-s"), line)),
                        copy,
                        close);
        getStyleClass().addAll("el-strip", "ac");
        setId("card-terminal-line");
        seen(false);
    }

    void show(String text) {
        line.setText(text);
        copy.setText(texts.of("ui.terminal.copy"));
        seen(true);
        copy.requestFocus();
    }

    private void copy() {
        Copying.text(line.getText());
        copy.setText(texts.of("ui.terminal.copied"));
    }

    private void seen(boolean now) {
        setVisible(now);
        setManaged(now);
    }
}
