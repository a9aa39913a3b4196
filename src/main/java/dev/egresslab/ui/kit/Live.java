package dev.egresslab.ui.kit;

import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.util.Duration;

/** A line that a screen reader follows: transitions at once, progress at most every five seconds. */
public final class Live extends Label {
    private static final Duration PAUSE = Duration.seconds(5);

    private final PauseTransition quiet = new PauseTransition(PAUSE);
    private String waiting = "";

    public Live() {
        getStyleClass().add("el-muted");
        quiet.setOnFinished(_ -> {
            if (waiting.isEmpty()) return;
            var late = waiting;
            waiting = "";
            say(late);
        });
    }

    /** Something has come to another state. */
    public void turn(String text) {
        setText(text);
        waiting = "";
        say(text);
    }

    /** Something is further than before. */
    public void progress(String text) {
        setText(text);
        if (quiet.getStatus() == javafx.animation.Animation.Status.RUNNING) waiting = text;
        else say(text);
    }

    private void say(String text) {
        setAccessibleText(text);
        quiet.playFromStart();
    }
}
