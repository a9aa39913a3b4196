package dev.egresslab.ui.presenter;

import dev.egresslab.net.World;
import dev.egresslab.ui.Bench;
import dev.egresslab.ui.Headless;
import dev.egresslab.ui.diagram.Drawing;
import dev.egresslab.ui.diagram.Stops;
import dev.egresslab.ui.learn.Specimen;
import dev.egresslab.ui.observe.WalkModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PresenterTest {
    private static final World WORLD = World.load();

    private final WalkModel model = new WalkModel();
    private final Label usual = new Label("usual");
    private Bench bench;
    private Headless window;

    private void open(Specimen lab, boolean inwards) {
        bench = new Bench(_ -> new StackPane(usual));
        window = bench.window();
        Headless.on(() -> {
            model.reducedProperty().set(true);
            model.show(Stops.of(inwards ? lab.in(lab.service()) : lab.out("ifconfig.me")));
            var drawing = Drawing.survey(lab.estate(), WORLD, "ifconfig.me", Bench.TEXTS);
            presenter(drawing).keys(bench.scene());
            bench.scene().getRoot().requestFocus();
            return true;
        });
    }

    private Presenter presenter(Optional<Drawing> drawing) {
        var mask = new Mask(List.of(World.WORKSTATION.toString()));
        return new Presenter((StackPane) bench.scene().getRoot(), usual, model, () -> drawing, () -> mask, Bench.TEXTS);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void f5_presents_arrows_step_and_escape_leaves() {
        open(Specimen.load("userDefinedRouting", WORLD), false);
        window.key(KeyCode.F5);
        assertThat(window.shows("presenter")).isTrue();
        assertThat(usual.isVisible()).isFalse();
        assertThat(window.text("presenter-number")).isEqualTo("6");
        window.key(KeyCode.LEFT);
        assertThat(window.text("presenter-number")).isEqualTo("5");
        assertThat(window.text("presenter-title")).isEqualTo("Source NAT to firewall-publicip");
        var snat = model.stops().get(4);
        assertThat(window.text("presenter-tuple")).isEqualTo(snat.arrives().source() + " →");
        assertThat(window.text("presenter-changed"))
                .isEqualTo(snat.after().source().toString());
        bench.shoot("06c-presenter");
        window.key(KeyCode.HOME);
        assertThat(window.text("presenter-number")).isEqualTo("1");
        window.key(KeyCode.ESCAPE);
        assertThat(window.shows("presenter")).isFalse();
        assertThat(usual.isVisible()).isTrue();
        window.key(KeyCode.F5);
        window.key(KeyCode.F5);
        assertThat(window.shows("presenter")).isFalse();
    }

    @Test
    void the_presenters_own_address_is_hidden_everywhere() {
        open(Specimen.load("published", WORLD), true);
        window.key(KeyCode.F5);
        bench.shoot("06c-presenter-asymmetric");
        for (int i = 0; i < model.stops().size(); i++) {
            assertThat(texts(bench.scene().getRoot())).noneMatch(t -> t.contains(World.WORKSTATION.toString()));
            window.key(KeyCode.LEFT);
        }
        assertThat(texts(bench.scene().getRoot())).anyMatch(t -> t.contains(Mask.HIDDEN));
    }

    @Test
    void without_a_walk_there_is_nothing_to_present() {
        open(Specimen.load("userDefinedRouting", WORLD), false);
        Headless.on(() -> {
            model.show(List.of());
            return true;
        });
        window.key(KeyCode.F5);
        assertThat(window.shows("presenter")).isFalse();
    }

    @Test
    void subscriptions_and_mail_addresses_are_hidden_and_the_rest_stays() {
        bench = new Bench(_ -> new StackPane(usual));
        var mask = new Mask(List.of("secret-sub", ""));
        assertThat(mask.of("/subscriptions/4f1c/resourceGroups/rg"))
                .isEqualTo("/subscriptions/•••••/resourceGroups/rg");
        assertThat(mask.of("ask ada.l@contoso.com about secret-sub")).isEqualTo("ask ••••• about •••••");
        assertThat(mask.of("20.229.246.163")).isEqualTo("20.229.246.163");
    }

    private static List<String> texts(Parent parent) {
        return parent.lookupAll(".label").stream()
                .filter(Node::isVisible)
                .filter(Labeled.class::isInstance)
                .map(l -> String.valueOf(((Labeled) l).getText()))
                .toList();
    }
}
