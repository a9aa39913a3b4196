package dev.egresslab.ui.learn;

import dev.egresslab.text.Texts;
import dev.egresslab.ui.diagram.Stop.Leg;
import dev.egresslab.ui.kit.Nodes;
import dev.egresslab.ui.observe.StopWords;
import dev.egresslab.ui.observe.WalkModel;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What happens at the stop that is looked at, in a line and its explanation. */
public final class StopLine extends VBox {
    private final WalkModel model;
    private final StopWords words;
    private final Label number = Nodes.label("", "el-hop");
    private final Label title = Nodes.id("learn-stop", Nodes.label("", "el-h3"));
    private final Label detail = Nodes.label("", "el-mono-s", "el-muted");
    private final Label why = Nodes.prose("");

    public StopLine(WalkModel model, Texts texts) {
        super(6);
        this.model = model;
        this.words = new StopWords(texts);
        getStyleClass().add("el-inspector");
        why.setMaxWidth(860);
        getChildren().addAll(Nodes.row(12, number, title, detail), why);
        setMinHeight(104);
        model.playheadProperty().addListener((_, _, _) -> fill());
    }

    private void fill() {
        int at = model.playheadProperty().get();
        if (at < 0) return;
        var stop = model.stops().get(at);
        number.setText(stop.stopped() ? "×" : Integer.toString(at + 1));
        number.getStyleClass().removeAll("denied", "ingress");
        if (stop.stopped()) number.getStyleClass().add("denied");
        else if (stop.leg() == Leg.IN) number.getStyleClass().add("ingress");
        title.setText(words.title(stop));
        detail.setText(words.detail(stop));
        why.setText(words.explain(stop));
    }
}
