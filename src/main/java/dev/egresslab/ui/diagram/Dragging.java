package dev.egresslab.ui.diagram;

import dev.egresslab.ui.diagram.Places.Offset;

import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import javafx.scene.input.MouseEvent;

/** Takes hold of an item and puts it elsewhere, together with what it hosts. */
final class Dragging {
    /** Less is a click that was not quite still. */
    private static final double LEAST = 4;

    private final Canvas canvas;
    private final DrawnItem item;
    private final DoubleSupplier zoom;
    private final Consumer<Offset> done;
    private double fromX;
    private double fromY;
    private Offset by = Offset.NONE;

    Dragging(Canvas canvas, DrawnItem item, DoubleSupplier zoom, Consumer<Offset> done) {
        this.canvas = canvas;
        this.item = item;
        this.zoom = zoom;
        this.done = done;
        item.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        item.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        item.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
    }

    private void press(MouseEvent event) {
        fromX = event.getSceneX();
        fromY = event.getSceneY();
        by = Offset.NONE;
    }

    private void drag(MouseEvent event) {
        by = new Offset(
                (event.getSceneX() - fromX) / zoom.getAsDouble(), (event.getSceneY() - fromY) / zoom.getAsDouble());
        canvas.shift(item, by);
        event.consume();
    }

    private void release(MouseEvent event) {
        if (Math.hypot(by.dx(), by.dy()) >= LEAST) done.accept(by);
        else canvas.shift(item, Offset.NONE);
        event.consume();
    }
}
