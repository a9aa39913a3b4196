package dev.egresslab.ui.kit;

import atlantafx.base.theme.Styles;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

/** Buttons by their part on a screen, and the foot that holds them. */
public final class Buttons {
    private Buttons() {}

    /** The one that leads on. */
    public static Button primary(String id, String text, Runnable action) {
        var button = plain(id, text, action);
        button.getStyleClass().add(Styles.ACCENT);
        button.setDefaultButton(true);
        return button;
    }

    public static Button plain(String id, String text, Runnable action) {
        var button = new Button(text);
        button.setId(id);
        button.setMinWidth(HBox.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    public static Button danger(String id, String text, Runnable action) {
        var button = plain(id, text, action);
        button.getStyleClass().add(Styles.DANGER);
        return button;
    }

    /** Status on the left, buttons on the right. */
    public static HBox foot(Node status, Node... buttons) {
        var foot = new HBox(status, Nodes.spring());
        foot.getChildren().addAll(buttons);
        foot.getStyleClass().add("el-foot");
        return foot;
    }
}
