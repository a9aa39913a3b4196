package dev.egresslab.ui.observe;

import dev.egresslab.net.Hop;
import dev.egresslab.net.Step;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Nodes;

import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** One hop looked at closely: what decided, and the header before and after. */
final class HopCard extends VBox {
    private final Texts texts;

    HopCard(Texts texts) {
        super(8);
        this.texts = texts;
        setId("hop-card");
        getStyleClass().add("el-body");
        setMinHeight(190);
    }

    void show(Hop hop, int number) {
        var decisions = Nodes.column(6);
        if (hop.steps().isEmpty())
            decisions.getChildren().add(Nodes.prose(texts.of("ui.observe.opens", hop.name()), "el-body-s"));
        var said = new java.util.HashSet<String>();
        for (var step : hop.steps()) {
            if (!said.add(texts.of(step.message()))) continue;
            decisions
                    .getChildren()
                    .addAll(
                            Nodes.prose(texts.of(step.message()), "el-body-s"),
                            Nodes.prose(
                                    texts.of("ui.observe.decidedBy", brief(step.decidedBy())),
                                    "el-caption",
                                    "el-muted"));
            if (step instanceof Step.Translated t && t.ports() > 0) {
                decisions
                        .getChildren()
                        .add(Nodes.prose(
                                texts.of("ui.observe.portsInUse", t.portsInUse(), t.ports()),
                                "el-caption",
                                "el-muted"));
            }
        }
        var left = Nodes.column(
                8,
                Nodes.row(10, Nodes.label(Integer.toString(number), "el-hop"), Nodes.label(hop.name(), "el-h2")),
                decisions);
        left.setPrefWidth(360);
        getChildren().setAll(Nodes.row(28, left, headers(hop)));
        getChildren().getFirst().setStyle("-fx-alignment: top-left;");
    }

    private GridPane headers(Hop hop) {
        var table = new GridPane(18, 6);
        var in = hop.arrived();
        var out = hop.left().orElse(in);
        table.addRow(
                0,
                Nodes.label(texts.of("ui.observe.header"), "el-caption", "el-muted"),
                Nodes.label(texts.of("ui.observe.arrives"), "el-caption", "el-muted"),
                Nodes.label(texts.of("ui.observe.leaves"), "el-caption", "el-muted"));
        row(
                table,
                1,
                "source",
                in.source().address().toString(),
                out.source().address().toString());
        row(
                table,
                2,
                "sourcePort",
                Integer.toString(in.source().port()),
                Integer.toString(out.source().port()));
        row(
                table,
                3,
                "destination",
                in.destination().address().toString(),
                out.destination().address().toString());
        row(
                table,
                4,
                "destinationPort",
                Integer.toString(in.destination().port()),
                Integer.toString(out.destination().port()));
        return table;
    }

    private void row(GridPane table, int at, String key, String before, String after) {
        var changed = Nodes.label(after, "el-mono-s");
        if (!before.equals(after)) changed.getStyleClass().addAll("el-tag", "ac");
        var name = Nodes.label(texts.of("ui.observe." + key), "el-body-s", "el-muted");
        var first = Nodes.label(before, "el-mono-s");
        for (var label : new javafx.scene.control.Label[] {name, first, changed}) label.setMinWidth(USE_PREF_SIZE);
        table.addRow(at, name, first, changed);
    }

    /** The last four parts of an id say enough; the whole is in the resources tab. */
    private static String brief(String id) {
        var parts = id.split("/");
        return parts.length <= 5
                ? id
                : String.join("/", java.util.Arrays.copyOfRange(parts, parts.length - 4, parts.length));
    }
}
