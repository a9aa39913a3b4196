package dev.egresslab.ui.exercise;

import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/** Ports as squares, eight in a row. */
final class Squares extends FlowPane {
    /** How many ports or connections a square stands for. */
    static final int EACH = 32;

    private static final int ACROSS = 8;
    private static final int STEP = 18;

    /**
     * @param kind style class of the first ones
     * @param many of that kind
     * @param free that are there and not used
     */
    Squares(String kind, int many, int free) {
        super(4, 4);
        setPrefWrapLength(ACROSS * STEP);
        setMaxWidth(ACROSS * STEP);
        setMinWidth(ACROSS * STEP);
        for (int i = 0; i < Math.ceilDiv(many, EACH); i++) getChildren().add(one(kind));
        for (int i = 0; i < Math.ceilDiv(free, EACH); i++) getChildren().add(one("free"));
    }

    static Region one(String kind) {
        var square = new Region();
        square.getStyleClass().addAll("el-port", kind);
        return square;
    }
}
