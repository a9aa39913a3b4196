package dev.egresslab.ui.diagram;

import java.util.Optional;
import javafx.scene.input.KeyEvent;

/** What keys do on a diagram: zoom, and walk from node to node. */
final class DiagramKeys {
    private final DiagramView view;
    private final Cursor cursor;

    DiagramKeys(DiagramView view, Cursor cursor) {
        this.view = view;
        this.cursor = cursor;
    }

    void pressed(KeyEvent event) {
        if (event.isAltDown()) return;
        if (event.isShortcutDown() ? zoomed(event) : walked(event)) event.consume();
    }

    private boolean zoomed(KeyEvent event) {
        switch (event.getCode()) {
            case PLUS, EQUALS, ADD -> view.zoomIn();
            case MINUS, SUBTRACT -> view.zoomOut();
            case DIGIT0, NUMPAD0 -> view.fit();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** On a packet's way, right and left are the player's; elsewhere they follow the lines. */
    private boolean walked(KeyEvent event) {
        switch (event.getCode()) {
            case RIGHT -> {
                if (onWay()) return false;
                cursor.forward();
            }
            case LEFT -> {
                if (onWay()) return false;
                cursor.backward();
            }
            case UP -> cursor.up();
            case DOWN -> cursor.down();
            case ENTER -> cursor.enter();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean onWay() {
        return view.drawing()
                .flatMap(d -> cursor.at()
                        .map(at -> view.stops().stream()
                                .flatMap(s -> Ways.place(d.picture(), s).stream())
                                .anyMatch(at::equals)))
                .or(() -> Optional.of(false))
                .get();
    }
}
