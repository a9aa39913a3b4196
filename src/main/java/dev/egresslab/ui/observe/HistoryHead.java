package dev.egresslab.ui.observe;

import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Buttons;
import dev.egresslab.ui.kit.Nodes;
import dev.egresslab.ui.kit.SaveDialog;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;

/** The history's title, and its export. */
final class HistoryHead extends HBox {
    private final ProbeHistory history;
    private final Texts texts;
    private final Consumer<String> refused;
    private Supplier<Optional<Path>> chooser = this::ask;

    HistoryHead(ProbeHistory history, Texts texts, Consumer<String> refused) {
        super(12);
        this.history = history;
        this.texts = texts;
        this.refused = refused;
        setAlignment(Pos.CENTER_LEFT);
        var save = Buttons.plain("btn-history-csv", texts.of("ui.observe.csv"), this::save);
        save.getStyleClass().addAll("small", "flat", "accent");
        save.setMinWidth(USE_PREF_SIZE);
        save.disableProperty().bind(Bindings.isEmpty(history.all()));
        getChildren().addAll(Nodes.label(texts.of("ui.observe.history"), "el-h2"), Nodes.spring(), save);
    }

    /** Asks for the file in another way than by a window. */
    void chooser(Supplier<Optional<Path>> other) {
        chooser = other;
    }

    private void save() {
        chooser.get().ifPresent(file -> {
            try {
                Files.write(file, HistoryCsv.of(history.all(), texts).getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                refused.accept(texts.of("ui.observe.csv.failed", file.toString(), String.valueOf(e.getMessage())));
            }
        });
    }

    private Optional<Path> ask() {
        return SaveDialog.ask(this, texts.of("ui.observe.csv"), "egress-probes.csv");
    }
}
