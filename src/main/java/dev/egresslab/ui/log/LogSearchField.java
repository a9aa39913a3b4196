package dev.egresslab.ui.log;

import atlantafx.base.controls.CustomTextField;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Nodes;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.function.IntConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/** Looks for a text in the log, and says which of how many places is seen. */
final class LogSearchField extends HBox {
    private final CustomTextField field = Nodes.id("field-log-search", new CustomTextField());
    private final Label places = Nodes.id("log-places", Nodes.label("", "el-caption", "el-muted"));
    /** So wide must the field be to hold its word and its key. */
    private static final double ROOM = 160;

    private final LogSearch search;
    private final Texts texts;
    private final IntConsumer reveal;

    LogSearchField(LogSearch search, Texts texts, IntConsumer reveal) {
        super(4);
        this.search = search;
        this.texts = texts;
        this.reveal = reveal;
        field.setPromptText(texts.of("ui.log.search"));
        field.setAccessibleText(texts.of("ui.log.search"));
        var glass = new FontIcon("mdi2m-magnify");
        glass.getStyleClass().add("el-muted-icon");
        field.setLeft(new HBox(glass));
        field.getLeft().getStyleClass().add("el-search-icon");
        field.setRight(new HBox(places));
        field.getRight().getStyleClass().add("el-search-places");
        places.setMinWidth(USE_PREF_SIZE);
        field.setMinWidth(110);
        HBox.setHgrow(field, javafx.scene.layout.Priority.ALWAYS);
        field.setMaxWidth(240);
        field.textProperty().bindBidirectional(search.text());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        search.text().addListener((_, _, _) -> say());
        field.widthProperty().addListener((_, _, _) -> say());
        search.count().addListener((_, _, _) -> say());
        search.current().addListener((_, _, _) -> say());
        say();
        setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        getChildren().addAll(field, regex());
    }

    /** To the field, by Ctrl+F. */
    void ask() {
        field.requestFocus();
        field.selectAll();
    }

    void walk(boolean forward) {
        reveal.accept(search.walk(forward));
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) walk(!event.isShiftDown());
        else if (event.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) field.clear();
        else return;
        event.consume();
    }

    private void say() {
        // in a narrow field the key would stand over the word
        boolean narrow = field.getWidth() > 0 && field.getWidth() < ROOM;
        if (search.text().get().isEmpty()) places.setText(narrow ? "" : texts.of("ui.log.search.key"));
        else if (search.count().get() == 0) places.setText(texts.of("ui.log.search.none"));
        else if (search.current().get() == 0)
            places.setText(texts.of("ui.log.search.found", search.count().get()));
        else
            places.setText(texts.of(
                    "ui.log.search.place",
                    search.current().get(),
                    search.count().get()));
    }

    private ToggleButton regex() {
        var button = Nodes.id("btn-log-regex", new ToggleButton("", new FontIcon("mdi2r-regex")));
        button.getStyleClass().addAll("button-icon", "flat");
        button.setTooltip(new Tooltip(texts.of("ui.log.regex")));
        button.setAccessibleText(texts.of("ui.log.regex"));
        button.selectedProperty().bindBidirectional(search.regex());
        return button;
    }
}
