package dev.egresslab.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Small pieces of layout. */
public final class Nodes {
    private Nodes() {}

    public static Label label(String text, String... classes) {
        var label = new Label(text);
        label.getStyleClass().addAll(classes);
        return label;
    }

    /** A label that breaks its lines. */
    public static Label prose(String text, String... classes) {
        var label = label(text, classes);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** Content that scrolls down where it has no room, and is as wide as it may be; keys go to what is in it. */
    public static ScrollPane scroll(Node content, String... classes) {
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("el-plain");
        scroll.getStyleClass().addAll(classes);
        scroll.setFocusTraversable(false);
        return scroll;
    }

    /** A label that is never cut off. */
    public static Label whole(Label label) {
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    public static HBox row(double gap, Node... children) {
        var row = new HBox(gap, children);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    public static VBox column(double gap, Node... children) {
        return new VBox(gap, children);
    }

    /** Takes the room that is left in a row. */
    public static Region spring() {
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }

    public static <N extends Node> N grow(N node) {
        HBox.setHgrow(node, Priority.ALWAYS);
        VBox.setVgrow(node, Priority.ALWAYS);
        return node;
    }

    /** Takes room only where it is seen. */
    public static void shown(Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }

    /** The same, as long as something is so. */
    public static <N extends Node> N shown(N node, ObservableValue<Boolean> when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(node.visibleProperty());
        return node;
    }

    public static <N extends Node> N id(String id, N node) {
        node.setId(id);
        return node;
    }
}
