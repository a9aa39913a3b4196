package dev.egresslab.ui.diagram;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** A short piece of a line, for legends. */
public final class LineSample {
    private static final double LENGTH = 28;

    private LineSample() {}

    /** @param kind style class of the line */
    public static Node of(String kind) {
        var pane = new Pane(new DrawnEdge(List.of(0.0, 6.0, LENGTH, 6.0), 9).kind(kind));
        pane.setMinSize(LENGTH, 12);
        pane.setMaxSize(LENGTH, 12);
        return pane;
    }
}
