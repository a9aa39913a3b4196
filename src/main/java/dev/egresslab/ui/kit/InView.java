package dev.egresslab.ui.kit;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;

/** Scrolls to whatever has the focus, so that who walks with keys sees where they are. */
public final class InView {
    private static final double MARGIN = 12;

    private InView() {}

    /** From now on, in this scene. */
    public static void follow(Scene scene) {
        scene.focusOwnerProperty().addListener((_, _, owner) -> {
            // a press of the mouse must not move what it is on
            if (owner != null)
                Platform.runLater(() -> {
                    if (owner.isFocusVisible()) show(owner);
                });
        });
    }

    /** Scrolls whatever it lies in until it is seen whole, as far as there is room. */
    public static void show(Node owner) {
        for (var at = owner.getParent(); at != null; at = at.getParent())
            if (at instanceof ScrollPane pane && pane.getContent() != null && !owner.equals(pane.getContent()))
                show(owner, pane);
    }

    private static void show(Node owner, ScrollPane pane) {
        var content = pane.getContent();
        Bounds all = content.getBoundsInLocal();
        Bounds wanted = content.sceneToLocal(owner.localToScene(owner.getBoundsInLocal()));
        if (wanted == null) return;
        var seen = pane.getViewportBounds();
        pane.setVvalue(value(pane.getVvalue(), all.getHeight(), seen.getHeight(), wanted.getMinY(), wanted.getMaxY()));
        pane.setHvalue(value(pane.getHvalue(), all.getWidth(), seen.getWidth(), wanted.getMinX(), wanted.getMaxX()));
    }

    private static double value(double now, double all, double seen, double from, double to) {
        double hidden = all - seen;
        if (hidden <= 0) return now;
        double top = now * hidden;
        if (from - MARGIN < top) return Math.clamp((from - MARGIN) / hidden, 0, 1);
        if (to + MARGIN > top + seen) return Math.clamp((to + MARGIN - seen) / hidden, 0, 1);
        return now;
    }
}
