package dev.egresslab.ui.log;

import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Buttons;
import dev.egresslab.ui.kit.Nodes;
import org.kordamp.ikonli.javafx.FontIcon;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;

/** Keeps the newest line in sight until somebody scrolls up, and says how many came meanwhile. */
final class LogFollow extends HBox {
    private final ListView<LogLine> list;
    private final Texts texts;
    private final BooleanProperty on = new SimpleBooleanProperty(true);
    private final Label words = Nodes.id("log-follow", Nodes.label("", "el-caption", "el-muted"));
    private final Button resume;
    private int missed;
    private int said;

    LogFollow(ListView<LogLine> list, Texts texts) {
        super(8);
        this.list = list;
        this.texts = texts;
        resume = Buttons.plain("btn-resume-log", texts.of("ui.log.resume"), () -> on.set(true));
        resume.getStyleClass().addAll("small", "flat", "accent");
        var icon = new FontIcon("mdi2c-chevron-down");
        icon.getStyleClass().add("el-muted-icon");
        getChildren().addAll(icon, words, resume);
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        getStyleClass().add("el-log-foot");
        on.addListener((_, _, now) -> {
            missed = 0;
            if (now) toEnd();
            say();
        });
        list.addEventFilter(ScrollEvent.SCROLL, e -> {
            if (e.getDeltaY() > 0) on.set(false);
        });
        list.addEventFilter(MouseEvent.MOUSE_DRAGGED, e -> {
            if (e.getTarget() instanceof javafx.scene.Node n && bar(n)) on.set(false);
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        say();
    }

    BooleanProperty on() {
        return on;
    }

    /** Lines came or went. */
    void came(int lines) {
        boolean changed = lines > 0 || list.getItems().size() != said;
        if (!on.get()) missed += lines;
        else if (changed) toEnd();
        if (changed) say();
    }

    /** Something else, until the next line comes. */
    void say(String other) {
        words.setText(other);
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.END) on.set(true);
        if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.PAGE_UP || event.getCode() == KeyCode.HOME)
            on.set(false);
    }

    private void toEnd() {
        list.scrollTo(Math.max(0, list.getItems().size() - 1));
    }

    private void say() {
        said = list.getItems().size();
        words.setText(
                on.get() ? texts.of("ui.log.following", list.getItems().size()) : texts.of("ui.log.paused", missed));
        resume.setVisible(!on.get());
    }

    private static boolean bar(javafx.scene.Node node) {
        for (var n = node; n != null; n = n.getParent()) if (n instanceof ScrollBar) return true;
        return false;
    }
}
