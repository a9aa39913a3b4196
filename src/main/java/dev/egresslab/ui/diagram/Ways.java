package dev.egresslab.ui.diagram;

import dev.egresslab.ui.diagram.Picture.Edge;
import dev.egresslab.ui.diagram.Picture.Form;
import dev.egresslab.ui.diagram.Picture.Item;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lines that a packet takes on a picture from each stop to the next. */
final class Ways {
    private final Picture picture;
    private final List<Way> ways = new ArrayList<>();

    /** From the stop before to this one: the edges it takes, and all points. Empty where the picture has no line. */
    record Way(Optional<Item> from, Optional<Item> to, List<Edge> edges, List<Double> points) {}

    /** A place on a picture. */
    record Point(double x, double y) {}

    private Ways(Picture picture) {
        this.picture = picture;
    }

    /** As many ways as stops; the first leads nowhere and holds where the packet starts. */
    static List<Way> of(Picture picture, List<Stop> stops) {
        var all = new Ways(picture);
        Optional<Item> last = Optional.empty();
        for (var stop : stops) {
            var item = place(picture, stop);
            all.ways.add(all.way(last, item));
            if (item.isPresent()) last = item;
        }
        return all.ways;
    }

    /** Where a stop is; a source translation that was not reached would have been at the first address. */
    static Optional<Item> place(Picture picture, Stop stop) {
        if (stop.kind() != Stop.Kind.SNAT || stop.reached()) return picture.at(stop.hop());
        return picture.items().stream()
                .filter(i -> i.thing().hop().startsWith("address:"))
                .findFirst();
    }

    private Way way(Optional<Item> from, Optional<Item> to) {
        if (to.isEmpty() || from.isEmpty())
            return new Way(from, to, List.of(), to.map(Ways::start).orElse(List.of()));
        var a = from.get();
        var b = to.get();
        if (b.holds(a)) return new Way(from, to, List.of(), List.of(a.right(), a.middle(), b.right(), a.middle()));
        var edges = search(a, b);
        return new Way(from, to, edges, points(a, b, edges));
    }

    private static List<Double> start(Item item) {
        return List.of(item.right(), item.middle());
    }

    /** The shortest chain of lines, over gates and addresses only. */
    private List<Edge> search(Item from, Item to) {
        Map<String, Edge> reachedBy = new HashMap<>();
        var queue = new ArrayDeque<String>();
        queue.add(from.id());
        picture.items().stream().filter(from::holds).map(Item::id).forEach(queue::add);
        var starts = List.copyOf(queue);
        while (!queue.isEmpty()) {
            var at = queue.remove();
            for (var edge : picture.edges()) {
                if (!edge.from().equals(at) && !edge.to().equals(at)) continue;
                var other = edge.from().equals(at) ? edge.to() : edge.from();
                if (starts.contains(other) || reachedBy.containsKey(other)) continue;
                reachedBy.put(other, edge);
                if (other.equals(to.id())) return chain(other, reachedBy, starts);
                if (passable(picture.item(other))) queue.add(other);
            }
        }
        return List.of();
    }

    private static boolean passable(Item item) {
        return item.form() == Form.GATE || item.thing().hop().startsWith("address:");
    }

    private static List<Edge> chain(String end, Map<String, Edge> reachedBy, List<String> starts) {
        var chain = new ArrayList<Edge>();
        for (var at = end; !starts.contains(at); ) {
            var edge = reachedBy.get(at);
            if (edge == null) break;
            chain.addFirst(edge);
            at = edge.from().equals(at) ? edge.to() : edge.from();
        }
        return chain;
    }

    private List<Double> points(Item from, Item to, List<Edge> edges) {
        var points = new ArrayList<Double>();
        var at = from.id();
        for (var edge : edges) {
            boolean forward =
                    edge.from().equals(at) || picture.item(edge.from()).equals(inside(from, edge));
            for (int i = 0; i < edge.points().size(); i += 2) {
                int k = forward ? i : edge.points().size() - 2 - i;
                points.add(edge.points().get(k));
                points.add(edge.points().get(k + 1));
            }
            at = forward ? edge.to() : edge.from();
        }
        boolean leavesHolder = from.form() == Form.HOLDER && !from.holds(to);
        if (leavesHolder && points.size() >= 4 && points.get(0) < from.right()) points.set(0, from.right());
        return List.copyOf(points);
    }

    private Item inside(Item holder, Edge edge) {
        var start = picture.item(edge.from());
        return holder.holds(start) ? start : holder;
    }

    /** Where a packet is that has come so far; where there is no line it waits, and is then at the next place that has one. */
    static Optional<Point> point(List<Way> ways, double position) {
        int done = (int) Math.floor(position);
        double part = position - done;
        if (part > 0 && done + 1 < ways.size() && ways.get(done + 1).points().size() >= 4)
            return Optional.of(along(ways.get(done + 1).points(), part));
        for (int i = Math.min(done, ways.size() - 1); i > 0; i--) {
            var points = ways.get(i).points();
            if (points.size() >= 4) return Optional.of(last(points));
        }
        return ways.stream()
                .filter(w -> w.points().size() >= 2)
                .min(java.util.Comparator.comparing(w -> w.points().size() < 4))
                .map(w -> new Point(w.points().get(0), w.points().get(1)));
    }

    private static Point last(List<Double> points) {
        return new Point(points.get(points.size() - 2), points.getLast());
    }

    private static Point along(List<Double> points, double part) {
        double rest = part * length(points);
        for (int i = 2; i < points.size(); i += 2) {
            double dx = points.get(i) - points.get(i - 2);
            double dy = points.get(i + 1) - points.get(i - 1);
            double piece = Math.hypot(dx, dy);
            if (rest <= piece && piece > 0)
                return new Point(points.get(i - 2) + dx * rest / piece, points.get(i - 1) + dy * rest / piece);
            rest -= piece;
        }
        return last(points);
    }

    private static double length(List<Double> points) {
        double length = 0;
        for (int i = 2; i < points.size(); i += 2)
            length += Math.hypot(points.get(i) - points.get(i - 2), points.get(i + 1) - points.get(i - 1));
        return length;
    }
}
