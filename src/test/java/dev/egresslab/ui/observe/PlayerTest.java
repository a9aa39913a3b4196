package dev.egresslab.ui.observe;

import dev.egresslab.net.World;
import dev.egresslab.ui.Bench;
import dev.egresslab.ui.Headless;
import dev.egresslab.ui.diagram.Stops;
import dev.egresslab.ui.learn.Specimen;
import dev.egresslab.ui.log.LogModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;

import static org.assertj.core.api.Assertions.assertThat;

/** The player, the list and the diagram before a person, with a walk through a real lab. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlayerTest {
    private static final World WORLD = World.load();
    private static final Specimen FIREWALL = Specimen.load("userDefinedRouting", WORLD);

    private final WalkModel model = new WalkModel();
    private Bench bench;
    private Headless window;

    @BeforeEach
    void open() {
        bench = new Bench(texts -> {
            var stage = new WalkStage(model, new LogModel(texts), texts);
            stage.draw(FIREWALL.estate(), WORLD, "ifconfig.me");
            var list = new VBox(new WalkList(model, texts));
            list.setMinWidth(400);
            list.getStyleClass().add("el-panel");
            HBox.setHgrow(stage, javafx.scene.layout.Priority.ALWAYS);
            var all = new HBox(stage, list);
            all.getStyleClass().add("el-surface");
            return all;
        });
        window = bench.window();
        show("ifconfig.me");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void one_playhead_is_moved_by_player_list_and_diagram() {
        window.click("stop-5");
        assertThat(at()).isEqualTo(4);
        assertThat(window.text("hop-title")).isEqualTo("Source NAT to firewall-publicip");
        window.click("hop-2");
        assertThat(at()).isEqualTo(1);
        assertThat(window.text("hop-title")).startsWith("Node vmss").endsWith("masquerades the pod");
        window.click("node-hub-firewall");
        assertThat(at()).isEqualTo(3);
        assertThat(window.text("hop-title")).isEqualTo("Azure Firewall: rule ifconfig allows");
        window.press("btn-player-next");
        assertThat(at()).isEqualTo(4);
        window.press("btn-player-previous");
        assertThat(at()).isEqualTo(3);
    }

    @Test
    void keys_step_play_and_jump() {
        window.click("hop-3");
        window.key(KeyCode.RIGHT);
        assertThat(at()).isEqualTo(3);
        window.key(KeyCode.LEFT);
        window.key(KeyCode.LEFT);
        assertThat(at()).isEqualTo(1);
        window.key(KeyCode.END);
        assertThat(at()).isEqualTo(5);
        window.key(KeyCode.HOME);
        assertThat(at()).isZero();
        window.key(KeyCode.SPACE);
        assertThat(model.playingProperty().get()).isTrue();
        window.key(KeyCode.SPACE);
        assertThat(model.playingProperty().get()).isFalse();
    }

    @Test
    void played_at_double_speed_the_packet_goes_all_the_way_along_the_line() {
        window.click("stop-1");
        var places = new java.util.TreeSet<Double>();
        Headless.on(() -> {
            packet().centerXProperty().addListener((_, _, x) -> places.add(x.doubleValue()));
            return true;
        });
        window.click("speed-DOUBLE");
        window.press("btn-player-play");
        window.until(() -> !model.playingProperty().get());
        assertThat(at()).isEqualTo(5);
        assertThat(places).hasSizeGreaterThan(5);
        assertThat(places.last()).isGreaterThan(800);
    }

    @Test
    void what_changes_at_a_stop_is_marked_and_the_rest_is_not() {
        window.click("stop-5");
        bench.shoot("06-player");
        assertThat(classes("leaves-source")).contains("el-changed");
        assertThat(classes("leaves-sourcePort")).contains("el-changed");
        assertThat(classes("leaves-destination")).doesNotContain("el-changed");
        assertThat(window.text("leaves-source"))
                .isEqualTo(model.stops().get(4).after().source().address().toString());
    }

    @Test
    void a_denied_walk_stops_with_a_cross_and_names_what_was_not_reached() {
        show("api.ipify.org");
        bench.shoot("06b-player-denied");
        assertThat(window.text("hop-title")).isEqualTo("Azure Firewall: no rule fits");
        assertThat(window.text("walk-missed")).isEqualTo("Not reached: SNAT, api.ipify.org");
        assertThat(window.shows("hop-5")).isFalse();
        window.click("stop-6");
        assertThat(at()).isEqualTo(3);
        assertThat(bench.scene().lookup("#node-hub-firewall").getStyleClass()).contains("denied");
    }

    @Test
    void the_diagram_turns_into_its_text_and_zooms_by_keys() {
        window.click("hop-1");
        window.key(KeyCode.CONTROL, KeyCode.ALT, KeyCode.T);
        var text = (TextArea) bench.scene().lookup("#diagram-text");
        assertThat(text.isVisible()).isTrue();
        assertThat(text.getText())
                .contains("Subnet AzureFirewallSubnet 10.42.2.0/24: firewall hub-firewall 10.42.2.4.")
                .contains("Path: pod nginx")
                .contains("0.0.0.0/0 VirtualAppliance 10.42.2.4");
        bench.shoot("06-text");
        window.key(KeyCode.CONTROL, KeyCode.ALT, KeyCode.T);
        assertThat(text.isVisible()).isFalse();
        var diagram = (dev.egresslab.ui.diagram.DiagramView) bench.scene().lookup("#diagram");
        double fitted = zoom(diagram);
        window.key(KeyCode.CONTROL, KeyCode.MINUS);
        assertThat(zoom(diagram)).isLessThan(fitted);
        window.key(KeyCode.CONTROL, KeyCode.DIGIT0);
        assertThat(zoom(diagram)).isEqualTo(fitted);
        window.key(KeyCode.CONTROL, KeyCode.EQUALS);
        assertThat(zoom(diagram)).isGreaterThan(fitted);
    }

    private double zoom(dev.egresslab.ui.diagram.DiagramView diagram) {
        return Headless.on(() -> {
            bench.scene().getRoot().layout();
            return diagram.zoom();
        });
    }

    private void show(String host) {
        Headless.on(() -> {
            model.show(Stops.of(FIREWALL.out(host)));
            return true;
        });
    }

    private int at() {
        return Headless.on(() -> model.playheadProperty().get());
    }

    private Circle packet() {
        return (Circle) bench.scene().lookup("#packet");
    }

    private java.util.List<String> classes(String id) {
        return Headless.on(
                () -> java.util.List.copyOf(bench.scene().lookup("#" + id).getStyleClass()));
    }
}
