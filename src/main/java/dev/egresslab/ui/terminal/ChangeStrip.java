package dev.egresslab.ui.terminal;

import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Buttons;
import dev.egresslab.ui.kit.Icons;
import dev.egresslab.ui.kit.Nodes;

import javafx.scene.layout.HBox;

/** Says that what is seen is older than what exists, for as long as that is so. */
public final class ChangeStrip extends HBox {
    public ChangeStrip(Watching watching, Texts texts) {
        super(12);
        var words = Nodes.id("change-words", Nodes.prose("", "el-strong"));
        words.textProperty().bind(watching.stale());
        getChildren()
                .addAll(
                        Icons.of(Icons.Meaning.WARNING, 18),
                        Nodes.grow(words),
                        Buttons.plain("btn-reread", texts.of("ui.terminal.reread"), watching::reread));
        getStyleClass().addAll("el-strip", "wa");
        setId("strip-changed");
        Nodes.shown(this, watching.stale().isNotEmpty());
    }
}
