package dev.egresslab.ui.kit;

import org.jspecify.annotations.Nullable;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Code to read, with numbered lines; Ctrl+C copies those that are chosen, and all of them where none is. */
public final class CodeView extends ListView<String> {
    private final Code language;

    public CodeView(String id, Code language) {
        this.language = language;
        setId(id);
        getStyleClass().add("el-code");
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setCellFactory(_ -> new Line());
        setMinHeight(0);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (!event.isShortcutDown() || event.getCode() != KeyCode.C) return;
            copy();
            event.consume();
        });
    }

    public void show(String code) {
        getSelectionModel().clearSelection();
        getItems().setAll(code.stripTrailing().lines().toList());
        scrollTo(0);
    }

    /** All of it. */
    public String code() {
        return String.join("\n", getItems()) + "\n";
    }

    private void copy() {
        var chosen = getSelectionModel().getSelectedItems();
        Copying.text(chosen.isEmpty() ? code() : String.join("\n", chosen));
    }

    private final class Line extends ListCell<String> {
        private final Label number = Nodes.label("", "el-code-number");
        private final HBox row = Nodes.row(0);

        @Override
        protected void updateItem(@Nullable String line, boolean empty) {
            super.updateItem(line, empty);
            setText(null);
            setGraphic(empty || line == null ? null : row);
            setAccessibleText(line);
            if (empty || line == null) return;
            number.setText(Integer.toString(getIndex() + 1));
            row.getChildren().setAll(number);
            language.pieces(line).forEach(piece -> row.getChildren().add(word(piece)));
        }

        private static Label word(Code.Piece piece) {
            var label = Nodes.label(piece.text());
            label.getStyleClass().setAll(List.of("label", "el-code-" + piece.kind()));
            label.setMinWidth(Region.USE_PREF_SIZE);
            return label;
        }
    }
}
