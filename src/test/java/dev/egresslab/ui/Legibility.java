package dev.egresslab.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

/** What a person could not read on a scene: words cut off, and words too pale for what is behind them. */
final class Legibility {
    /** https://www.w3.org/TR/WCAG22/#contrast-minimum */
    private static final double ENOUGH = 4.5;

    private static final double ENOUGH_FOR_LARGE = 3.0;
    private static final double LARGE = 24;

    private Legibility() {}

    /** Call on the JavaFX thread, after a layout. */
    static List<String> faults(Scene scene) {
        var faults = new ArrayList<String>();
        all(scene.getRoot()).forEach(node -> {
            if (node instanceof Labeled labeled) {
                cut(labeled, faults);
                outside(labeled, scene, faults);
            }
            if (node instanceof Text text) pale(text, scene, faults);
            if (node instanceof ScrollPane pane) sideways(pane, faults);
        });
        faults.addAll(Overlaps.of(scene));
        return faults;
    }

    static Stream<Node> all(Node node) {
        if (!node.isVisible() || node.getOpacity() == 0) return Stream.empty();
        var children = node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(Legibility::all)
                : Stream.<Node>empty();
        return Stream.concat(Stream.of(node), children);
    }

    private static void cut(Labeled labeled, List<String> faults) {
        var whole = labeled.getText();
        if (whole == null || whole.isEmpty() || labeled.getWidth() <= 0) return;
        if (labeled.lookup(".text") instanceof Text shown && shown.getText().endsWith("...") && !whole.endsWith("..."))
            faults.add("cut: \"" + whole + "\" shows as \"" + shown.getText() + "\"");
    }

    /** Beyond the window's edge, where no bar scrolls to it. */
    private static void outside(Labeled labeled, Scene scene, List<String> faults) {
        if (labeled.getText() == null || labeled.getText().isEmpty()) return;
        for (Node at = labeled.getParent(); at != null; at = at.getParent())
            if (at instanceof ScrollPane || at instanceof VirtualFlow || at.getClip() != null) return;
        var bounds = labeled.localToScene(labeled.getLayoutBounds());
        if (bounds.getMinX() < -1
                || bounds.getMinY() < -1
                || bounds.getMaxX() > scene.getWidth() + 1
                || bounds.getMaxY() > scene.getHeight() + 1) faults.add("outside: \"" + labeled.getText() + "\"");
    }

    /** What shall be as wide as its place, and is wider, hides one of its edges. */
    private static void sideways(ScrollPane pane, List<String> faults) {
        if (!pane.isFitToWidth()) return;
        double wide = pane.getContent().getLayoutBounds().getWidth();
        double room = pane.getViewportBounds().getWidth();
        // where a person made text larger than a window's width can hold, it scrolls
        if (large(pane)) return;
        if (room > 0 && wide > room + 1)
            faults.add("sideways: " + name(pane) + " is " + wide + " wide, with room for " + room);
    }

    private static String name(Node node) {
        for (Node at = node; at != null; at = at.getParent()) if (at.getId() != null) return at.getId();
        return "the page";
    }

    private static boolean large(Node node) {
        return !node.getScene().getRoot().getStyle().contains("-fx-font-size: 14.00px");
    }

    private static void pale(Text text, Scene scene, List<String> faults) {
        if (text.getText().isBlank() || !(text.getFill() instanceof Color fill) || off(text)) return;
        if (text.getStyleClass().contains("ikonli-font-icon")) return;
        var behind = behind(text, scene);
        double contrast = contrast(over(fill, behind), behind);
        double enough = text.getFont().getSize() >= LARGE ? ENOUGH_FOR_LARGE : ENOUGH;
        if (contrast < enough)
            faults.add(String.format(
                    Locale.ROOT, "pale: \"%s\" %s on %s is %.1f", text.getText().strip(), fill, behind, contrast));
    }

    /** What may not be used now may be paler, and a prompt is no text yet. */
    private static boolean off(Node node) {
        for (Node at = node; at != null; at = at.getParent())
            if (at.isDisabled() || at instanceof TextInputControl) return true;
        return false;
    }

    private static Color behind(Node node, Scene scene) {
        var layers = new ArrayList<Color>();
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (!(at instanceof Region region) || region.getBackground() == null) continue;
            var fills = region.getBackground().getFills();
            for (int i = fills.size() - 1; i >= 0; i--) {
                if (!(fills.get(i).getFill() instanceof Color color)) continue;
                layers.add(color);
                if (color.getOpacity() > 0.99) return mixed(layers);
            }
        }
        layers.add(scene.getFill() instanceof Color color ? color : Color.WHITE);
        return mixed(layers);
    }

    private static Color mixed(List<Color> layers) {
        var color = layers.getLast();
        for (int i = layers.size() - 2; i >= 0; i--) color = over(layers.get(i), color);
        return color;
    }

    static Color over(Color above, Color below) {
        double a = above.getOpacity();
        return Color.color(
                above.getRed() * a + below.getRed() * (1 - a),
                above.getGreen() * a + below.getGreen() * (1 - a),
                above.getBlue() * a + below.getBlue() * (1 - a));
    }

    static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
