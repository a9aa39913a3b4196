package dev.egresslab.ui.shell;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;

/** The parts of the window that F6 goes through. */
final class Regions {
    private final List<? extends Node> all;

    Regions(List<? extends Node> all) {
        this.all = List.copyOf(all);
    }

    /** To the first place in the next part where keys can go. */
    void next() {
        var scene = all.getFirst().getScene();
        if (scene == null) return;
        int at = -1;
        for (int i = 0; i < all.size(); i++) if (within(scene.getFocusOwner(), all.get(i))) at = i;
        for (int i = 1; i <= all.size(); i++) {
            var target = first(all.get((at + i) % all.size()));
            if (target.isEmpty()) continue;
            target.get().requestFocus();
            return;
        }
    }

    /** Whether a node is a part, or lies in it. */
    static boolean within(@org.jspecify.annotations.Nullable Node node, Node part) {
        for (var at = node; at != null; at = at.getParent()) if (part.equals(at)) return true;
        return false;
    }

    /** The first place in a part where keys can go. */
    static Optional<Node> first(Node node) {
        if (!node.isVisible() || node.isDisabled()) return Optional.empty();
        if (node.isFocusTraversable()) return Optional.of(node);
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> first(child).stream())
                        .findFirst()
                : Optional.empty();
    }
}
