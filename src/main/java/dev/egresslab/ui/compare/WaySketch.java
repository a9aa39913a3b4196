package dev.egresslab.ui.compare;

import dev.egresslab.lab.Design;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Icons;
import dev.egresslab.ui.kit.Icons.Meaning;
import dev.egresslab.ui.kit.Nodes;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;

/** The way out at a glance: nodes, what they leave by, the addresses, the internet. Decorative; the row says it in words. */
public final class WaySketch extends Pane {
    private static final double WIDTH = 216;
    private static final double HEIGHT = 152;
    private static final double TILE = 28;
    private static final double MIDDLE = 66;
    private static final double GAP = 38;
    private static final double EDGE = 4;

    WaySketch(Facts facts, Texts texts) {
        this(facts.exit(), facts.nodes(), facts.ports().addresses(), texts);
    }

    /** Of a lab that does not exist yet. */
    public WaySketch(Design.Exit exit, int nodeCount, int addressCount, Texts texts) {
        getStyleClass().add("el-sketch");
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        var devices = devices(exit);
        double end = WIDTH - EDGE - TILE;
        double first = 14;
        double step = (end - first) / (devices.size() + 2);
        // the devices of one's own network are in it
        boolean own = !exit.inNodeGroup();
        border(own, first, own ? step * devices.size() - 1 : 0, texts);
        int nodes = Math.clamp(nodeCount, 1, 3);
        for (int i = 0; i < nodes; i++) {
            double y = MIDDLE + (i - (nodes - 1) / 2.0) * GAP;
            tile(Meaning.NODE, first, y);
            if (y != MIDDLE) bend(first + TILE, y, first + TILE + 9, MIDDLE);
        }
        double x = first;
        for (var device : devices) {
            arrow(x + TILE, x + step, MIDDLE);
            x += step;
            tile(device, x, MIDDLE);
            // two that stand close say their names above and below
            boolean above = devices.size() > 1 && device.equals(devices.getFirst());
            caption(texts.of("ui.compare.sketch." + device.name()), x, above ? MIDDLE - TILE - 20 : MIDDLE);
        }
        addresses(Math.clamp(addressCount, 1, 2), x, step, texts, addressCount);
        tile(Meaning.INTERNET, end, MIDDLE);
    }

    private static List<Meaning> devices(Design.Exit exit) {
        return switch (exit.armType()) {
            case "Microsoft.Network/azureFirewalls" -> List.of(Meaning.ROUTE_TABLE, Meaning.FIREWALL);
            case "Microsoft.Network/natGateways" -> List.of(Meaning.NAT_GATEWAY);
            default -> List.of(Meaning.LOAD_BALANCER);
        };
    }

    private void addresses(int drawn, double from, double step, Texts texts, int all) {
        double x = from + step;
        double end = WIDTH - EDGE - TILE;
        for (int i = 0; i < drawn; i++) {
            double y = MIDDLE + (i - (drawn - 1) / 2.0) * GAP;
            if (y == MIDDLE) {
                arrow(from + TILE, x, y);
                arrow(x + TILE, end, y);
            } else {
                bend(x - 6, y, x - 6, MIDDLE);
                bend(x + TILE, y, x + TILE + 6, MIDDLE);
                line(x - 6, y, x, y);
            }
            tile(Meaning.PUBLIC_IP, x, y);
        }
        if (drawn > 1) {
            line(from + TILE, MIDDLE, x - 6, MIDDLE);
            arrow(x + TILE + 6, end, MIDDLE);
        }
        caption(texts.of("ui.compare.sketch.PUBLIC_IP", all), x, drawn > 1 ? MIDDLE + GAP / 2 : MIDDLE);
    }

    private void border(boolean own, double first, double more, Texts texts) {
        var box = new Region();
        box.getStyleClass().add("el-sketch-border");
        box.relocate(first - 9, 6);
        box.resize(TILE + 18 + more, HEIGHT - 12);
        box.setManaged(false);
        getChildren().add(box);
        var words = new Label(texts.of(own ? "ui.compare.sketch.vnet" : "ui.compare.sketch.nodes"));
        words.getStyleClass().addAll("el-caption", "el-muted");
        place(words, first + (TILE + more) / 2, HEIGHT - 18);
    }

    private void tile(Meaning meaning, double x, double y) {
        var tile = Icons.tile(meaning);
        tile.getStyleClass().add("bordered");
        add(tile, x, y - TILE / 2, TILE, TILE);
    }

    private void caption(String text, double x, double y) {
        place(Nodes.label(text, "el-caption", "el-muted"), x + TILE / 2, y + TILE / 2 + 10);
    }

    /** Centred on a point. */
    private void place(Label label, double x, double y) {
        label.setManaged(false);
        getChildren().add(label);
        label.widthProperty()
                .addListener((_, _, width) -> label.setLayoutX((double) Math.round(x - width.doubleValue() / 2)));
        label.setLayoutY(y - 8);
        label.needsLayoutProperty().subscribe(() -> label.autosize());
    }

    private void add(Node node, double x, double y, double width, double height) {
        node.setManaged(false);
        node.resizeRelocate(x, y, width, height);
        getChildren().add(node);
    }

    private void bend(double x, double y, double toX, double toY) {
        if (toX != x) line(x, y, toX, y);
        line(toX, y, toX, toY);
    }

    private void arrow(double from, double to, double y) {
        line(from, y, to - 5, y);
        var head = new Polygon(to - 6, y - 3.5, to - 6, y + 3.5, to, y);
        head.getStyleClass().addAll("el-head-shape", "egress");
        head.setManaged(false);
        getChildren().add(head);
    }

    private void line(double x, double y, double toX, double toY) {
        var line = new Line(x, y, toX, toY);
        line.getStyleClass().add("el-sketch-line");
        line.setManaged(false);
        getChildren().addFirst(line);
    }
}
