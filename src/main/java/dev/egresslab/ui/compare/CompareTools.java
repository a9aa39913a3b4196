package dev.egresslab.ui.compare;

import atlantafx.base.controls.ToggleSwitch;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Copying;
import dev.egresslab.ui.kit.Nodes;
import dev.egresslab.ui.kit.SaveDialog;
import org.kordamp.ikonli.javafx.FontIcon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.HorizontalDirection;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Only differences, and the exports. */
public final class CompareTools extends HBox {
    private final Texts texts;
    private final Supplier<List<Column>> columns;
    private final Supplier<List<Row>> rows;
    private final Consumer<String> refused;
    private final ToggleSwitch only;
    private Function<String, Optional<Path>> chooser = this::ask;

    CompareTools(
            Texts texts,
            Supplier<List<Column>> columns,
            Supplier<List<Row>> rows,
            Consumer<String> refused,
            Supplier<byte[]> picture) {
        super(16);
        this.texts = texts;
        this.columns = columns;
        this.rows = rows;
        this.refused = refused;
        only = Nodes.id("field-only-differences", new ToggleSwitch(texts.of("ui.compare.only")));
        only.setLabelPosition(HorizontalDirection.RIGHT);
        only.setMinWidth(USE_PREF_SIZE);
        var export = Nodes.id("btn-export-comparison", new MenuButton(texts.of("ui.compare.export")));
        export.setGraphic(new FontIcon("mdi2e-export"));
        export.setMinWidth(USE_PREF_SIZE);
        export.getItems()
                .addAll(
                        item("copy", this::copy),
                        item("markdown", () -> save("md", markdown().getBytes(UTF_8))),
                        item(
                                "csv",
                                () -> save(
                                        "csv",
                                        Exports.csv(columns.get(), rows.get(), texts)
                                                .getBytes(UTF_8))),
                        item("png", () -> save("png", picture.get())));
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

    /** Asks for the file in another way than by a window. */
    public void chooser(Function<String, Optional<Path>> other) {
        chooser = other;
    }

    private Optional<Path> ask(String ending) {
        return SaveDialog.ask(this, texts.of("ui.compare.export"), "egress-labs." + ending);
    }

    private void save(String ending, byte[] content) {
        chooser.apply(ending).ifPresent(to -> write(to, content));
    }

    private void write(Path to, byte[] content) {
        try {
            Files.write(to, content);
        } catch (IOException e) {
            refused.accept(texts.of("ui.compare.export.failed", to.toString(), String.valueOf(e.getMessage())));
        }
    }
}
