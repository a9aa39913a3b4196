package dev.egresslab.ui.wizard;

import dev.egresslab.plan.Schedule;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Icons;
import dev.egresslab.ui.kit.Nodes;
import dev.egresslab.ui.kit.StepWords;
import dev.egresslab.ui.kit.Words;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;

/** A plan over time: a bar for each step, those that decide the total in the accent, lines from step to step. */
final class Gantt extends HBox {
    private static final double LEAST_BAR = 6;
    private static final List<Integer> TICKS = List.of(10, 30, 60, 120, 300, 600, 1200);
    private static final int MOST_TICKS = 8;

    /** So much air beside its duration makes a bar hold it. */
    private static final double AIR_INSIDE = 24;

    /** Of the usual text. */
    private static final double BAR = 16;

    private static final double BEHIND = 74;
    private static final double CAPTION = 12;

    private final Schedule schedule;
    private final Texts texts;
    private final Lanes lanes;
    private final VBox names = new VBox();
    private final List<Label> durations = new ArrayList<>();
    private final Map<String, StackPane> bars = new HashMap<>();

    Gantt(Schedule schedule, Texts texts) {
        this.schedule = schedule;
        this.texts = texts;
        getStyleClass().add("el-gantt");
        setId("plan-rows");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setAccessibleText(texts.of("ui.review.plan"));
        var head = Nodes.row(0, Nodes.label(texts.of("ui.review.operation"), "el-caption", "el-muted"));
        head.getStyleClass().add("el-gantt-row");
        names.getChildren().add(head);
        for (var row : schedule.rows()) names.getChildren().add(name(row));
        names.setMinWidth(USE_PREF_SIZE);
        lanes = new Lanes();
        HBox.setHgrow(lanes, javafx.scene.layout.Priority.ALWAYS);
        getChildren().addAll(names, lanes);
    }

    private Node name(Schedule.Row row) {
        var resource = row.step().resource();
        var title = Nodes.row(
                10,
                Icons.of(StepWords.meaning(resource), 16),
                Nodes.whole(Nodes.label(StepWords.title(resource, texts))));
        title.getStyleClass().add("el-gantt-title");
        var name = Nodes.label(StepWords.name(resource), "el-mono-s", "el-muted", "el-gantt-name");
        var line = Nodes.row(0, title, name);
        line.getStyleClass().add("el-gantt-row");
        line.setFocusTraversable(true);
        line.setAccessibleRole(AccessibleRole.LIST_ITEM);
        line.setAccessibleText(texts.of(
                "ui.review.row",
                StepWords.title(resource, texts),
                StepWords.name(resource),
                Words.duration(row.start(), texts),
                Words.duration(duration(row), texts)));
        return line;
    }

    private static Duration duration(Schedule.Row row) {
        return row.end().minus(row.start());
    }

    /** The bars; laid out beside the names, row by row. */
    private final class Lanes extends Pane {
        private final List<Label> marks = new ArrayList<>();
        private final List<Line> grid = new ArrayList<>();
        private final List<Polyline> ties = new ArrayList<>();
        private final int tick;

        Lanes() {
            setMinWidth(160);
            setPrefWidth(300);
            tick = TICKS.stream()
                    .filter(t -> schedule.total().toSeconds() / t <= MOST_TICKS)
                    .findFirst()
                    .orElse(3600);
            for (long at = 0; at <= schedule.total().toSeconds(); at += tick) {
                var line = new Line();
                line.getStyleClass().add("el-gantt-line");
                grid.add(line);
                var mark = Nodes.label(
                        at == 0 ? "0" : Words.duration(Duration.ofSeconds(at), texts), "el-caption", "el-muted");
                marks.add(mark);
            }
            for (var row : schedule.rows()) {
                var bar = new StackPane(Nodes.label(Words.duration(duration(row), texts), "inside"));
                bar.getStyleClass().add("el-gantt-bar");
                if (critical(row)) bar.getStyleClass().add("critical");
                bars.put(row.step().id(), bar);
                durations.add(Nodes.label(Words.duration(duration(row), texts), "el-caption", "el-muted"));
                row.step().after().stream().filter(before -> tied(row, before)).forEach(_ -> ties.add(tie()));
            }
            getChildren().addAll(grid);
            getChildren().addAll(marks);
            getChildren().addAll(ties);
            getChildren().addAll(bars.values());
            getChildren().addAll(durations);
            getChildren().forEach(node -> node.setManaged(false));
        }

        private boolean critical(Schedule.Row row) {
            return schedule.critical().contains(row.step().id());
        }

        /** Whether a step waited for just this one before it. */
        private boolean tied(Schedule.Row row, String before) {
            return critical(row)
                    && schedule.critical().contains(before)
                    && schedule.rows().stream()
                            .anyMatch(
                                    r -> r.step().id().equals(before) && r.end().equals(row.start()));
        }

        private static Polyline tie() {
            var tie = new Polyline();
            tie.getStyleClass().add("el-gantt-tie");
            return tie;
        }

        @Override
        protected void layoutChildren() {
            var rows = schedule.rows();
            double large = marks.getFirst().getFont().getSize() / CAPTION;
            double high = BAR * large;
            double room = getWidth() - BEHIND * large;
            double total = Math.max(1, schedule.total().toSeconds());
            var head = names.getChildren().getFirst();
            for (int i = 0; i < marks.size(); i++) {
                double x = Math.round(8 + room * i * tick / total) + 0.5;
                var mark = marks.get(i);
                mark.autosize();
                mark.relocate(Math.rint(x - mark.getWidth() / 2), middle(head) - mark.getHeight() / 2);
                var line = grid.get(i);
                line.setStartX(x);
                line.setEndX(x);
                line.setStartY(head.getBoundsInParent().getMaxY() - 6);
                line.setEndY(getHeight());
            }
            int tie = 0;
            for (int i = 0; i < rows.size(); i++) {
                var row = rows.get(i);
                double y = middle(names.getChildren().get(i + 1));
                double x = 8 + room * row.start().toSeconds() / total;
                double width = Math.max(LEAST_BAR, room * duration(row).toSeconds() / total);
                var bar = bars.get(row.step().id());
                if (bar == null) continue;
                bar.resizeRelocate(x, y - high / 2, width, high);
                write(durations.get(i), row, new Rectangle2D(x, y, width, 0));
                for (var before : row.step().after()) {
                    var from = bars.get(before);
                    if (from == null || !tied(row, before)) continue;
                    double down = Math.round(from.getLayoutX() + from.getWidth() - 3) + 0.5;
                    ties.get(tie++).getPoints().setAll(down, from.getLayoutY() + from.getHeight(), down, y, x, y);
                }
            }
        }

        /** In the bar where it has the room, else behind it. */
        private void write(Label label, Schedule.Row row, Rectangle2D bar) {
            label.autosize();
            boolean inside = critical(row) && bar.getWidth() > label.getWidth() + AIR_INSIDE;
            Optional.ofNullable(bars.get(row.step().id()))
                    .ifPresent(drawn -> drawn.getChildren().getFirst().setVisible(inside));
            label.setVisible(!inside);
            double behind = Math.min(bar.getMaxX() + 8, getWidth() - label.getWidth());
            label.relocate(Math.rint(behind), Math.rint(bar.getMinY() - label.getHeight() / 2));
        }

        private static double middle(Node row) {
            return row.getBoundsInParent().getCenterY();
        }
    }
}
