package dev.egresslab.ui.log;

import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Copying;
import dev.egresslab.ui.kit.Nodes;
import dev.egresslab.ui.kit.SaveDialog;
import org.kordamp.ikonli.javafx.FontIcon;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Duration;
import javafx.util.Subscription;

/** The live log: virtual, filtered, searched, followed. */
public final class LogView extends VBox {
    /** More than anybody pastes; all of it can be saved. */
    private static final int COPIED = 10_000;

    /** What the search and the buttons need at least. */
    private static final double TOOLS = 330;

    /** Between two looks for new lines: nobody reads faster, and each look paints the whole list. */
    private static final Duration BETWEEN = Duration.millis(60);

    private final LogModel model;
    private final Texts texts;
    private final ListView<LogLine> list = Nodes.id("log-list", new ListView<>());
    private final LogFollow follow;
    private final LogSearchField search;
    private Subscription news = Subscription.EMPTY;
    private final PauseTransition rest = new PauseTransition(BETWEEN);

    public LogView(LogModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        list.setItems(model.shown());
        list.setFixedCellSize(24);
        list.getStyleClass().add("el-log");
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(_ -> new LogCell(model.search()));
        list.setAccessibleText(texts.of("ui.log.title"));
        VBox.setVgrow(list, Priority.ALWAYS);
        follow = new LogFollow(list, texts);
        search = new LogSearchField(model.search(), texts, this::reveal);
        model.search().text().addListener((_, _, _) -> list.refresh());
        model.search().regex().addListener((_, _, _) -> list.refresh());
        getChildren().addAll(bar(), list, follow);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false)
                .subscribe(seen -> {
                    news.unsubscribe();
                    news = seen ? model.onNews(() -> Platform.runLater(this::soon)) : Subscription.EMPTY;
                    if (seen) look();
                    else rest.stop();
                });
        rest.setOnFinished(_ -> look());
    }

    /** What came is admitted when a while has passed since the last look. */
    private void soon() {
        if (rest.getStatus() != Animation.Status.RUNNING) rest.playFromStart();
    }

    private void look() {
        follow.came(model.admit());
    }

    private Node bar() {
        var pause = Nodes.id("btn-follow-log", new ToggleButton(texts.of("ui.log.pause"), new FontIcon("mdi2p-pause")));
        pause.getStyleClass().add("small");
        pause.setMinWidth(USE_PREF_SIZE);
        pause.setSelected(!follow.on().get());
        pause.setOnAction(_ -> follow.on().set(!pause.isSelected()));
        follow.on().addListener((_, _, now) -> pause.setSelected(!now));
        var title = Nodes.label(texts.of("ui.log.title"), "el-h3");
        title.setMinWidth(USE_PREF_SIZE);
        var which = Nodes.row(8, title, new LogBar(model, texts), new StepChip(model, texts));
        var tools = Nodes.row(
                8,
                Nodes.grow(search),
                pause,
                icon("btn-copy-log", "mdi2c-content-copy", "copy", this::copy),
                icon("btn-save-log", "mdi2c-content-save-outline", "save", this::save));
        var bar = new FlowPane(8, 6, which, tools);
        bar.getStyleClass().add("el-log-bar");
        // beside each other where there is room, and then the tools at the right
        bar.widthProperty().subscribe(width -> {
            double inside = width.doubleValue()
                    - bar.getInsets().getLeft()
                    - bar.getInsets().getRight();
            double beside = inside - which.prefWidth(-1) - bar.getHgap();
            tools.setPrefWidth(Math.floor(beside < TOOLS ? inside : beside));
            tools.setAlignment(beside < TOOLS ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT);
        });
        return bar;
    }

    private ButtonBase icon(String id, String literal, String key, Runnable action) {
        var button = Nodes.id(id, new Button("", new FontIcon(literal)));
        button.getStyleClass().addAll("button-icon", "small");
        button.setTooltip(new Tooltip(texts.of("ui.log." + key)));
        button.setAccessibleText(texts.of("ui.log." + key));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.F) search.ask();
        else if (event.getCode() == KeyCode.F3) search.walk(!event.isShiftDown());
        else if (event.isShortcutDown() && event.getCode() == KeyCode.C && list.isFocused()) copy();
        else return;
        event.consume();
    }

    private void reveal(int index) {
        if (index < 0) return;
        follow.on().set(false);
        list.scrollTo(Math.max(0, index - 3));
        list.getSelectionModel().clearAndSelect(index);
        list.refresh();
    }

    /** What is selected, or what is shown. */
    private void copy() {
        var chosen = list.getSelectionModel().getSelectedItems();
        Copying.text((chosen.isEmpty() ? model.shown() : chosen)
                .stream().limit(COPIED).map(LogCell::text).collect(Collectors.joining("\n")));
    }

    private void save() {
        SaveDialog.ask(this, texts.of("ui.log.save"), "egress-lab.log").ifPresent(this::save);
    }

    private void save(Path to) {
        try {
            model.save(to);
        } catch (IOException e) {
            follow.say(texts.of("ui.log.save.failed", to.toString(), String.valueOf(e.getMessage())));
        }
    }
}
