package dev.egresslab;

import dev.egresslab.ui.Headless;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ComboBox;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages from the outbound type to the receipt, each in the states that a person can bring it to. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WizardStatesTest {
    @TempDir
    Path state;

    @Test
    void every_page_shows_what_is_chosen_wrong_refused_running_stopped_ready_and_gone() {
        try (var opened = new OpenWindow(state, 0)) {
            var window = opened.window;
            window.press("btn-start-practice");
            opened.states("types-cards");
            window.click("view-table");
            window.click("head-userDefinedRouting");
            opened.states("types-table");
            window.press("btn-continue-types");
            window.type("field-subnet-range", "10.42.1.0/26");
            window.until(() -> window.shows("error-subnet-range"));
            assertThat(window.disabled("btn-continue-parameters")).isTrue();
            opened.states("parameters-error");
            window.press("btn-fix-subnet-range");
            assertThat(window.shows("error-subnet-range")).isFalse();
            window.type("field-authorizedRanges", "198.51.100.0/24");
            window.untilText("word-region", text -> text.startsWith("The ") && text.endsWith("of your subscription"));
            assertThat(regions(opened)).contains("westeurope", "brazilsouth").doesNotContain("europe");
            opened.states("parameters");
            window.press("btn-continue-parameters");
            window.until(() -> window.shows("btn-fix-authorizedRanges"));
            opened.states("review-warning");
            window.press("btn-fix-authorizedRanges");
            window.until(() -> !window.disabled("btn-create-lab"));
            opened.states("review");
            window.press("btn-create-lab");
            window.untilText("provision-head", text -> text.contains("done"));
            opened.states("provision-running");
            window.press("btn-cancel-build");
            opened.states("provision-stop");
            window.press("btn-keep-build");
            window.untilText("provision-head", text -> text.startsWith("Stopped"));
            opened.states("provision-stopped");
            window.click("clock-instant");
            window.press("btn-resume-build");
            window.untilText("provision-head", text -> text.startsWith("Ready"));
            opened.states("provision-ready");
            window.click("nav-cleanup");
            window.until(() -> window.shows("btn-delete-lab"));
            opened.states("cleanup-confirm");
            opened.desk.workbench().place("practice").clock().orElseThrow().speed(0);
            window.press("btn-delete-lab");
            window.until(() -> window.shows("cleanup-progress"));
            opened.states("cleanup-progress");
            opened.desk.workbench().place("practice").clock().orElseThrow().speed(Double.POSITIVE_INFINITY);
            window.untilText("cleanup-head", "Nothing left"::equals);
            opened.states("cleanup-receipt");
            assertThat(window.text("receipt-saved")).contains("receipts");
            assertThat(opened.faults()).isEmpty();
        }
    }

    private static List<Object> regions(OpenWindow opened) {
        return Headless.on(() -> List.copyOf(((ComboBox<?>) opened.scene.lookup("#field-region")).getItems()));
    }
}
