package dev.egresslab.ui.fault;

import dev.egresslab.plan.Troubles;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Icons;
import dev.egresslab.ui.kit.Icons.Meaning;
import dev.egresslab.ui.kit.Nodes;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** The instructor's menu: makes the next lab of a place fail on purpose, and says what it teaches. */
public final class FaultMenu {
    private final Texts texts;
    private final Troubles troubles;
    private final Label lesson;
    private final MenuButton menu = Nodes.id("menu-faults", new MenuButton());
    private final ToggleGroup choice = new ToggleGroup();

    private FaultMenu(Troubles troubles, Texts texts) {
        this.texts = texts;
        this.troubles = troubles;
        lesson = Nodes.prose("", "el-muted", "el-body-s");
        menu.getItems().add(item("", texts.of("ui.fault.none")));
        troubles.names().forEach(name -> menu.getItems().add(item(name, texts.of("fault." + name + ".title"))));
        show();
    }

    /** A row with the menu, for a place that can fail on purpose. */
    public static Node of(Troubles troubles, Texts texts) {
        return new FaultMenu(troubles, texts).row();
    }

    private HBox row() {
        var words = Nodes.column(2, Nodes.label(texts.of("ui.fault.title"), "el-h3"), lesson);
        var row = Nodes.row(16, Icons.of(Meaning.WARNING, 20), Nodes.grow(words), menu);
        row.getStyleClass().add("el-row");
        return row;
    }

    private RadioMenuItem item(String name, String title) {
        var item = new RadioMenuItem(title);
        item.setId("fault-" + (name.isEmpty() ? "none" : name));
        item.setToggleGroup(choice);
        item.setSelected(troubles.current().orElse("").equals(name));
        item.setOnAction(_ -> choose(name));
        return item;
    }

    private void choose(String name) {
        if (name.isEmpty()) troubles.end();
        else troubles.begin(name);
        show();
    }

    private void show() {
        var name = troubles.current().filter(troubles.names()::contains);
        menu.setText(name.map(n -> texts.of("fault." + n + ".title")).orElseGet(() -> texts.of("ui.fault.none")));
        lesson.setText(name.map(n -> texts.of("fault." + n + ".lesson")).orElseGet(() -> texts.of("ui.fault.why")));
    }
}
