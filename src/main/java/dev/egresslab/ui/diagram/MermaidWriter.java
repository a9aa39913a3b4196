package dev.egresslab.ui.diagram;

import dev.egresslab.ui.diagram.Picture.Box;
import dev.egresslab.ui.diagram.Picture.Item;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A picture as a Mermaid flowchart: https://mermaid.js.org/syntax/flowchart.html */
final class MermaidWriter {
    private final Picture picture;
    private final Marks marks;
    private final StringBuilder out = new StringBuilder("flowchart LR\n");

    private MermaidWriter(Picture picture, Marks marks) {
        this.picture = picture;
        this.marks = marks;
    }

    static String write(Picture picture, Marks marks) {
        var writer = new MermaidWriter(picture, marks);
        writer.boxes(Optional.empty(), 1);
        writer.edges();
        writer.classes();
        return writer.out.toString();
    }

    /** The containers in a container, each with what is in it and in no smaller one. */
    private void boxes(Optional<Box> outer, int depth) {
        for (var box : picture.boxes()) {
            if (!outer(box).equals(outer)) continue;
            indent(depth).append("subgraph b").append(picture.boxes().indexOf(box));
            out.append("[\"")
                    .append(safe((box.title() + " " + box.address()).strip()))
                    .append("\"]\n");
            boxes(Optional.of(box), depth + 1);
            picture.items().stream()
                    .filter(i -> inner(i).filter(box::equals).isPresent())
                    .forEach(i -> item(i, depth + 1));
            indent(depth).append("end\n");
        }
    }

    private void item(Item item, int depth) {
        var pill = item.form() == Picture.Form.GATE;
        var words = item.thing().title()
                + (item.thing().sub().isEmpty()
                        ? ""
                        : "<br/>" + safe(item.thing().sub()))
                + (item.thing().address().isEmpty()
                        ? ""
                        : "<br/>" + safe(item.thing().address()));
        indent(depth)
                .append(item.id())
                .append(pill ? "([\"" : "[\"")
                .append(number(item))
                .append(words)
                .append(pill ? "\"])\n" : "\"]\n");
    }

    private String number(Item item) {
        return marks.item(item)
                .filter(m -> !m.state().isEmpty())
                .map(m -> m.state().equals("denied") ? "✕ " : m.number() + ". ")
                .orElse("");
    }

    private void edges() {
        for (var edge : picture.edges()) {
            if (!marks.seen(edge)) continue;
            var kind = marks.edge(edge);
            var arrow = switch (kind) {
                case "egress", "ingress" -> " ==> ";
                case "dead" -> " -.-> ";
                default -> " --> ";
            };
            indent(1).append(edge.from()).append(arrow).append(edge.to()).append('\n');
        }
    }

    private void classes() {
        indent(1).append("classDef way stroke:#0969da,stroke-width:2px\n");
        indent(1).append("classDef denied stroke:#cf222e,stroke-width:3px\n");
        var way = new ArrayList<String>();
        var denied = new ArrayList<String>();
        for (var item : picture.items())
            marks.item(item)
                    .filter(m -> !m.state().isEmpty())
                    .ifPresent(m -> (m.state().equals("denied") ? denied : way).add(item.id()));
        named("way", way);
        named("denied", denied);
    }

    private void named(String name, List<String> ids) {
        if (!ids.isEmpty())
            indent(1)
                    .append("class ")
                    .append(String.join(",", ids))
                    .append(' ')
                    .append(name)
                    .append('\n');
    }

    private StringBuilder indent(int depth) {
        return out.append("  ".repeat(depth));
    }

    private Optional<Box> outer(Box box) {
        return smallest(box.x() + 1, box.y() + 1, box.width() * box.height());
    }

    private Optional<Box> inner(Item item) {
        return smallest(item.x() + 1, item.y() + 1, Double.MAX_VALUE);
    }

    /** The smallest container of a point that is larger than nothing and smaller than a limit's whole. */
    private Optional<Box> smallest(double x, double y, double limit) {
        return picture.boxes().stream()
                .filter(b -> limit == Double.MAX_VALUE || b.width() * b.height() > limit)
                .filter(b -> x > b.x() && x < b.x() + b.width() && y > b.y() && y < b.y() + b.height())
                .min(Comparator.comparingDouble(b -> b.width() * b.height()));
    }

    /** Mermaid takes quotes as HTML entities. */
    private static String safe(String text) {
        return text.replace("\"", "#quot;");
    }
}
