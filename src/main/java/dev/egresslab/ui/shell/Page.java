package dev.egresslab.ui.shell;

import javafx.scene.Node;

/** One page of the window: what stands in its head, its body and its foot. A page does not know the next one. */
public interface Page {
    /** Stable, for example {@code types}; its root has the id {@code screen-<name>}. */
    String name();

    String title();

    String subtitle();

    Node body();

    /** What stands beside the title: how things are; null where the title says all. */
    default @org.jspecify.annotations.Nullable Node tags() {
        return null;
    }

    /** Controls at the right of the head; null where the page has none. */
    default @org.jspecify.annotations.Nullable Node actions() {
        return null;
    }

    /** What the sidebar shows instead of the steps while this page is seen; null where the steps stay. */
    default @org.jspecify.annotations.Nullable Node aside() {
        return null;
    }

    /** Buttons and status at the bottom; null where the page has none. */
    default @org.jspecify.annotations.Nullable Node foot() {
        return null;
    }

    /** Whether it wants the sidebar's room. */
    default boolean wide() {
        return false;
    }

    /** It is about to be seen. */
    default void shown() {}

    /** Another page is seen now. */
    default void hidden() {}
}
