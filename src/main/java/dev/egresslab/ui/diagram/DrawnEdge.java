package dev.egresslab.ui.diagram;

import java.util.List;
import javafx.scene.Group;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.QuadCurveTo;

/** An orthogonal line with round corners and its head: filled, or an open chevron for clients coming in. */
final class DrawnEdge extends Group {
    private static final double ROUND = 8;
    private static final List<String> KINDS =
            List.of("egress", "denied", "dead", "ingress", "reply", "reply-ingress", "denial");

    private final Path path = new Path();
    private final Polygon filled;
    private final Polyline open;

    DrawnEdge(List<Double> points, double head) {
        trace(points, head);
        int n = points.size();
        double x = points.get(n - 2);
        double y = points.get(n - 1);
        double turn = Math.toDegrees(Math.atan2(y - points.get(n - 3), x - points.get(n - 4)));
        filled = new Polygon(x, y, x - head, y - head / 2, x - head, y + head / 2);
        open = new Polyline(x - head, y - head / 2, x - 1, y, x - head, y + head / 2);
        var tip = new javafx.scene.transform.Rotate(turn, x, y);
        filled.getTransforms().add(tip);
        open.getTransforms().add(tip);
        path.getStyleClass().add("el-edge");
        filled.getStyleClass().add("el-head-shape");
        open.getStyleClass().add("el-edge");
        open.setVisible(false);
        setMouseTransparent(true);
        getChildren().addAll(path, filled, open);
    }

    private void trace(List<Double> points, double head) {
        path.getElements().add(new MoveTo(points.get(0), points.get(1)));
        for (int i = 2; i < points.size(); i += 2) {
            boolean last = i + 2 >= points.size();
            double x = points.get(i);
            double y = points.get(i + 1);
            double dx = Math.signum(x - points.get(i - 2));
            double dy = Math.signum(y - points.get(i - 1));
            double round = last ? ROUND : round(points, i);
            double short_ = last ? head * 0.8 : round;
            path.getElements().add(new LineTo(x - dx * short_, y - dy * short_));
            if (last) continue;
            double nx = Math.signum(points.get(i + 2) - x);
            double ny = Math.signum(points.get(i + 3) - y);
            path.getElements().add(new QuadCurveTo(x, y, x + nx * round, y + ny * round));
        }
    }

    /** As round as the shorter of the two pieces at a corner allows. */
    private static double round(List<Double> points, int i) {
        double before = Math.abs(points.get(i) - points.get(i - 2)) + Math.abs(points.get(i + 1) - points.get(i - 1));
        double after = Math.abs(points.get(i + 2) - points.get(i)) + Math.abs(points.get(i + 3) - points.get(i + 1));
        return Math.min(ROUND, Math.min(before, after) / 2);
    }

    /** @param kind style class, or empty for a line that no packet takes */
    DrawnEdge kind(String kind) {
        for (var shape : List.of(path, filled, open)) {
            shape.getStyleClass().removeAll(KINDS);
            if (!kind.isEmpty()) shape.getStyleClass().add(kind);
        }
        boolean in = kind.contains("ingress");
        open.setVisible(in);
        filled.setVisible(!in);
        return this;
    }
}
