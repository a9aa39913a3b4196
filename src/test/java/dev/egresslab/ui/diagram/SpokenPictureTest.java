package dev.egresslab.ui.diagram;

import dev.egresslab.address.Ipv4;
import dev.egresslab.net.World;
import dev.egresslab.ui.Bench;
import dev.egresslab.ui.Headless;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polygon;

import static org.assertj.core.api.Assertions.assertThat;

/** What the scene graph shows, read off by where things are drawn, beside what the screen reader gets. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SpokenPictureTest {
    @ParameterizedTest
    @ValueSource(strings = {"loadBalancer", "managedNATGateway", "userAssignedNATGateway", "userDefinedRouting"})
    void the_text_lists_the_nodes_lines_and_path_that_are_drawn(String type) {
        check(StopsTest.drawing(type), StopsTest.stops(type));
    }

    @ParameterizedTest
    @ValueSource(strings = {"published", "forwarded", "gateway"})
    void the_text_lists_what_is_drawn_where_clients_come_in(String type) {
        check(StopsTest.drawing(type), List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"loadBalancer", "gateway"})
    void the_text_lists_what_is_drawn_by_resource_group(String type) {
        var lab = StopsTest.lab(type);
        var look = Look.USUAL.by(Grouping.RESOURCE_GROUP);
        check(
                Drawing.survey(lab.estate(), World.load(), "ifconfig.me", Bench.TEXTS, look)
                        .orElseThrow(),
                StopsTest.stops(type));
    }

    @Test
    void a_client_comes_from_where_the_internet_sees_this_computer() {
        var look = Look.USUAL.from(Ipv4.parse("9.9.9.9"));
        var drawing = Drawing.survey(
                        StopsTest.lab("published").estate(), World.load(), "ifconfig.me", Bench.TEXTS, look)
                .orElseThrow();
        assertThat(drawing.text(List.of())).contains("9.9.9.9").doesNotContain(World.WORKSTATION.toString());
    }

    private static void check(Drawing drawing, List<Stop> stops) {
        var view = Headless.on(DiagramView::new);
        try (var bench = new Bench(_ -> new StackPane(view))) {
            var text = Headless.on(() -> {
                view.show(drawing);
                view.walk(stops, -1);
                bench.scene().getRoot().applyCss();
                bench.scene().getRoot().layout();
                return view.getAccessibleText();
            });
            assertThat(text).isEqualTo(view.text());
            var drawn = Headless.on(() -> new Drawn(bench.scene().getRoot()));
            var said = text.lines().toList();
            var listed = said.stream()
                    .filter(l -> !l.startsWith("Lines: ") && !l.startsWith("Path: "))
                    .flatMap(l -> Stream.of(l.replaceAll("^[^:]*: |\\.$", "").split(", (?=[^,]*)")))
                    .toList();
            drawn.items().forEach(item -> assertThat(text).contains(item.getAccessibleText()));
            assertThat(drawn.items()).allMatch(i -> listed.stream().anyMatch(l -> starts(i, l)));
            assertThat(drawn.lines())
                    .containsExactlyInAnyOrderElementsOf(part(said, "Lines: ", "; ").stream()
                            .map(line -> whole(drawn, line))
                            .toList());
            assertThat(drawn.path()).isEqualTo(stops.isEmpty() ? List.of() : part(said, "Path: ", ", (?!static)"));
        }
    }

    private static boolean starts(DrawnItem item, String listed) {
        return item.getAccessibleText().startsWith(listed.replaceAll("\\.$", ""));
    }

    private static List<String> part(List<String> said, String head, String between) {
        return said.stream()
                .filter(l -> l.startsWith(head))
                .flatMap(l ->
                        Stream.of(l.substring(head.length(), l.length() - 1).split(between)))
                .toList();
    }

    /** Lines are said with short names; several things may have the same. */
    private static String whole(Drawn drawn, String line) {
        var ends = line.split(" to ", 2);
        return drawn.shortened(ends[0]) + " > " + drawn.shortened(ends[1]);
    }

    /** What is seen, found by geometry only. */
    private record Drawn(List<DrawnItem> items, List<String> lines, List<String> path) {
        Drawn(Parent root) {
            var nodes = new ArrayList<Node>();
            collect(root, nodes);
            var seen = nodes.stream()
                    .filter(DrawnItem.class::isInstance)
                    .map(DrawnItem.class::cast)
                    .toList();
            this(
                    seen,
                    nodes.stream()
                            .filter(n -> n instanceof DrawnEdge && n.getParent() instanceof Canvas)
                            .map(n -> line((DrawnEdge) n, seen))
                            .toList(),
                    nodes.stream()
                            .filter(Drawn::isPassed)
                            .map(Label.class::cast)
                            .sorted(Comparator.comparing(Label::getText))
                            .map(hop -> corner(hop, seen).getAccessibleText())
                            .toList());
        }

        String shortened(String name) {
            return items.stream()
                    .map(Node::getAccessibleText)
                    .filter(t -> t.startsWith(name))
                    .findFirst()
                    .map(t -> name)
                    .orElseThrow(() -> new AssertionError(name + " is not drawn"));
        }

        private static void collect(Parent parent, List<Node> into) {
            for (var child : parent.getChildrenUnmodifiable()) {
                if (!child.isVisible()) continue;
                into.add(child);
                if (child instanceof Parent inner) collect(inner, into);
            }
        }

        private static String line(DrawnEdge edge, List<DrawnItem> items) {
            var start = edge.getChildren().stream()
                    .filter(Path.class::isInstance)
                    .map(p -> (MoveTo) ((Path) p).getElements().getFirst())
                    .findFirst()
                    .orElseThrow();
            var head = edge.getChildren().stream()
                    .filter(n -> n.getClass() == Polygon.class)
                    .map(p -> ((Polygon) p).getPoints())
                    .findFirst()
                    .orElseThrow();
            return name(at(start.getX(), start.getY(), items)) + " > " + name(at(head.get(0), head.get(1), items));
        }

        /** The first words of what it is called: its kind and its name, as lines say it. */
        private static String name(DrawnItem item) {
            return Bench.TEXTS
                    .of(
                            "ui.picture.kind." + item.item().thing().meaning(),
                            item.item().thing().title())
                    .replace("NAT gateway NAT gateway", "NAT gateway")
                    .replace("public IP public IP", "public IP");
        }

        private static DrawnItem at(double x, double y, List<DrawnItem> items) {
            return items.stream()
                    .filter(i -> x >= i.getLayoutX() - 1
                            && x <= i.getLayoutX() + i.getPrefWidth() + 1
                            && y >= i.getLayoutY() - 1
                            && y <= i.getLayoutY() + i.getPrefHeight() + 1)
                    .min(Comparator.comparingDouble(i -> i.getPrefWidth() * i.getPrefHeight()))
                    .orElseThrow(() -> new AssertionError("a line ends at nothing: " + x + ", " + y));
        }

        /** A number of a stop that the packet came to. */
        private static boolean isPassed(Node node) {
            return node instanceof Label
                    && node.getStyleClass().contains("el-hop")
                    && !node.getStyleClass().contains("missed");
        }

        private static DrawnItem corner(Region hop, List<DrawnItem> items) {
            double x = hop.getLayoutX() + 14;
            double y = hop.getLayoutY() + 12;
            return items.stream()
                    .min(Comparator.comparingDouble(
                            i -> Math.hypot(i.getLayoutX() + i.getPrefWidth() - x, i.getLayoutY() - y)))
                    .orElseThrow();
        }
    }
}
