package dev.egresslab.ui.diagram;

import dev.egresslab.ui.diagram.Picture.Form;
import dev.egresslab.ui.diagram.Picture.Item;
import dev.egresslab.ui.diagram.Web.Knot;
import dev.egresslab.ui.diagram.Web.Link;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkNode;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A graph that ELK has laid out, as a picture: what was relative to its container becomes absolute. */
final class ElkPicture {
    private final Web web;
    private final Map<String, ElkNode> nodes;
    private final Map<String, Rack> racks;
    private final Map<Link, ElkEdge> edges;
    private final Map<String, Item> items = new HashMap<>();
    private final Sheet sheet = new Sheet();

    ElkPicture(Web web, Map<String, ElkNode> nodes, Map<String, Rack> racks, Map<Link, ElkEdge> edges) {
        this.web = web;
        this.nodes = nodes;
        this.racks = racks;
        this.edges = edges;
    }

    Picture picture() {
        web.zones().forEach(zone -> {
            var at = node(zone.id());
            sheet.box(zone.kind(), zone.meaning(), zone.named(), x(at), y(at), at.getWidth(), at.getHeight());
        });
        web.knots().stream().filter(k -> nodes.containsKey(k.id())).forEach(this::item);
        racks.forEach(this::rack);
        web.links().forEach(this::line);
        web.zones().forEach(zone -> {
            var at = node(zone.id());
            new Bands(web, zone).draw(sheet, this::owner, x(at), y(at), at.getWidth(), at.getHeight());
        });
        return sheet.done(sheet.right(), sheet.bottom());
    }

    private Item owner(String knot) {
        return Objects.requireNonNull(items.get(knot), knot);
    }

    private void item(Knot knot) {
        var at = node(knot.id());
        items.put(knot.id(), sheet.item(knot.thing(), knot.form(), x(at), y(at), at.getWidth(), at.getHeight()));
    }

    private void rack(String zone, Rack rack) {
        var at = node("rack:" + zone);
        for (int i = 0; i < rack.knots().size(); i++) {
            var knot = rack.knots().get(i);
            items.put(
                    knot.id(),
                    sheet.item(
                            knot.thing(),
                            Form.NODE,
                            x(at) + rack.x(i),
                            y(at) + rack.y(i),
                            Rack.width(knot),
                            Rack.height(knot)));
        }
    }

    private void line(Link link) {
        var from = Objects.requireNonNull(items.get(link.from()));
        var to = Objects.requireNonNull(items.get(link.to()));
        var edge = edges.get(link);
        if (edge == null) {
            sheet.line(from, to, link.role(), web.besides(link) ? besides(from, to) : within(from, to));
            return;
        }
        var points = points(edge);
        sheet.line(from, to, link.role(), web.outwards(link) ? points : Turned.of(points));
    }

    /** From a node down to its own pod. */
    private static List<Double> within(Item holder, Item pod) {
        double x = pod.x() + 24;
        return List.of(x, holder.y() + Rack.HEIGHT, x, pod.y());
    }

    private static List<Double> besides(Item node, Item pod) {
        double left = Math.min(node.x(), pod.x()) - 7;
        return List.of(node.x(), node.middle(), left, node.middle(), left, pod.middle(), pod.x(), pod.middle());
    }

    private static List<Double> points(ElkEdge edge) {
        var points = new ArrayList<Double>();
        var inside = edge.getContainingNode();
        for (var section : edge.getSections()) {
            add(points, section.getStartX() + x(inside), section.getStartY() + y(inside));
            section.getBendPoints().forEach(p -> add(points, p.getX() + x(inside), p.getY() + y(inside)));
            add(points, section.getEndX() + x(inside), section.getEndY() + y(inside));
        }
        return points;
    }

    private static void add(List<Double> points, double x, double y) {
        int n = points.size();
        if (n >= 2 && points.get(n - 2) == x && points.get(n - 1) == y) return;
        points.add(x);
        points.add(y);
    }

    private ElkNode node(String id) {
        return Objects.requireNonNull(nodes.get(id), id);
    }

    private static double x(@Nullable ElkNode node) {
        return node == null ? 0 : node.getX() + x(node.getParent());
    }

    private static double y(@Nullable ElkNode node) {
        return node == null ? 0 : node.getY() + y(node.getParent());
    }
}
