package dev.egresslab.ui.diagram;

import dev.egresslab.ui.diagram.Picture.Badge;
import dev.egresslab.ui.diagram.Picture.Box;
import dev.egresslab.ui.diagram.Picture.Card;
import dev.egresslab.ui.diagram.Picture.Edge;
import dev.egresslab.ui.diagram.Picture.Form;
import dev.egresslab.ui.diagram.Picture.Item;
import dev.egresslab.ui.diagram.Places.Offset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A picture with things where a person put them: their lines and addresses go along, containers grow around them. */
final class Moved {
    private static final double INSET = 12;
    private static final double TITLE = 38;

    private final Picture picture;
    private final Map<String, Offset> offsets = new HashMap<>();
    private final Map<String, Item> items = new HashMap<>();

    private Moved(Picture picture, Places places) {
        this.picture = picture;
        for (var item : picture.items()) {
            var offset = places.of(host(item));
            if (offset.equals(Offset.NONE)) continue;
            offsets.put(
                    item.id(),
                    new Offset(Math.max(offset.dx(), -item.x() + INSET), Math.max(offset.dy(), -item.y() + INSET)));
        }
    }

    static Picture of(Picture picture, Places places) {
        var moved = new Moved(picture, places);
        return moved.offsets.isEmpty() ? picture : moved.picture();
    }

    /** What a person takes hold of: a node with all that is in it. */
    static Item host(Picture picture, Item item) {
        return picture.items().stream()
                .filter(i -> i.form() == Form.HOLDER && i.holds(item))
                .findFirst()
                .orElse(item);
    }

    private Item host(Item item) {
        return host(picture, item);
    }

    private Picture picture() {
        var placed = picture.items().stream().map(this::item).toList();
        placed.forEach(i -> items.put(i.id(), i));
        var boxes = boxes();
        double width = picture.width();
        double height = picture.height();
        for (var box : boxes) {
            width = Math.max(width, box.x() + box.width());
            height = Math.max(height, box.y() + box.height());
        }
        return new Picture(
                width,
                height,
                boxes,
                placed,
                picture.edges().stream().map(this::edge).toList(),
                picture.cards().stream().map(this::card).toList(),
                picture.badges().stream().map(this::badge).toList());
    }

    private Offset offset(String id) {
        return offsets.getOrDefault(id, Offset.NONE);
    }

    private Item item(Item i) {
        var by = offset(i.id());
        return new Item(i.id(), i.thing(), i.form(), i.x() + by.dx(), i.y() + by.dy(), i.width(), i.height());
    }

    private Badge badge(Badge badge) {
        return picture.items().stream()
                .filter(i -> Math.abs(badge.x() - i.x() - i.width() / 2) < 1 && badge.y() == i.y() + i.height() + 10)
                .findFirst()
                .map(i -> offset(i.id()))
                .map(by -> new Badge(badge.text(), badge.open(), badge.x() + by.dx(), badge.y() + by.dy()))
                .orElse(badge);
    }

    /** A table goes with what it is tied to, from above or from below. */
    private Card card(Card card) {
        return picture.items().stream()
                .filter(i -> i.form() != Form.HOLDER && card.tieX() >= i.x() && card.tieX() <= i.right())
                .filter(i -> card.tieTo() == i.y() || isUnder(card.tieFrom(), i))
                .findFirst()
                .map(i -> offset(i.id()))
                .map(by -> new Card(
                        card.table(),
                        card.x() + by.dx(),
                        card.y() + by.dy(),
                        card.width(),
                        card.height(),
                        card.tieX() + by.dx(),
                        card.tieFrom() + by.dy(),
                        card.tieTo() + by.dy()))
                .orElse(card);
    }

    private static boolean isUnder(double y, Item item) {
        return y >= item.y() + item.height() && y <= item.y() + item.height() + TITLE;
    }

    /** Straight where both ends are level, and otherwise with one step halfway. */
    private Edge edge(Edge edge) {
        var from = offset(edge.from());
        var to = offset(edge.to());
        var points = edge.points();
        if (from.equals(to)) {
            var same = new ArrayList<Double>();
            for (int i = 0; i < points.size(); i += 2) {
                same.add(points.get(i) + from.dx());
                same.add(points.get(i + 1) + from.dy());
            }
            return new Edge(edge.from(), edge.to(), edge.role(), same);
        }
        double x0 = points.get(0) + from.dx();
        double y0 = points.get(1) + from.dy();
        double x1 = points.get(points.size() - 2) + to.dx();
        double y1 = points.getLast() + to.dy();
        double middle = (x0 + x1) / 2;
        var route = y0 == y1 ? List.of(x0, y0, x1, y1) : List.of(x0, y0, middle, y0, middle, y1, x1, y1);
        return new Edge(edge.from(), edge.to(), edge.role(), route);
    }

    /** From the inside out, each around what it holds. */
    private List<Box> boxes() {
        var grown = new HashMap<Box, Box>();
        picture.boxes().stream()
                .sorted(Comparator.comparingDouble(b -> b.width() * b.height()))
                .forEach(b -> grown.put(b, around(b, grown)));
        return picture.boxes().stream().map(grown::get).toList();
    }

    private Box around(Box box, Map<Box, Box> grown) {
        double left = box.x();
        double top = box.y();
        double right = box.x() + box.width();
        double bottom = box.y() + box.height();
        for (var item : picture.items()) {
            var now = items.get(item.id());
            if (now == null || !box.holds(item)) continue;
            left = Math.min(left, now.x() - INSET);
            top = Math.min(top, now.y() - TITLE);
            right = Math.max(right, now.right() + INSET);
            bottom = Math.max(bottom, now.y() + now.height() + INSET);
        }
        for (var entry : grown.entrySet()) {
            if (!within(entry.getKey(), box)) continue;
            var inner = entry.getValue();
            left = Math.min(left, inner.x() - INSET);
            top = Math.min(top, inner.y() - TITLE);
            right = Math.max(right, inner.x() + inner.width() + INSET);
            bottom = Math.max(bottom, inner.y() + inner.height() + INSET);
        }
        return new Box(box.kind(), box.meaning(), box.title(), box.address(), left, top, right - left, bottom - top);
    }

    private static boolean within(Box inner, Box outer) {
        return inner.x() >= outer.x()
                && inner.y() >= outer.y()
                && inner.x() + inner.width() <= outer.x() + outer.width()
                && inner.y() + inner.height() <= outer.y() + outer.height();
    }
}
