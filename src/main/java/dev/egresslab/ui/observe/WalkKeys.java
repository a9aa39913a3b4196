package dev.egresslab.ui.observe;

import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/** The keys of the player: Left, Right, Space, Home, End. */
public final class WalkKeys {
    private WalkKeys() {}

    /** Lets a node that has the focus, or holds what has it, take the player's keys. */
    public static void on(Node node, WalkModel model) {
        node.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) return;
            if (pressed(event, model)) event.consume();
        });
    }

    private static boolean pressed(KeyEvent event, WalkModel model) {
        switch (event.getCode()) {
            case RIGHT -> model.next();
            case LEFT -> model.previous();
            case SPACE -> model.toggle();
            case HOME -> model.first();
            case END -> model.last();
            default -> {
                return false;
            }
        }
        return true;
    }
}
