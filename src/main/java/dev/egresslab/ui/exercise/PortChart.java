package dev.egresslab.ui.exercise;

import dev.egresslab.lab.Lab;
import dev.egresslab.lab.exercise.Exercise;
import dev.egresslab.lab.exercise.Verdict;
import dev.egresslab.text.Message;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Nodes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;

/** Connections that were open and refused, second by second as they ended, under the line that limits them. */
final class PortChart extends VBox {
    private static final double HEIGHT = 150;
    private static final Pattern RUN = Pattern.compile("\\b(\\d{1,6})([+-])(\\d{1,6})\\b");

    /** Running totals after some tries. */
    record Point(int tried, int open, int refused, int second) {}

    private final List<Point> points;
    private final int share;
    private final Polygon open = new Polygon();
    private final Polyline refused = new Polyline();
    private final Line limit = new Line();
    private final Line base = new Line();
    private final Label limited;
    private final Label half = Nodes.label("", "el-caption", "el-muted");
    private final Label tries;

    private PortChart(List<Point> points, int share, Texts texts) {
        super(8);
        this.points = points;
        this.share = share;
        setId("port-chart");
        getStyleClass().add("el-card");
        setMinWidth(260);
        open.getStyleClass().add("el-chart-open");
        refused.getStyleClass().add("el-chart-refused");
        limit.getStyleClass().add("el-chart-limit");
        base.getStyleClass().add("el-chart-base");
        limited = Nodes.label(share > 0 ? texts.of("ui.exercise.chart.limit", share) : "", "el-caption", "el-muted");
        limit.setVisible(share > 0);
        half.setText(share > 0 ? Integer.toString(share / 2) : "");
        var last = points.getLast();
        tries = Nodes.label(
                last.second > 0 ? texts.of("ui.seconds", last.second) : texts.of("ui.exercise.chart.tries", last.tried),
                "el-caption",
                "el-muted");
        var plot = new Pane(open, base, refused, limit, limited, half);
        plot.setMinHeight(HEIGHT);
        plot.setPrefHeight(HEIGHT);
        plot.widthProperty().subscribe(width -> draw(width.doubleValue()));
        var said = said(texts);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(said);
        getChildren()
                .addAll(
                        Nodes.label(texts.of("ui.exercise.chart.title"), "el-h3"),
                        Nodes.column(
                                2,
                                plot,
                                Nodes.row(0, Nodes.label("0", "el-caption", "el-muted"), Nodes.spring(), tries)),
                        Nodes.row(
                                16,
                                key("el-chart-open-key", texts.of("ui.exercise.chart.open")),
                                key("el-chart-refused-key", texts.of("ui.exercise.chart.refused"))),
                        Nodes.prose(said, "el-caption", "el-muted"));
    }

    /** From the evidence of the step that opened the connections. */
    static Optional<PortChart> of(ExerciseModel model, Lab lab, Exercise exercise, Texts texts) {
        return exercise.tasks().stream()
                .flatMap(task -> model.verdict(lab, exercise, task).stream())
                .map(Verdict::evidence)
                .filter(e -> e.key().matches("evidence\\.ports\\.(exhausted|pooled).*"))
                .findFirst()
                .flatMap(e -> of(e, texts));
    }

    private static Optional<PortChart> of(Message evidence, Texts texts) {
        var numbers = evidence.arguments();
        if (numbers.size() < 5) return Optional.empty();
        var points = points(String.valueOf(numbers.get(4)));
        return points.size() < 2
                ? Optional.empty()
                : Optional.of(new PortChart(points, ((Number) numbers.get(3)).intValue(), texts));
    }

    /** @param runs such as {@code 1024+0 376-5}: how many, whether they opened, after how many seconds */
    static List<Point> points(String runs) {
        var points = new ArrayList<>(List.of(new Point(0, 0, 0, 0)));
        var run = RUN.matcher(runs);
        while (run.find()) {
            int count = Integer.parseInt(run.group(1));
            var last = points.getLast();
            boolean good = run.group(2).equals("+");
            points.add(new Point(
                    last.tried + count,
                    last.open + (good ? count : 0),
                    last.refused + (good ? 0 : count),
                    Math.max(last.second, Integer.parseInt(run.group(3)))));
        }
        return List.copyOf(points);
    }

    private String said(Texts texts) {
        var last = points.getLast();
        var turn =
                points.stream().filter(p -> p.refused == 0).reduce((_, p) -> p).orElse(last);
        return texts.of("ui.exercise.chart.said", turn.tried, turn.open, last.tried, last.open, last.refused);
    }

    private static Label key(String style, String words) {
        var mark = new javafx.scene.layout.Region();
        mark.getStyleClass().addAll("el-chart-key", style);
        var label = Nodes.label(words, "el-caption");
        label.setGraphic(mark);
        return label;
    }

    private void draw(double width) {
        var last = points.getLast();
        double most = Math.max(share, last.open) * 1.15;
        open.getPoints().setAll(0.0, HEIGHT);
        refused.getPoints().clear();
        for (var point : points) {
            // all within one second: one after another
            double x =
                    width * (last.second > 0 ? (double) point.second / last.second : (double) point.tried / last.tried);
            open.getPoints().addAll(x, HEIGHT * (1 - point.open / most));
            refused.getPoints().addAll(x, HEIGHT * (1 - point.refused / most));
        }
        open.getPoints().addAll(width, HEIGHT);
        double y = Math.round(HEIGHT * (1 - share / most)) + 0.5;
        limit.setStartY(y);
        limit.setEndY(y);
        limit.setEndX(width);
        limited.relocate(6, Math.max(0, y - 18));
        half.relocate(6, HEIGHT * (1 - share / 2.0 / most) - 9);
        base.setStartY(HEIGHT - 0.5);
        base.setEndY(HEIGHT - 0.5);
        base.setEndX(width);
    }
}
