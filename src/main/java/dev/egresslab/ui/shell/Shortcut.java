package dev.egresslab.ui.shell;

import java.util.List;
import java.util.Optional;

/**
 * Keys and what they do.
 *
 * @param group the heading on the sheet, a key under {@code ui.keys.group.<group>}
 * @param what a key under {@code ui.keys.<what>}
 * @param keys as {@link javafx.scene.input.KeyCombination#valueOf} reads them; the first is the one that is shown
 * @param action what they do everywhere; empty where a control does it while it has the focus
 */
record Shortcut(String group, String what, List<String> keys, Optional<Runnable> action) {
    Shortcut {
        keys = List.copyOf(keys);
    }

    static Shortcut of(String group, String what, Runnable action, String... keys) {
        return new Shortcut(group, what, List.of(keys), Optional.of(action));
    }

    /** Belongs to a control that listens itself. */
    static Shortcut told(String group, String what, String... keys) {
        return new Shortcut(group, what, List.of(keys), Optional.empty());
    }
}
