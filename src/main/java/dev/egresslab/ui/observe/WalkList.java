package dev.egresslab.ui.observe;

import dev.egresslab.net.Hop;
import dev.egresslab.net.Trace;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Nodes;

import java.util.function.IntConsumer;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The hops of a packet, one row each; the same order and numbers as in the diagram. */
final class WalkList extends VBox {
    private final Texts texts;
    private final IntConsumer chosen;

    WalkList(Texts texts, IntConsumer chosen) {
        super(2);
        this.texts = texts;
        this.chosen = chosen;
        setId("walk-list");
    }

    void show(Trace trace) {
        getChildren().clear();
        for (int i = 0; i < trace.hops().size(); i++)
            getChildren().add(row(trace.hops().get(i), i, trace));
    }

    void select(int index) {
        for (int i = 0; i < getChildren().size(); i++) {
            getChildren().get(i).getStyleClass().remove("selected");
            if (i == index) getChildren().get(i).getStyleClass().add("selected");
        }
    }

    private HBox row(Hop hop, int index, Trace trace) {
        boolean stopped = index == trace.hops().size() - 1 && !trace.outcome().arrived();
        var number = Nodes.label(stopped ? "×" : Integer.toString(index + 1), "el-hop");
        if (stopped) number.getStyleClass().add("denied");
        var said = hop.steps().isEmpty()
                ? texts.of("ui.observe.opens", hop.name())
                : hop.steps().stream()
                        .map(step -> texts.of(step.message()))
                        .distinct()
                        .collect(java.util.stream.Collectors.joining("\n"));
        var row = Nodes.row(
                10,
                number,
                Nodes.grow(Nodes.column(
                        0,
                        Nodes.prose(said, "el-body-s", "el-strong"),
                        Nodes.prose(hop.arrived().toString(), "el-mono-s", "el-muted"))));
        row.getStyleClass().add("el-row");
        row.setId("hop-" + (index + 1));
        row.setFocusTraversable(true);
        row.setAccessibleText((index + 1) + ". " + said);
        row.setOnMouseClicked(_ -> chosen.accept(index));
        row.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.SPACE || e.getCode() == KeyCode.ENTER) chosen.accept(index);
            if (e.getCode() == KeyCode.RIGHT && index + 1 < getChildren().size()) chosen.accept(index + 1);
            if (e.getCode() == KeyCode.LEFT && index > 0) chosen.accept(index - 1);
        });
        return row;
    }
}
