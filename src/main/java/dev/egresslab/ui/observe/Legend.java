package dev.egresslab.ui.observe;

import dev.egresslab.text.Texts;
import dev.egresslab.ui.diagram.LineSample;
import dev.egresslab.ui.diagram.Stop;
import dev.egresslab.ui.diagram.Stop.Leg;
import dev.egresslab.ui.kit.Nodes;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;

/** What the lines of the walk that is shown mean. */
public final class Legend extends HBox {
    private final Texts texts;

    public Legend(WalkModel model, Texts texts) {
        super(18);
        this.texts = texts;
        setAlignment(Pos.CENTER_LEFT);
        model.stopsProperty().addListener((_, _, now) -> fill(now));
        fill(model.stops());
    }

    private void fill(List<Stop> stops) {
        getChildren().clear();
        if (stops.isEmpty()) return;
        if (stops.stream().anyMatch(s -> s.leg() == Leg.IN)) add("ingress");
        if (stops.stream().anyMatch(s -> s.leg() != Leg.IN)) add("egress");
        if (stops.stream().anyMatch(Stop::stopped)) add("denial");
        else add("reply");
    }

    private void add(String kind) {
        var words = Nodes.label(texts.of("ui.legend." + kind), "el-caption", "el-muted");
        words.setMinWidth(USE_PREF_SIZE);
        getChildren().add(Nodes.row(8, LineSample.of(kind), words));
    }
}
