package dev.egresslab.ui.wizard;

import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Above;
import dev.egresslab.ui.kit.Buttons;
import dev.egresslab.ui.kit.Nodes;

import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Asks what shall become of what exists when a run is stopped. */
final class StopDialog {
    private final Above pane;
    private final VBox card;
    private final javafx.scene.Node usual;

    StopDialog(Above pane, Texts texts, Runnable keep, Runnable delete) {
        this.pane = pane;
        usual = Buttons.plain("btn-delete-build", texts.of("ui.stop.delete"), () -> {
            pane.hide();
            delete.run();
        });
        var stay = Buttons.plain("btn-keep-build", texts.of("ui.stop.keep"), () -> {
            pane.hide();
            keep.run();
        });
        var buttons =
                new HBox(10, usual, stay, Buttons.plain("btn-go-on", texts.of("ui.stop.goOn"), () -> pane.hide()));
        card = Nodes.column(
                14, Nodes.label(texts.of("ui.stop.title"), "el-h1-s"), Nodes.prose(texts.of("ui.stop.text")), buttons);
        card.getStyleClass().addAll("el-sheet", "el-dialog");
        card.setId("dialog-stop");
        card.setAccessibleText(texts.of("ui.stop.title"));
    }

    void ask() {
        pane.ask(card, usual);
    }
}
