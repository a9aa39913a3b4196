package dev.egresslab.ui.diagram;

import dev.egresslab.net.Step;
import dev.egresslab.plan.Evidence;
import dev.egresslab.ui.diagram.Picture.Edge;
import dev.egresslab.ui.diagram.Picture.Form;
import dev.egresslab.ui.diagram.Picture.Item;
import dev.egresslab.ui.diagram.Stop.Fate;
import dev.egresslab.ui.diagram.Stop.Leg;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How a packet's walk colours a picture: the same for the window and for what is exported. */
final class Marks {
    static final Marks NONE = new Marks();

    /** An item on the way: its number, its style class, and whether nobody could see the packet there. */
    record Mark(int number, String state, Leg leg, boolean inferred) {}

    /** A dotted line of the answer; {@code kind} is its style class. */
    record Line(String kind, List<Double> points) {}

    private final Map<String, Mark> items = new HashMap<>();
    private final Map<Edge, String> edges = new HashMap<>();
    private final Map<String, String> rows = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();

    /** Whether the packet was sent: only then does what was not seen of it differ from the rest. */
    private boolean sent;

    private Marks() {}

    /** @param selected the stop that is looked at, counted from 0 */
    static Marks of(Picture picture, List<Stop> stops, int selected) {
        var marks = new Marks();
        var ways = Ways.of(picture, stops);
        marks.sent = Stop.sent(stops);
        for (int i = 0; i < stops.size(); i++) marks.stop(stops.get(i), i, selected, ways.get(i));
        boolean whole = stops.stream().allMatch(s -> s.fate() == Fate.PASSED);
        if (stops.stream().anyMatch(s -> !s.reached())) marks.rest(picture, stops);
        if (whole || denied(stops)) marks.back(stops, ways, whole);
        return marks;
    }

    Optional<Mark> item(Item item) {
        return Optional.ofNullable(items.get(item.id()));
    }

    /** Style class of an edge, or empty where the packet has nothing to do with it. */
    String edge(Edge edge) {
        return edges.getOrDefault(edge, "");
    }

    /** Whether an edge is drawn at all. */
    boolean seen(Edge edge) {
        return edge.role() != Picture.Role.SPARE || !edge(edge).isEmpty();
    }

    /** Style class of a table's row, or empty. */
    String row(Shape.Row row) {
        return rows.getOrDefault(row.match(), "");
    }

    List<Line> lines() {
        return lines;
    }

    private void stop(Stop stop, int index, int selected, Ways.Way way) {
        var kind = !stop.reached() ? "dead" : stop.leg() == Leg.IN ? "ingress" : "egress";
        way.edges().forEach(e -> edges.merge(e, kind, (before, now) -> before.equals("dead") ? now : before));
        way.to().ifPresent(item -> mark(stop, index, selected, item));
        if (stop.reached()) stop.steps().forEach(this::row);
    }

    private void mark(Stop stop, int index, int selected, Item item) {
        var known = items.get(item.id());
        boolean now = index == selected;
        var state = !stop.reached() ? "" : stop.stopped() ? "denied" : now ? "selected-hop" : "on-path";
        if (known != null && !now && !stop.stopped()) return;
        if (!stop.reached() && known != null) return;
        boolean inferred = sent && stop.reached() && !stop.stopped() && stop.evidence() == Evidence.INFERRED;
        items.put(item.id(), new Mark(index + 1, state, stop.leg(), inferred));
    }

    private void row(Step step) {
        switch (step) {
            case Step.Routed routed -> rows.put("route:" + routed.prefix(), "lit");
            case Step.Filtered filtered ->
                rows.put(
                        filtered.rule().isEmpty() ? "rule:default" : "rule:" + filtered.decidedBy(),
                        filtered.allowed() ? "lit" : "denied");
            case Step.Translated moved -> rows.putIfAbsent("rule:" + moved.decidedBy(), "lit");
            case Step.Resolved _, Step.Session _, Step.Ended _ -> {}
        }
    }

    /** What lies behind where the packet stopped. */
    private void rest(Picture picture, List<Stop> stops) {
        Set<String> seen = new HashSet<>();
        stops.stream()
                .filter(Stop::stopped)
                .flatMap(s -> Ways.place(picture, s).stream())
                .map(Item::id)
                .forEach(seen::add);
        boolean grew = true;
        while (grew) {
            grew = false;
            for (var edge : picture.edges()) {
                if (edge.role() != Picture.Role.WAY_OUT || !seen.contains(edge.from())) continue;
                edges.putIfAbsent(edge, "dead");
                grew |= seen.add(edge.to());
            }
        }
    }

    private static boolean denied(List<Stop> stops) {
        return stops.stream()
                .filter(Stop::stopped)
                .flatMap(s -> s.steps().stream())
                .filter(Step.Ended.class::isInstance)
                .map(Step.Ended.class::cast)
                .anyMatch(e -> switch (e.outcome()) {
                    case DENIED_HTTP, DENIED_TLS, REFUSED, BAD_GATEWAY -> true;
                    case ANSWERED,
                            DROPPED,
                            NO_ROUTE,
                            PORTS_EXHAUSTED,
                            NO_WAY_OUT,
                            REPLY_LOST,
                            UNREACHABLE,
                            NAME_UNKNOWN,
                            LOOP -> false;
                });
    }

    /** The answer takes the same way back, under the gates. */
    private void back(List<Stop> stops, List<Ways.Way> ways, boolean whole) {
        var pending = new ArrayList<Double>();
        for (int i = 1; i < stops.size(); i++) {
            var way = ways.get(i);
            if (!stops.get(i).reached() || way.to().isEmpty()) continue;
            boolean within =
                    way.from().isPresent() && way.to().get().holds(way.from().get());
            if (way.points().size() < 4) continue;
            pending.addAll(way.points());
            if (within || way.to().get().form() == Form.GATE) continue;
            var kind = !whole ? "denial" : stops.get(i).leg() == Leg.IN ? "reply-ingress" : "reply";
            lines.add(new Line(kind, Shifted.back(pending)));
            pending.clear();
        }
    }
}
