package dev.egresslab.ui;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;

/** What a screen reader would not know how to call: places that the keyboard reaches and that have no name or no role. */
public final class Speech {
    private Speech() {}

    /** Of a scene as it is now. */
    public static List<String> faults(Scene scene) {
        return Headless.on(() -> all(scene.getRoot())
                .filter(node -> node.isFocusTraversable() && !node.isDisabled())
                .filter(node -> !(node instanceof ScrollPane))
                .filter(node -> nameless(node)
                        || node.getAccessibleRole() == AccessibleRole.NODE
                        || node.getAccessibleRole() == AccessibleRole.PARENT)
                .map(node -> node.getClass().getSimpleName() + " #" + node.getId() + " " + node.getStyleClass())
                .toList());
    }

    private static boolean nameless(Node node) {
        if (node.getAccessibleText() != null && !node.getAccessibleText().isBlank()) return false;
        if (node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isBlank()) return false;
        return node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY) == null;
    }

    private static Stream<Node> all(Node node) {
        if (!node.isVisible()) return Stream.empty();
        var inside = node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(Speech::all)
                : Stream.<Node>empty();
        return Stream.concat(Stream.of(node), inside);
    }
}
