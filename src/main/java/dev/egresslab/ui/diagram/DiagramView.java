package dev.egresslab.ui.diagram;

import dev.egresslab.estate.Estate;
import dev.egresslab.lab.Design;
import dev.egresslab.net.Outcome;
import dev.egresslab.net.Trace;
import dev.egresslab.net.World;
import dev.egresslab.plan.Standing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** The one picture of a lab: planned or existing, coloured by where it stands, with the way of a packet on it. */
public final class DiagramView extends Region {
    private static final double MOST = 1.5;

    private final Pane canvas = new Pane();
    private final Scale scale = new Scale(1, 1);
    private Optional<Picture> picture = Optional.empty();
    private List<DrawnItem> items = List.of();
    private List<DrawnEdge> edges = List.of();

    public DiagramView() {
        getStyleClass().add("el-diagram");
        canvas.getTransforms().add(scale);
        getChildren().add(new Group(canvas));
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        setMinSize(200, 160);
    }

    /** What will be, before anything exists. */
    public void plan(Design design) {
        draw(Columns.of(PlannedShape.of(design)));
    }

    /** What exists; false where there is too little yet to draw. */
    public boolean survey(Estate estate, World world, String host) {
        var shape = SurveyedShape.of(estate, world, host);
        shape.ifPresent(s -> draw(Columns.of(s)));
        return shape.isPresent();
    }

    /** Colours each resource by where it stands. */
    public void stand(Standing standing) {
        items.forEach(item -> item.stand(Optional.ofNullable(standing.steps().get(item.key()))));
    }

    /** Lights up the way of a packet; {@code selected} is the hop that is looked at, counted from 0. */
    public void walk(Trace trace, int selected) {
        boolean good = trace.outcome() == Outcome.ANSWERED;
        var ids =
                trace.hops().stream().map(h -> h.id().toLowerCase(Locale.ROOT)).toList();
        var seenAs = trace.seenAs().toString();
        items.forEach(item -> item.walk(ids, seenAs, selected, good));
        var passed =
                items.stream().filter(DrawnItem::passed).map(DrawnItem::key).collect(Collectors.toSet());
        edges.forEach(edge -> edge.walk(passed, good));
    }

    /** The same picture as text, for a screen reader and for Ctrl+Alt+T. */
    public String text() {
        return picture.map(PictureText::of).orElse("");
    }

    private void draw(Picture drawn) {
        picture = Optional.of(drawn);
        canvas.getChildren().clear();
        drawn.boxes().forEach(box -> canvas.getChildren().add(new DrawnBox(box)));
        var holders = drawn.items().stream()
                .filter(i -> i.height() > 60)
                .map(DrawnItem::new)
                .toList();
        canvas.getChildren().addAll(holders);
        edges = drawn.edges().stream().map(DrawnEdge::new).toList();
        canvas.getChildren().addAll(edges);
        var rest = drawn.items().stream()
                .filter(i -> i.height() <= 60)
                .map(DrawnItem::new)
                .toList();
        canvas.getChildren().addAll(rest);
        items = java.util.stream.Stream.concat(holders.stream(), rest.stream()).toList();
        items.forEach(item -> canvas.getChildren().add(item.hop()));
        drawn.badges().forEach(badge -> canvas.getChildren().add(DrawnItem.badge(badge)));
        setAccessibleText(text());
        pseudoClassStateChanged(PseudoClass.getPseudoClass("empty"), false);
        requestLayout();
    }

    /** The area that everything drawn takes, unscaled. */
    Rectangle2D extent() {
        return picture.map(p -> new Rectangle2D(0, 0, p.width(), p.height())).orElse(Rectangle2D.EMPTY);
    }

    @Override
    protected void layoutChildren() {
        var extent = extent();
        if (extent.getWidth() == 0) return;
        double room = Math.min((getWidth() - 32) / extent.getWidth(), (getHeight() - 32) / extent.getHeight());
        double factor = Math.clamp(room, 0.3, MOST);
        scale.setX(factor);
        scale.setY(factor);
        canvas.resize(extent.getWidth(), extent.getHeight());
        var group = getChildren().getFirst();
        group.relocate(
                Math.max(16, (getWidth() - extent.getWidth() * factor) / 2),
                Math.max(16, (getHeight() - extent.getHeight() * factor) / 2));
    }
}
