package dev.egresslab.ui.diagram;

import dev.egresslab.ui.Bench;
import dev.egresslab.ui.Headless;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.event.EventType;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlacesTest {
    private final Map<String, String> kept = new HashMap<>();

    @Test
    void a_node_that_is_dragged_stays_there_with_its_lines_and_can_be_put_back() {
        var view = Headless.on(DiagramView::new);
        try (var bench = new Bench(_ -> new StackPane(view))) {
            var before = Headless.on(() -> {
                view.movable(places(), () -> view.walk(StopsTest.stops("userDefinedRouting"), 2));
                view.show(StopsTest.drawing("userDefinedRouting"));
                view.walk(StopsTest.stops("userDefinedRouting"), 2);
                return firewall(view);
            });
            var zoom = Headless.on(view::zoom);
            Headless.on(() -> drag(bench, zoom, 0, 90));
            var after = Headless.on(() -> firewall(view));
            assertThat(after.y() - before.y()).isBetween(88.0, 92.0);
            var picture = Headless.on(() -> view.drawing().orElseThrow().picture());
            var into = picture.edges().stream()
                    .filter(e -> e.to().equals(after.id()))
                    .findFirst()
                    .orElseThrow();
            assertThat(into.points().getLast()).isEqualTo(after.middle());
            assertThat(picture.boxes()).anyMatch(b -> b.title().equals("AzureFirewallSubnet") && b.holds(after));
            assertThat(kept).containsKey("lab/hub-firewall");
            bench.shoot("diagram-moved");

            var again = Headless.on(() -> {
                var other = new DiagramView();
                other.movable(places(), () -> {});
                other.show(StopsTest.drawing("userDefinedRouting"));
                return firewall(other);
            });
            assertThat(again.y()).isEqualTo(after.y());
            Headless.on(() -> {
                view.reset();
                return true;
            });
            assertThat(Headless.on(() -> firewall(view)).y()).isEqualTo(before.y());
        }
    }

    @Test
    void a_place_that_cannot_be_read_is_as_good_as_none() {
        kept.put("lab/hub-firewall", "far away");
        var moved = StopsTest.drawing("userDefinedRouting").moved(places());
        assertThat(moved.picture())
                .isEqualTo(StopsTest.drawing("userDefinedRouting").picture());
    }

    private Places places() {
        return new Places("lab/", key -> Optional.ofNullable(kept.get(key)), kept::put);
    }

    private static Picture.Item firewall(DiagramView view) {
        return view.drawing().orElseThrow().picture().items().stream()
                .filter(i -> i.thing().title().equals("hub-firewall"))
                .findFirst()
                .orElseThrow();
    }

    private static boolean drag(Bench bench, double zoom, double dx, double dy) {
        var node = bench.scene().lookup("#node-hub-firewall");
        node.fireEvent(mouse(MouseEvent.MOUSE_PRESSED, 0, 0));
        node.fireEvent(mouse(MouseEvent.MOUSE_DRAGGED, dx * zoom, dy * zoom));
        node.fireEvent(mouse(MouseEvent.MOUSE_RELEASED, dx * zoom, dy * zoom));
        return true;
    }

    private static MouseEvent mouse(EventType<MouseEvent> type, double x, double y) {
        return new MouseEvent(
                type,
                x,
                y,
                x,
                y,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                true,
                false,
                false,
                null);
    }
}
