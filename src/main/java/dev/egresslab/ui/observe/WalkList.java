package dev.egresslab.ui.observe;

import dev.egresslab.plan.Evidence;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.diagram.Stop;
import dev.egresslab.ui.diagram.Stop.Leg;
import dev.egresslab.ui.kit.Nodes;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The stops of a packet, one row each; the same order and numbers as in the diagram. */
public final class WalkList extends VBox {
    private final Texts texts;
    private final StopWords words;
    private final WalkModel model;

    public WalkList(WalkModel model, Texts texts) {
        super(2);
        this.texts = texts;
        this.words = new StopWords(texts);
        this.model = model;
        setId("walk-list");
        WalkKeys.on(this, model);
        model.stopsProperty().addListener((_, _, now) -> fill(now));
        model.playheadProperty().addListener((_, _, now) -> mark(now.intValue()));
        fill(model.stops());
    }

    private void fill(List<Stop> stops) {
        getChildren().clear();
        for (int i = 0; i < stops.size(); i++)
            if (stops.get(i).reached()) getChildren().add(row(stops.get(i), i));
        var missed = stops.stream().filter(s -> !s.reached()).map(words::label).collect(Collectors.joining(", "));
        if (!missed.isEmpty()) {
            var rest = Nodes.prose(texts.of("ui.observe.missed", missed), "el-body-s", "el-muted", "el-missed");
            rest.setId("walk-missed");
            rest.setMaxWidth(Double.MAX_VALUE);
            getChildren().add(rest);
        }
        mark(model.playheadProperty().get());
    }

    private void mark(int index) {
        for (int i = 0; i < getChildren().size(); i++) {
            getChildren().get(i).getStyleClass().remove("selected");
            if (i == index) getChildren().get(i).getStyleClass().add("selected");
        }
    }

    private HBox row(Stop stop, int index) {
        var number = Nodes.label(stop.stopped() ? "×" : Integer.toString(index + 1), "el-hop");
        if (stop.stopped()) number.getStyleClass().add("denied");
        else if (stop.leg() == Leg.IN) number.getStyleClass().add("ingress");
        var detail = Nodes.prose(words.detail(stop), "el-mono-s", "el-muted");
        if (stop.evidence() == Evidence.INFERRED && !stop.stopped() && Stop.sent(model.stops()))
            number.getStyleClass().add("inferred");
        var known = words.known(model, index);
        var mark = Nodes.id("known-" + (index + 1), Nodes.label(""));
        mark.setGraphic(KnownMark.icon(stop.evidence()));
        mark.setTooltip(new Tooltip(known));
        var row = Nodes.row(
                12,
                number,
                Nodes.grow(Nodes.column(
                        0,
                        Nodes.prose(words.title(stop), "el-body-s", "el-strong"),
                        Nodes.row(4, Nodes.grow(detail), mark))));
        row.getStyleClass().addAll("el-row", "el-walk-row");
        if (stop.stopped()) row.getStyleClass().add("stopped");
        row.setId("hop-" + (index + 1));
        row.setFocusTraversable(true);
        row.setAccessibleRole(javafx.scene.AccessibleRole.LIST_ITEM);
        row.setAccessibleText((index + 1) + ". " + words.title(stop) + ". " + words.detail(stop) + ". " + known);
        row.setOnMouseClicked(_ -> {
            row.requestFocus();
            model.select(index);
        });
        row.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) model.select(index);
        });
        return row;
    }
}
