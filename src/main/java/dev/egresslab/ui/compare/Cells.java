package dev.egresslab.ui.compare;

import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Icons;
import dev.egresslab.ui.kit.Icons.Meaning;
import dev.egresslab.ui.kit.Nodes;

import java.util.Comparator;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** How a cell of each row looks; what it says comes from the row. */
final class Cells {
    private final Texts texts;
    private final int mostPorts;

    /** @param mostPorts what the longest bar stands for */
    Cells(Texts texts, int mostPorts) {
        this.texts = texts;
        this.mostPorts = mostPorts;
    }

    Node of(String key, Row.Cell cell, Column column) {
        return switch (key) {
            case "way" -> new WaySketch(column.facts(), texts);
            case "measured" -> measured(cell, column);
            case "owner" -> beside(cell, column.facts().exit().inNodeGroup() ? Meaning.CLUSTER : Meaning.IDENTITY);
            case "ports" -> ports(cell, column);
            case "ingress" -> below(cell, column.facts().ingress().isEmpty() ? "el-muted" : "el-mono");
            case "filter" -> beside(cell, column.facts().filters() ? Meaning.READY : Meaning.NO);
            case "resources" -> resources(cell, column.facts().resources());
            case "time" -> below(cell, "el-strong");
            case "cost" -> below(cell, "el-h2");
            default -> Nodes.prose(cell.text(), "el-body-s");
        };
    }

    private Node measured(Row.Cell cell, Column column) {
        var lines = Nodes.column(4);
        lines.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        lines.setMaxHeight(Region.USE_PREF_SIZE);
        boolean done = column.tally().asked() > 0 && column.probing() == 0;
        for (var line : cell.lines()) {
            boolean address = column.tally().addresses().containsKey(line.value());
            var value = whole(Nodes.label(line.value(), address ? "el-mono-l" : "el-muted"));
            var row = Nodes.row(8, value);
            if (done && address)
                row.getChildren().add(Icons.of(column.tally().expected() ? Meaning.READY : Meaning.WARNING, 16));
            if (done && !address) row.getChildren().addFirst(Icons.of(Meaning.FAILED, 16));
            row.getChildren().add(whole(Nodes.label(line.note(), "el-body-s", "el-muted")));
            lines.getChildren().add(row);
        }
        return lines;
    }

    private Node ports(Row.Cell cell, Column column) {
        var ports = column.facts().ports();
        var line = cell.lines().getFirst();
        var bar = new StackPane(part("el-ports-free", 1), part("el-ports-pool", share(ports.total())));
        if (ports.reserved() > 0) bar.getChildren().add(part("el-ports-held", share(ports.reserved())));
        bar.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        bar.getStyleClass().addAll("el-ports", kind(column.facts()));
        return Nodes.column(
                4, Nodes.label(line.value(), "el-h2"), bar, Nodes.prose(line.note(), "el-caption", "el-muted"));
    }

    private double share(int ports) {
        return Math.max(0.03, (double) ports / Math.max(1, mostPorts));
    }

    private static Region part(String style, double share) {
        var part = new Region();
        part.getStyleClass().add(style);
        part.setMaxWidth(200 * share);
        part.setPrefWidth(200 * share);
        return part;
    }

    private static String kind(Facts facts) {
        return switch (facts.exit().armType()) {
            case "Microsoft.Network/azureFirewalls" -> "fw";
            case "Microsoft.Network/natGateways" -> "nat";
            default -> "lb";
        };
    }

    private static Node beside(Row.Cell cell, Meaning icon) {
        var line = cell.lines().getFirst();
        return Nodes.row(
                8,
                Icons.of(icon, 16),
                whole(Nodes.label(line.value())),
                Nodes.prose(line.note(), "el-body-s", "el-muted"));
    }

    private static Node below(Row.Cell cell, String style) {
        var lines = Nodes.column(2);
        for (var line : cell.lines()) {
            lines.getChildren().add(whole(Nodes.label(line.value(), style)));
            if (!line.note().isEmpty()) lines.getChildren().add(Nodes.prose(line.note(), "el-caption", "el-muted"));
        }
        return lines;
    }

    private Node resources(Row.Cell cell, Map<Meaning, Integer> kinds) {
        var row = new HBox(8, whole(Nodes.label(cell.text(), "el-h3")));
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        kinds.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .forEach(kind -> {
                    var icon = new Label(
                            kind.getValue() > 1 ? kind.getValue().toString() : "", Icons.of(kind.getKey(), 16));
                    icon.getStyleClass().addAll("el-caption", "el-muted");
                    icon.setGraphicTextGap(1);
                    icon.setTooltip(new Tooltip(
                            texts.of("ui.compare.kind." + kind.getKey().name(), kind.getValue())));
                    row.getChildren().add(whole(icon));
                });
        return row;
    }

    private static Label whole(Label label) {
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
