package dev.egresslab.ui.compare;

import atlantafx.base.controls.ToggleSwitch;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Copying;
import dev.egresslab.ui.kit.Nodes;
import org.kordamp.ikonli.javafx.FontIcon;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.HorizontalDirection;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.stage.FileChooser;

/** Only differences, and the exports. */
final class CompareTools extends HBox {
    private final Texts texts;
    private final Supplier<List<Column>> columns;
    private final Supplier<List<Row>> rows;
    private final Consumer<String> refused;
    private final ToggleSwitch only;

    CompareTools(Texts texts, Supplier<List<Column>> columns, Supplier<List<Row>> rows, Consumer<String> refused) {
        super(16);
        this.texts = texts;
        this.columns = columns;
        this.rows = rows;
        this.refused = refused;
        only = Nodes.id("field-only-differences", new ToggleSwitch(texts.of("ui.compare.only")));
        only.setLabelPosition(HorizontalDirection.RIGHT);
        var export = Nodes.id("btn-export-comparison", new MenuButton(texts.of("ui.compare.export")));
        export.setGraphic(new FontIcon("mdi2e-export"));
        export.setMinWidth(USE_PREF_SIZE);
        export.getItems()
                .addAll(
                        item("copy", this::copy),
                        item("markdown", () -> save("md", markdown())),
                        item("csv", () -> save("csv", Exports.csv(columns.get(), rows.get(), texts))));
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        getChildren().addAll(only, export);
    }

    /** Whether rows in which all labs are the same are left out. */
    BooleanProperty only() {
        return only.selectedProperty();
    }

    private MenuItem item(String key, Runnable action) {
        var item = new MenuItem(texts.of("ui.compare.export." + key));
        item.setId("item-export-" + key);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private String markdown() {
        return Exports.markdown(columns.get(), rows.get(), texts);
    }

    private void copy() {
        Copying.text(markdown());
    }

    private void save(String ending, String text) {
        var chooser = new FileChooser();
        chooser.setInitialFileName("egress-labs." + ending);
        var to = chooser.showSaveDialog(getScene().getWindow());
        if (to == null) return;
        try {
            Files.writeString(to.toPath(), text);
        } catch (IOException e) {
            refused.accept(texts.of("ui.compare.export.failed", to.toString(), String.valueOf(e.getMessage())));
        }
    }
}
