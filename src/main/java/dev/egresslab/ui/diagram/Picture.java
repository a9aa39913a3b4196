package dev.egresslab.ui.diagram;

import dev.egresslab.ui.kit.Icons.Meaning;

import java.util.List;

/** A lab's picture with every place decided: what is drawn, exported and read aloud. */
record Picture(double width, double height, List<Box> boxes, List<Item> items, List<Edge> edges, List<Badge> badges) {
    Picture {
        boxes = List.copyOf(boxes);
        items = List.copyOf(items);
        edges = List.copyOf(edges);
        badges = List.copyOf(badges);
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
            double height) {}

    /** A node, gate or address; {@code pill} ones are gates. */
    record Item(
            String key,
            String hop,
            Meaning meaning,
            String title,
            String sub,
            boolean pill,
            double x,
            double y,
            double width,
            double height) {
        double middle() {
            return y + height / 2;
        }
    }

    /** A line from left to right along points {@code x0, y0, x1, y1 …}, between two items. */
    record Edge(String from, String to, List<Double> points) {
        Edge {
            points = List.copyOf(points);
        }
    }

    /** An address under a node. */
    record Badge(String text, boolean open, double x, double y) {}
}
