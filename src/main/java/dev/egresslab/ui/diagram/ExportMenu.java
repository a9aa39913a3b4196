package dev.egresslab.ui.diagram;

import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Icons;
import dev.egresslab.ui.kit.Icons.Meaning;
import dev.egresslab.ui.kit.SaveDialog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/** Saves a diagram as it is seen: SVG, PNG or Mermaid. */
public final class ExportMenu extends MenuButton {
    private final DiagramView diagram;
    private final Texts texts;
    private final Consumer<String> told;
    private Function<Format, Optional<Path>> chooser = this::ask;

    /** What can be saved. */
    public enum Format {
        SVG,
        PNG,
        MERMAID;

        /** Of the file's name, without its dot. */
        public String ending() {
            return this == MERMAID ? "mmd" : name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param told hears where the file is, or why there is none */
    public ExportMenu(DiagramView diagram, Texts texts, Consumer<String> told) {
        super(texts.of("ui.export.menu"), Icons.of(Meaning.EXPORT, 16));
        this.diagram = diagram;
        this.texts = texts;
        this.told = told;
        setId("menu-export");
        setMinWidth(USE_PREF_SIZE);
        for (var format : Format.values()) {
            var item = new MenuItem(texts.of("ui.export." + format));
            item.setId("item-export-" + format.ending());
            item.setOnAction(_ -> save(format));
            getItems().add(item);
        }
    }

    /** Asks for the file in another way than by a window. */
    public void chooser(Function<Format, Optional<Path>> other) {
        chooser = other;
    }

    private void save(Format format) {
        chooser.apply(format).ifPresent(file -> {
            try {
                Files.write(file, diagram.export(format));
                told.accept(texts.of("ui.export.done", file.toString()));
            } catch (IOException e) {
                told.accept(texts.of("ui.export.failed", file.toString(), String.valueOf(e.getMessage())));
            }
        });
    }

    private Optional<Path> ask(Format format) {
        return SaveDialog.ask(this, texts.of("ui.export." + format), "egress." + format.ending());
    }
}
