package dev.egresslab.ui.kit;

import javafx.scene.Node;
import javafx.scene.input.KeyCombination;

/** Keys that work wherever the focus is, as long as what they belong to is on the screen. */
public final class Keys {
    private Keys() {}

    /** @param keys as {@link KeyCombination#valueOf} reads them, for example {@code Shortcut+0} */
    public static void on(Node owner, String keys, Runnable action) {
        var combination = KeyCombination.valueOf(keys);
        owner.sceneProperty().addListener((_, before, now) -> {
            if (before != null) before.getAccelerators().remove(combination, action);
            if (now != null) now.getAccelerators().put(combination, action);
        });
    }
}
