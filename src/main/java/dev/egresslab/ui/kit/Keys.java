package dev.egresslab.ui.kit;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.input.KeyCombination;

/** Keys that work wherever the focus is, as long as what they belong to is on the screen. */
public final class Keys {
    private Keys() {}

    /**
     * What the keys did before, they do again when the owner has left.
     *
     * @param keys as {@link KeyCombination#valueOf} reads them, for example {@code Shortcut+0}
     */
    public static void on(Node owner, String keys, Runnable action) {
        var combination = KeyCombination.valueOf(keys);
        var covered = new AtomicReference<@Nullable Runnable>();
        owner.sceneProperty().addListener((_, before, now) -> {
            if (before != null && before.getAccelerators().remove(combination, action)) {
                var old = covered.getAndSet(null);
                if (old != null) before.getAccelerators().put(combination, old);
            }
            if (now != null) covered.set(now.getAccelerators().put(combination, action));
        });
    }
}
