package dev.egresslab.ui.diagram;

import dev.egresslab.ui.diagram.Picture.Form;
import dev.egresslab.ui.diagram.Picture.Item;
import dev.egresslab.ui.kit.Icons.Meaning;

import java.util.ArrayList;
import java.util.List;

/** A picture while it is being laid out. */
final class Sheet {
    static final double HEAD = 31;
    static final double ROW = 25;

    private final List<Picture.Box> boxes = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private final List<Picture.Edge> edges = new ArrayList<>();
    private final List<Picture.Card> cards = new ArrayList<>();
    private final List<Picture.Badge> badges = new ArrayList<>();

    Item item(Shape.Thing thing, Form form, double x, double y, double width, double height) {
        var item = new Item("n" + items.size(), thing, form, x, y, width, height);
        items.add(item);
        if (!thing.address().isEmpty())
            badges.add(new Picture.Badge(thing.address(), thing.open(), x + width / 2, y + height + 10));
        return item;
    }

    void box(String kind, Meaning meaning, Shape.Zone zone, double x, double y, double width, double height) {
        boxes.add(new Picture.Box(kind, meaning, zone.name(), zone.range(), x, y, width, height));
    }

    /** A container that holds what is there already. */
    void behind(String kind, Meaning meaning, Shape.Zone zone, double x, double y, double width, double height) {
        boxes.addFirst(new Picture.Box(kind, meaning, zone.name(), zone.range(), x, y, width, height));
    }

    void edge(Item from, Item to, Double... points) {
        edges.add(new Picture.Edge(from.id(), to.id(), Picture.Role.WAY_OUT, List.of(points)));
    }

    void entry(Item from, Item to, Double... points) {
        edges.add(new Picture.Edge(from.id(), to.id(), Picture.Role.ENTRY, List.of(points)));
    }

    void spare(Item from, Item to, Double... points) {
        edges.add(new Picture.Edge(from.id(), to.id(), Picture.Role.SPARE, List.of(points)));
    }

    void line(Item from, Item to, Picture.Role role, List<Double> points) {
        edges.add(new Picture.Edge(from.id(), to.id(), role, points));
    }

    List<Item> items() {
        return List.copyOf(items);
    }

    void card(Shape.Table table, double x, double y, double width, double tieX, double tieFrom, double tieTo) {
        cards.add(new Picture.Card(table, x, y, width, height(table), tieX, tieFrom, tieTo));
    }

    void badge(String text, double x, double y) {
        badges.add(new Picture.Badge(text, false, x, y));
    }

    static double height(Shape.Table table) {
        return HEAD + ROW * table.rows().size() + 4;
    }

    /** Where the lowest thing ends. */
    double bottom() {
        double lowest = 0;
        for (var item : items) lowest = Math.max(lowest, item.y() + item.height());
        for (var badge : badges) lowest = Math.max(lowest, badge.y() + 22);
        for (var card : cards) lowest = Math.max(lowest, card.y() + card.height());
        for (var box : boxes) lowest = Math.max(lowest, box.y() + box.height());
        return lowest;
    }

    /** Where the rightmost container ends. */
    double right() {
        return boxes.stream().mapToDouble(b -> b.x() + b.width()).max().orElse(0);
    }

    Picture done(double width, double height) {
        return new Picture(width, height, boxes, items, edges, cards, badges);
    }
}
