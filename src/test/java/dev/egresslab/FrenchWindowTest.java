package dev.egresslab;

import dev.egresslab.address.Ipv4;
import dev.egresslab.plan.Preferences;
import dev.egresslab.text.Language;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.Headless;
import dev.egresslab.ui.Screens;
import dev.egresslab.ui.Window;
import dev.egresslab.ui.kit.Theme;
import dev.egresslab.ui.shell.Memory;
import dev.egresslab.ui.terminal.Terminals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.stage.Stage;

import static org.assertj.core.api.Assertions.assertThat;

/** The window in a language whose words are longer: none of them is cut, at the usual and at the smallest size. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FrenchWindowTest {
    @TempDir
    Path state;

    private final List<String> all = new java.util.ArrayList<>();

    @AfterEach
    void nothing_is_cut_pale_or_outside() {
        assertThat(all).isEmpty();
    }

    @Test
    void a_francophone_builds_the_firewall_lab_allows_the_request_and_cleans_up() {
        try (var opened = new OpenWindow(state, Locale.FRENCH)) {
            var window = opened.window;
            shoot(opened, "fr-01-start");
            window.press("btn-start-practice");
            shoot(opened, "fr-02-types");
            window.click("type-userDefinedRouting");
            window.press("btn-continue-types");
            window.type("field-nodes", "0");
            window.until(() -> window.shows("error-nodes"));
            shoot(opened, "fr-03-parameters-error");
            window.type("field-nodes", "2");
            window.until(() -> !window.shows("error-nodes"));
            window.press("btn-continue-parameters");
            shoot(opened, "fr-04-review");
            window.press("btn-create-lab");
            window.untilText("provision-head", text -> text.startsWith("Prêt"));
            shoot(opened, "fr-05-provision");
            window.press("btn-see-egress");
            window.until(() -> opened.scene.lookup("#allow-card") != null);
            window.press("btn-allow-rule");
            window.untilText("probe-verdict", text -> text.startsWith("Refusé"));
            shoot(opened, "fr-06b-observe-denied");
            window.press("btn-allow-rule");
            window.untilText("probe-measured", Ipv4::is);
            shoot(opened, "fr-06-observe");
            assertThat(window.text("probe-verdict")).isEqualTo("Conforme à l’attente");
            window.click("nav-exercises");
            shoot(opened, "fr-07-exercises");
            window.click("nav-compare");
            shoot(opened, "fr-08-compare");
            window.click("nav-learn");
            shoot(opened, "fr-10-learn");
            window.click("nav-cleanup");
            shoot(opened, "fr-09-cleanup");
            window.press("btn-delete-lab");
            window.untilText("cleanup-head", "Il ne reste rien"::equals);
            shoot(opened, "fr-09-cleanup-done");
        }
    }

    @Test
    void another_language_is_chosen_in_the_window_which_stays_where_it_is() {
        var preferences = new Preferences(state);
        try (var desk = Wiring.desk(state, Double.POSITIVE_INFINITY, 0)) {
            var stage = Headless.on(Stage::new);
            var scene = Headless.on(() -> {
                Window.open(
                        stage,
                        desk.workbench(),
                        new Window.Setting(
                                new Texts(Locale.ENGLISH),
                                new Theme(),
                                Terminals.here(),
                                Memory.none(),
                                preferences::language));
                stage.requestFocus();
                return stage.getScene();
            });
            var window = new Headless(scene);
            window.press("btn-start-practice");
            window.click("type-managedNATGateway");
            window.press("btn-continue-types");
            Headless.on(() -> {
                ((Button) scene.lookup("#btn-language"))
                        .getContextMenu()
                        .getItems()
                        .getLast()
                        .fire();
                return true;
            });
            assertThat(stage.getScene()).isNotSameAs(scene);
            var french = new Headless(stage.getScene());
            assertThat(french.text("title")).isEqualTo("Paramètres");
            assertThat(french.text("btn-language")).isEqualTo("Français");
            assertThat(Headless.on(() -> stage.getScene().getRoot().lookupAll(".text-field")))
                    .extracting(Node::getId)
                    .contains("field-nat-ips");
            assertThat(preferences.language()).map(Language::tag).hasValue("fr");
            Headless.on(() -> {
                stage.hide();
                return true;
            });
        }
    }

    private void shoot(OpenWindow opened, String name) {
        Screens.write(name, opened.scene);
        faults(opened).forEach(fault -> all.add(name + " " + fault));
        opened.size(1120, 700);
        Screens.write(name + "-small", opened.scene);
        faults(opened).forEach(fault -> all.add(name + "-small " + fault));
        opened.size(1440, 900);
    }

    private static List<String> faults(OpenWindow opened) {
        return Screens.faults(opened.scene);
    }
}
