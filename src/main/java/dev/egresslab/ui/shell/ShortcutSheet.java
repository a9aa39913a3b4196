package dev.egresslab.ui.shell;

import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Above;
import dev.egresslab.ui.kit.Buttons;
import dev.egresslab.ui.kit.Nodes;

import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** All keys on one sheet, made of the list that also registers them. */
final class ShortcutSheet {
    private final Above pane;
    private final Texts texts;
    private final VBox sheet;
    private final Node close;

    ShortcutSheet(Above pane, List<Shortcut> all, Texts texts) {
        this.pane = pane;
        this.texts = texts;
        var groups = new FlowPane(28, 20);
        groups.setPrefWrapLength(720);
        all.stream()
                .collect(Collectors.groupingBy(Shortcut::group, java.util.LinkedHashMap::new, Collectors.toList()))
                .forEach((group, keys) -> groups.getChildren().add(group(group, keys)));
        var scroll = Nodes.scroll(groups);
        close = Buttons.plain("btn-close-keys", texts.of("ui.keys.close"), () -> pane.hide());
        sheet = Nodes.id(
                "shortcut-sheet", Nodes.column(16, Nodes.label(texts.of("ui.keys.title"), "el-h1"), scroll, close));
        sheet.getStyleClass().addAll("el-sheet");
        sheet.setAccessibleText(texts.of("ui.keys.title"));
        sheet.setAlignment(Pos.TOP_LEFT);
    }

    /** Shows it, or hides it where it is shown. */
    void toggle() {
        if (pane.isDisplay()) pane.hide();
        else pane.ask(sheet, close);
    }

    private Node group(String group, List<Shortcut> keys) {
        var column = Nodes.column(6, Nodes.label(texts.of("ui.keys.group." + group), "el-h3"));
        for (var shortcut : keys) {
            var row = Nodes.row(
                    12,
                    Nodes.label(shown(shortcut), "el-key"),
                    Nodes.whole(Nodes.label(texts.of("ui.keys." + shortcut.what()), "el-body-s")));
            column.getChildren().add(row);
        }
        column.getStyleClass().add("el-key-group");
        return column;
    }

    private static String shown(Shortcut shortcut) {
        var first = shortcut.keys().getFirst();
        return first.contains("+") || first.startsWith("F")
                ? KeyCombination.valueOf(first).getDisplayText()
                : first;
    }
}
