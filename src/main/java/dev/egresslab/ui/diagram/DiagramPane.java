package dev.egresslab.ui.diagram;

import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Icons;
import dev.egresslab.ui.kit.Icons.Meaning;
import dev.egresslab.ui.kit.Keys;
import dev.egresslab.ui.kit.Nodes;

import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;

/** A diagram with its text in the same place, and the menu that zooms and changes between the two. */
public final class DiagramPane extends StackPane {
    private final DiagramView diagram;
    private final Texts texts;
    private final TextArea text = Nodes.id("diagram-text", new TextArea());

    public DiagramPane(DiagramView diagram, Texts texts) {
        this.diagram = diagram;
        this.texts = texts;
        text.setEditable(false);
        text.setWrapText(true);
        text.setVisible(false);
        text.getStyleClass().add("el-diagram-text");
        getChildren().addAll(diagram, text);
        Keys.on(this, "Shortcut+Alt+T", this::toggleText);
        Keys.on(this, "Shortcut+Plus", diagram::zoomIn);
        Keys.on(this, "Shortcut+Equals", diagram::zoomIn);
        Keys.on(this, "Shortcut+Minus", diagram::zoomOut);
        Keys.on(this, "Shortcut+0", diagram::fit);
    }

    /** Fit, larger, smaller, as text. */
    public MenuButton menu() {
        var menu = new MenuButton(texts.of("ui.diagram.view"), Icons.of(Meaning.VIEW, 16));
        menu.setId("menu-view");
        menu.setMinWidth(USE_PREF_SIZE);
        menu.getItems()
                .addAll(
                        item("fit", "Shortcut+0", diagram::fit),
                        item("in", "Shortcut+Plus", diagram::zoomIn),
                        item("out", "Shortcut+Minus", diagram::zoomOut),
                        item("text", "Shortcut+Alt+T", this::toggleText));
        return menu;
    }

    /** Changes between the picture and its words. */
    public void toggleText() {
        text.setText(diagram.text());
        text.setVisible(!text.isVisible());
        diagram.setVisible(!text.isVisible());
        Node seen = text.isVisible() ? text : diagram;
        seen.requestFocus();
    }

    private MenuItem item(String what, String keys, Runnable action) {
        var item = new MenuItem(texts.of("ui.diagram." + what));
        item.setId("item-diagram-" + what);
        item.setAccelerator(KeyCombination.valueOf(keys));
        item.setOnAction(_ -> action.run());
        return item;
    }
}
