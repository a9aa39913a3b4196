package dev.egresslab.ui.kit;

import atlantafx.base.controls.ModalPane;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;

/** What lies over a page while a sheet or a question is shown; afterwards keys are where they were, and never in it. */
public final class Above extends ModalPane {
    private Optional<Node> before = Optional.empty();

    public Above() {
        setFocusTraversable(false);
        displayProperty().addListener((_, _, shown) -> {
            if (!shown) leave();
        });
    }

    /** Shows a sheet; keys go to one part of it. */
    public void ask(Node sheet, Node first) {
        before = Optional.ofNullable(getScene()).map(Scene::getFocusOwner);
        show(sheet);
        first.requestFocus();
    }

    private void leave() {
        setContent(null);
        before.ifPresent(Node::requestFocus);
    }
}
