package dev.egresslab.ui.diagram;

import java.util.List;
import java.util.Set;
import javafx.scene.Group;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polygon;

/** A line with its head; orthogonal, from left to right. */
final class DrawnEdge extends Group {
    private static final double HEAD = 11;
    private static final List<String> KINDS = List.of("egress", "denied", "dead");

    private final Picture.Edge edge;
    private final Path path = new Path();
    private final Polygon head;

    DrawnEdge(Picture.Edge edge) {
        this.edge = edge;
        var points = edge.points();
        path.getElements().add(new MoveTo(points.get(0), points.get(1)));
        for (int i = 2; i < points.size(); i += 2) {
            boolean last = i + 2 >= points.size();
            path.getElements().add(new LineTo(points.get(i) - (last ? HEAD * 0.8 : 0), points.get(i + 1)));
        }
        double x = points.get(points.size() - 2);
        double y = points.getLast();
        head = new Polygon(x, y, x - HEAD, y - HEAD / 2, x - HEAD, y + HEAD / 2);
        path.getStyleClass().add("el-edge");
        head.getStyleClass().add("el-head-shape");
        setMouseTransparent(true);
        getChildren().addAll(path, head);
    }

    void walk(Set<String> passed, boolean good) {
        path.getStyleClass().removeAll(KINDS);
        head.getStyleClass().removeAll(KINDS);
        var kind = !passed.contains(edge.from())
                ? good ? "" : "dead"
                : passed.contains(edge.to()) || (good && edge.to().equals("internet")) ? "egress" : good ? "" : "dead";
        if (kind.isEmpty()) return;
        path.getStyleClass().add(kind);
        head.getStyleClass().add(kind);
    }
}
