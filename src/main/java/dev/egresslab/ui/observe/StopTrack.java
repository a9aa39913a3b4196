package dev.egresslab.ui.observe;

import dev.egresslab.ui.diagram.Stop;
import dev.egresslab.ui.kit.Nodes;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The labelled stops of a walk on one line; a press goes to a stop. */
final class StopTrack extends Region {
    private static final double DOT = 18;
    /** Where stops are closer than this, only the one that is looked at keeps its label. */
    private static final double LABEL = 84;

    private final WalkModel model;
    private final StopWords words;
    private final List<VBox> stops = new ArrayList<>();
    private final Region base = line("base");
    private final Region done = line("done");

    StopTrack(WalkModel model, StopWords words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("el-track");
        setMinHeight(46);
        setMinWidth(200);
        model.stopsProperty().addListener((_, _, now) -> fill(now));
        model.playheadProperty().addListener((_, _, _) -> mark());
        model.positionProperty().addListener((_, _, _) -> requestLayout());
        fill(model.stops());
    }

    private void fill(List<Stop> walk) {
        stops.clear();
        getChildren().setAll(base, done);
        for (int i = 0; i < walk.size(); i++) stops.add(stop(walk.get(i), i));
        getChildren().addAll(stops);
        mark();
    }

    private VBox stop(Stop stop, int index) {
        var dot = new StackPane(new Region());
        dot.getStyleClass().add("el-dot");
        var label = new Label(words.label(stop));
        label.getStyleClass().add("el-caption");
        label.setMinWidth(USE_PREF_SIZE);
        var drawn = Nodes.id("stop-" + (index + 1), new VBox(4, dot, label));
        drawn.setAlignment(Pos.TOP_CENTER);
        drawn.setAccessibleText((index + 1) + ". " + words.title(stop));
        drawn.setOnMouseClicked(_ -> model.select(index));
        return drawn;
    }

    private void mark() {
        for (int i = 0; i < stops.size(); i++) {
            var stop = model.stops().get(i);
            var classes = stops.get(i).getStyleClass();
            classes.removeAll("here", "passed", "stopped", "missed");
            if (i == model.playheadProperty().get()) classes.add("here");
            if (!stop.reached()) classes.add("missed");
            else if (stop.stopped()) classes.add("stopped");
            else if (i <= model.playheadProperty().get()) classes.add("passed");
        }
        requestLayout();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 520;
    }

    @Override
    protected void layoutChildren() {
        int count = stops.size();
        base.setVisible(count > 1);
        done.setVisible(count > 1);
        if (count == 0) return;
        double each = getWidth() / count;
        for (int i = 0; i < count; i++) {
            var stop = stops.get(i);
            double width = Math.max(each, stop.prefWidth(-1));
            stop.getChildren()
                    .getLast()
                    .setVisible(each >= LABEL || stop.getStyleClass().contains("here"));
            stop.resizeRelocate(each * i + each / 2 - width / 2, 0, width, getHeight());
        }
        base.resizeRelocate(each / 2, DOT / 2 - 2, each * (count - 1), 4);
        done.resizeRelocate(
                each / 2,
                DOT / 2 - 2,
                each * Math.clamp(model.positionProperty().get(), 0, count - 1),
                4);
    }

    private static Region line(String kind) {
        var line = new Region();
        line.getStyleClass().addAll("el-track-line", kind);
        return line;
    }
}
