package dev.egresslab;

import dev.egresslab.address.Ipv4;
import dev.egresslab.lab.Answers;
import dev.egresslab.lab.outbound.OutboundTypes;
import dev.egresslab.ui.Headless;
import dev.egresslab.ui.compare.CompareTools;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody in front of a class: the walk on the projector, an exercise with its proof, two labs side by side. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class InstructorJourneyTest {
    @TempDir
    Path state;

    @Test
    void an_instructor_presents_the_walk_proves_an_exercise_and_compares_two_labs() throws Exception {
        try (var opened = new OpenWindow(state)) {
            var window = opened.window;
            var bench = opened.desk.workbench();
            for (var type : new String[] {"managedNATGateway", "loadBalancer"}) {
                var usual = Answers.usual(OutboundTypes.find(type).orElseThrow().parameters());
                bench.build(bench.draft(type, usual, "practice")).await();
            }
            Headless.on(() -> {
                opened.course.open(bench.labs().getFirst());
                return true;
            });
            window.untilText("probe-measured", Ipv4::is);
            window.key(KeyCode.F5);
            window.until(() -> window.shows("presenter"));
            window.key(KeyCode.HOME);
            var first = window.text("presenter-title");
            window.key(KeyCode.RIGHT);
            assertThat(window.text("presenter-title")).isNotEqualTo(first);
            window.key(KeyCode.ESCAPE);
            window.until(() -> !window.shows("presenter"));
            window.key(KeyCode.CONTROL, KeyCode.DIGIT7);
            window.click("exercise-scale-addresses");
            window.press("do-addresses");
            window.untilText("proof-addresses", text -> text.startsWith("Verified."));
            window.key(KeyCode.CONTROL, KeyCode.DIGIT8);
            window.press("btn-probe-all");
            window.until(() -> bench.past(bench.labs().getLast()).addresses().size() > 0);
            assertThat(bench.past(bench.labs().getFirst()).addresses()).isNotEmpty();
            window.until(() -> !window.disabled("btn-probe-all"));
            opened.states("compare");
            assertThat(Files.readString(exported(opened, "csv")))
                    .startsWith(",rg-aks-lb,rg-aks-natgateway")
                    .contains("Measured IP,");
            var picture = new Image(exported(opened, "png").toUri().toString());
            assertThat(picture.isError()).isFalse();
            assertThat(picture.getWidth()).isGreaterThan(600);
            var measured = said(opened, "measured-managedNATGateway");
            bench.clean(bench.labs().getLast()).await();
            window.key(KeyCode.CONTROL, KeyCode.R);
            window.until(() -> opened.scene
                    .lookup("#compare-measured-managedNATGateway")
                    .getStyleClass()
                    .contains("gone"));
            assertThat(said(opened, "measured-managedNATGateway")).isEqualTo(measured);
            assertThat(window.disabled("btn-compare-open-managedNATGateway")).isTrue();
            opened.states("compare-gone");
            assertThat(opened.faults()).isEmpty();
        }
    }

    private static String said(OpenWindow opened, String cell) {
        return Headless.on(() -> opened.scene.lookup("#compare-" + cell).getAccessibleText());
    }

    private Path exported(OpenWindow opened, String ending) {
        var file = state.resolve("compared." + ending);
        Headless.on(() -> {
            var menu = (MenuButton) opened.scene.lookup("#btn-export-comparison");
            ((CompareTools) menu.getParent()).chooser(_ -> Optional.of(file));
            menu.getItems().stream()
                    .filter(item -> item.getId().endsWith(ending))
                    .forEach(MenuItem::fire);
            return true;
        });
        return file;
    }
}
