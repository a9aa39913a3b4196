package dev.egresslab.ui.diagram;

import dev.egresslab.ui.kit.Icons.Meaning;

import java.util.List;
import java.util.Optional;

/** A lab's picture with every place decided: what is drawn, walked, exported and read aloud. */
record Picture(
        double width,
        double height,
        List<Box> boxes,
        List<Item> items,
        List<Edge> edges,
        List<Card> cards,
        List<Badge> badges) {
    Picture {
        boxes = List.copyOf(boxes);
        items = List.copyOf(items);
        edges = List.copyOf(edges);
        cards = List.copyOf(cards);
        badges = List.copyOf(badges);
    }

    /** The item where a packet's stop is; one address stands for those that are not drawn. */
    Optional<Item> at(String hop) {
        if (hop.isEmpty()) return Optional.empty();
        return found(hop).or(() -> hop.startsWith("address:") ? found("address:*") : Optional.empty());
    }

    private Optional<Item> found(String hop) {
        return items.stream().filter(i -> i.thing().hop().equalsIgnoreCase(hop)).findFirst();
    }

    Item item(String id) {
        return items.stream().filter(i -> i.id().equals(id)).findFirst().orElseThrow();
    }

    /** A container; {@code kind} is its style class. */
    record Box(
            String kind,
            Meaning meaning,
            String title,
            String address,
            double x,
            double y,
            double width,
            double height) {
        boolean subnet() {
            return kind.equals("subnet");
        }

        boolean holds(Item item) {
            return item.x() >= x
                    && item.right() <= x + width
                    && item.y() >= y
                    && item.y() + item.height() <= y + height;
        }
    }

    /** How an item is drawn. */
    enum Form {
        NODE,
        /** A node with its pod in it. */
        HOLDER,
        GATE
    }

    /** A node, gate or public IP; {@code id} is its own in this picture. */
    record Item(String id, Shape.Thing thing, Form form, double x, double y, double width, double height) {
        double middle() {
            return y + height / 2;
        }

        double right() {
            return x + width;
        }

        boolean holds(Item other) {
            return form == Form.HOLDER
                    && other.x() > x
                    && other.right() < right()
                    && other.y() > y
                    && other.y() < y + height;
        }
    }

    /** Whose a line is. */
    enum Role {
        WAY_OUT,
        ENTRY,
        /** Drawn only where a packet takes it: any node may be picked for a client. */
        SPARE
    }

    /** A line along points {@code x0, y0, x1, y1 …} between two items. */
    record Edge(String from, String to, Role role, List<Double> points) {
        Edge {
            points = List.copyOf(points);
        }
    }

    /** A table, attached to an item at {@code tieX} between {@code tieFrom} and {@code tieTo}. */
    record Card(
            Shape.Table table,
            double x,
            double y,
            double width,
            double height,
            double tieX,
            double tieFrom,
            double tieTo) {}

    /** An address under a node, centred on {@code x}. */
    record Badge(String text, boolean open, double x, double y) {}
}
