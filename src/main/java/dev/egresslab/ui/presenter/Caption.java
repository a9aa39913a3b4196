package dev.egresslab.ui.presenter;

import dev.egresslab.text.Texts;
import dev.egresslab.ui.diagram.Stop;
import dev.egresslab.ui.diagram.Stop.Leg;
import dev.egresslab.ui.kit.Nodes;
import dev.egresslab.ui.observe.StopWords;
import dev.egresslab.ui.observe.WalkModel;

import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The stop that is shown in one line to read from the last row: number, what happens, and the five-tuple. */
final class Caption extends HBox {
    private final WalkModel model;
    private final StopWords words;
    private final Supplier<Mask> mask;
    private final Label number = Nodes.id("presenter-number", Nodes.label("", "el-presenter-number"));
    private final Label title = Nodes.id("presenter-title", Nodes.prose("", "el-presenter-title"));
    private final Label before = Nodes.id("presenter-tuple", Nodes.label("", "el-presenter-tuple"));
    private final Label after = Nodes.id("presenter-changed", Nodes.label("", "el-presenter-tuple", "el-changed"));
    private final HBox dots = Nodes.id("presenter-dots", Nodes.row(12));

    Caption(WalkModel model, Texts texts, Supplier<Mask> mask) {
        super(28);
        this.model = model;
        this.words = new StopWords(texts);
        this.mask = mask;
        getStyleClass().add("el-presenter-caption");
        setAlignment(Pos.CENTER_LEFT);
        number.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        dots.setMinWidth(USE_PREF_SIZE);
        var keys = Nodes.label(texts.of("ui.presenter.keys"), "el-caption", "el-muted");
        keys.setMinWidth(USE_PREF_SIZE);
        var right = Nodes.column(14, dots, keys);
        right.setAlignment(Pos.CENTER_RIGHT);
        right.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(number, Nodes.grow(Nodes.column(4, title, Nodes.row(10, before, after))), right);
        model.playheadProperty().addListener((_, _, _) -> fill());
        fill();
    }

    private void fill() {
        int at = model.playheadProperty().get();
        if (at < 0) return;
        var stop = model.stops().get(at);
        number.setText(stop.stopped() ? "×" : Integer.toString(at + 1));
        number.getStyleClass().removeAll("denied", "ingress");
        if (stop.stopped()) number.getStyleClass().add("denied");
        else if (stop.leg() == Leg.IN) number.getStyleClass().add("ingress");
        title.setText(mask.get().of(words.title(stop)));
        tuple(stop);
        dots(at);
        setAccessibleText(number.getText() + ". " + title.getText() + ". " + before.getText() + after.getText());
    }

    /** What changes here; where nothing does, from whom to whom. */
    private void tuple(Stop stop) {
        var in = stop.arrives();
        var out = stop.after();
        boolean source = !in.source().equals(out.source());
        boolean destination = !in.destination().equals(out.destination());
        after.setVisible(source || destination);
        after.setManaged(source || destination);
        if (source) {
            before.setText(mask.get().of(in.source() + " →"));
            after.setText(mask.get().of(out.source().toString()));
        } else if (destination) {
            before.setText(mask.get().of(in.destination() + " →"));
            after.setText(mask.get().of(out.destination().toString()));
        } else {
            before.setText(mask.get().of(StopWords.tuple(in)));
            after.setText("");
        }
    }

    private void dots(int at) {
        dots.getChildren().clear();
        for (int i = 0; i < model.stops().size(); i++) {
            var stop = model.stops().get(i);
            var dot = new Region();
            dot.getStyleClass().add("el-presenter-dot");
            if (stop.reached() && i <= at) dot.getStyleClass().add(stop.stopped() ? "stopped" : "passed");
            if (i == at) dot.getStyleClass().add("here");
            dots.getChildren().add(dot);
        }
    }
}
