package dev.egresslab.ui;

import atlantafx.base.controls.ModalPane;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.text.Text;

/** Words that are drawn over other words. */
final class Overlaps {
    /** Less than this is the air around letters. */
    private static final double LEAST = 3;

    private record Word(Text text, Bounds seen, Optional<Node> modal) {}

    private Overlaps() {}

    /** Call on the JavaFX thread, after a layout. */
    static List<String> of(Scene scene) {
        var words = Legibility.all(scene.getRoot())
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .filter(text -> !text.getText().isBlank())
                .filter(text -> !text.getStyleClass().contains("ikonli-font-icon"))
                .flatMap(text -> seen(text).map(at -> new Word(text, at, modal(text))).stream())
                .toList();
        var faults = new ArrayList<String>();
        for (int i = 0; i < words.size(); i++)
            for (int j = i + 1; j < words.size(); j++) {
                var one = words.get(i);
                var other = words.get(j);
                if (one.modal().equals(other.modal()) && meet(one.seen(), other.seen()))
                    faults.add("overlap: \"" + one.text().getText() + "\" and \""
                            + other.text().getText() + "\"");
            }
        return faults;
    }

    private static boolean meet(Bounds one, Bounds other) {
        double wide = Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
        double high = Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
        return wide > LEAST && high > LEAST;
    }

    /** What of it is in view: clips of scroll panes and lists take the rest away. */
    private static Optional<Bounds> seen(Text text) {
        var seen = text.localToScene(text.getLayoutBounds());
        for (Node at = text.getParent(); at != null; at = at.getParent()) {
            if (at.getClip() == null) continue;
            var clip = at.localToScene(at.getClip().getBoundsInParent());
            double left = Math.max(seen.getMinX(), clip.getMinX());
            double top = Math.max(seen.getMinY(), clip.getMinY());
            double wide = Math.min(seen.getMaxX(), clip.getMaxX()) - left;
            double high = Math.min(seen.getMaxY(), clip.getMaxY()) - top;
            if (wide <= 0 || high <= 0) return Optional.empty();
            seen = new BoundingBox(left, top, wide, high);
        }
        return Optional.of(seen);
    }

    /** The sheet above the page that it is on. */
    private static Optional<Node> modal(Node node) {
        for (Node at = node; at != null; at = at.getParent()) if (at instanceof ModalPane) return Optional.of(at);
        return Optional.empty();
    }
}
