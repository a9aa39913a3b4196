package dev.egresslab.ui.observe;

import dev.egresslab.ui.diagram.DiagramView;

/** Shows a walk on a diagram, and lets the diagram choose its stop. */
public final class Walking {
    private Walking() {}

    /** The picture follows the model from now on. */
    public static void on(DiagramView diagram, WalkModel model) {
        model.stopsProperty().addListener((_, _, _) -> show(diagram, model));
        model.playheadProperty().addListener((_, _, _) -> show(diagram, model));
        model.positionProperty().addListener((_, _, now) -> diagram.packet(now.doubleValue()));
        diagram.onStop(model::select);
        show(diagram, model);
    }

    /** Shows the walk as it stands, for a diagram whose picture is new. */
    public static void show(DiagramView diagram, WalkModel model) {
        diagram.walk(model.stops(), model.playheadProperty().get());
        diagram.packet(model.positionProperty().get());
    }
}
