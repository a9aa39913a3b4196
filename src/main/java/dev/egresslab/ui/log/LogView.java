package dev.egresslab.ui.log;

import dev.egresslab.plan.Progress;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Buttons;
import dev.egresslab.ui.kit.Nodes;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.animation.AnimationTimer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;

/** The live log: virtual, filtered, followed. */
public final class LogView extends VBox {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.S", Locale.ROOT).withZone(ZoneId.systemDefault());

    private final LogModel model;
    private final ListView<LogLine> list = Nodes.id("log-list", new ListView<>());
    private final ToggleButton follow;
    private final AnimationTimer frame = new AnimationTimer() {
        @Override
        public void handle(long now) {
            int before = model.shown().size();
            model.admit();
            if (follow.isSelected() && model.shown().size() != before)
                list.scrollTo(model.shown().size() - 1);
        }
    };

    public LogView(LogModel model, Texts texts) {
        super(8);
        this.model = model;
        var search = Nodes.id("field-log-search", new TextField());
        search.setPromptText(texts.of("ui.log.search"));
        search.textProperty().bindBidirectional(model.search());
        var source = new ComboBox<String>();
        source.getItems().setAll("", "ARM", "K8S", "LAB");
        source.setId("field-log-source");
        source.setAccessibleText(texts.of("ui.log.source"));
        source.valueProperty().bindBidirectional(model.source());
        follow = Nodes.id("btn-follow-log", new ToggleButton(texts.of("ui.log.follow")));
        follow.setSelected(true);
        getChildren()
                .addAll(
                        Nodes.row(
                                8,
                                Nodes.label(texts.of("ui.log.title"), "el-h3"),
                                Nodes.spring(),
                                source,
                                search,
                                follow,
                                Buttons.plain("btn-copy-log", texts.of("ui.log.copy"), this::copy)),
                        list);
        list.setItems(model.shown());
        list.setFixedCellSize(24);
        list.getStyleClass().add("el-log");
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(_ -> new Cell());
        VBox.setVgrow(list, javafx.scene.layout.Priority.ALWAYS);
        sceneProperty().addListener((_, _, scene) -> {
            if (scene == null) frame.stop();
            else frame.start();
        });
    }

    private void copy() {
        var chosen = list.getSelectionModel().getSelectedItems();
        var content = new ClipboardContent();
        content.putString((chosen.isEmpty() ? model.shown() : chosen)
                .stream().map(LogView::text).collect(Collectors.joining("\n")));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static String text(LogLine line) {
        return TIME.format(line.at()) + "  " + String.format(Locale.ROOT, "%-4s", line.source()) + "  " + line.text();
    }

    private static final class Cell extends ListCell<LogLine> {
        @Override
        protected void updateItem(@org.jspecify.annotations.Nullable LogLine line, boolean empty) {
            super.updateItem(line, empty);
            getStyleClass().removeAll("warning", "error");
            setText(line == null || empty ? null : text(line));
            if (line != null && line.level() == Progress.Level.WARNING)
                getStyleClass().add("warning");
            if (line != null && line.level() == Progress.Level.ERROR)
                getStyleClass().add("error");
        }
    }
}
