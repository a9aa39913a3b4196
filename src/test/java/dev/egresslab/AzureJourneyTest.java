package dev.egresslab;

import dev.egresslab.address.Ipv4;
import dev.egresslab.ui.Headless;
import dev.egresslab.ui.wizard.PlanExport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

import static org.assertj.core.api.Assertions.assertThat;

/** A person with a subscription in front of the window; Azure is a practice cloud that only its address makes one. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AzureJourneyTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"DEVICE_CODE", "ENVIRONMENT"})
    void somebody_signs_in_builds_a_lab_measures_and_cleans_up(String way) throws Exception {
        try (var abroad = new Abroad(folder.resolve("abroad"), way.equals("ENVIRONMENT"));
                var opened = new OpenWindow(folder.resolve("home"), abroad.environment())) {
            var window = opened.window;
            if (way.equals("ENVIRONMENT")) opened.states("01-start-signed-out");
            window.choose("sign-in-way", way);
            window.press("btn-sign-in");
            window.untilText("azure-who", who -> who.startsWith("Signed in to 127.0.0.1"));
            window.untilText("target-state-azure", "Nothing running"::equals);
            assertThat(((ComboBox<?>) opened.scene.lookup("#azure-directory")).getValue())
                    .hasToString("Tenant[id=" + abroad.practice.tenant() + ", name=Practice, domain=practice.example]");
            if (way.equals("ENVIRONMENT")) opened.states("01-start-signed-in");
            window.press("btn-start-azure");
            window.press("btn-continue-types");
            window.type("field-nodes", "2");
            window.press("btn-continue-parameters");
            if (way.equals("ENVIRONMENT")) opened.states("04-review-azure");
            assertThat(window.text("end-most")).isEqualTo("at most $1.50");
            window.choose("end-hours", "8");
            assertThat(window.text("end-most")).isEqualTo("at most $3.01");
            window.press("btn-create-lab");
            window.untilText("provision-head", text -> text.startsWith("Ready"));
            window.press("btn-see-egress");
            window.untilText("probe-measured", Ipv4::is);
            assertThat(window.text("probe-verdict")).isEqualTo("As expected");
            assertThat(abroad.practice.resources()).isNotEmpty();
            var lab = opened.course.lab().get();
            assertThat(Duration.between(lab.created(), lab.expires().orElseThrow()))
                    .isCloseTo(Duration.ofHours(8), Duration.ofMinutes(1));
            window.click("nav-cleanup");
            window.until(() -> window.disabled("btn-delete-lab"));
            window.type("field-confirm", "rg-aks-lb");
            window.press("btn-delete-lab");
            window.untilText("cleanup-head", "Nothing left"::equals);
            assertThat(abroad.practice.resources()).isEmpty();
            assertThat(opened.faults()).isEmpty();
        }
    }

    @Test
    void the_plan_is_saved_as_a_script_or_a_template_before_anything_is_made() throws Exception {
        try (var opened = new OpenWindow(folder.resolve("home"))) {
            var window = opened.window;
            window.press("btn-start-practice");
            window.press("btn-continue-types");
            window.press("btn-continue-parameters");
            assertThat(window.shows("end-hours")).isFalse();
            var menu = (MenuButton) opened.scene.lookup("#menu-plan");
            Headless.on(() -> {
                ((PlanExport) menu.getParent()).chooser(form -> Optional.of(folder.resolve(form.name())));
                menu.getItems().forEach(MenuItem::fire);
                ((PlanExport) menu.getParent())
                        .chooser(_ -> Optional.of(folder.resolve("missing").resolve("lab")));
                menu.getItems().getFirst().fire();
                return true;
            });

            assertThat(folder.resolve("BASH")).content().contains("az aks create -g rg-aks-lb", " \\\n  --node-count");
            assertThat(folder.resolve("POWERSHELL"))
                    .content()
                    .contains("az aks create -g rg-aks-lb", " `\n  --node-count");
            assertThat(folder.resolve("BICEP")).content().contains("Microsoft.ContainerService/managedClusters@");
            assertThat(folder.resolve("ARM")).content().contains("\"$schema\"");
            assertThat(window.text("plan-told")).contains("cannot be written");
            assertThat(opened.faults()).isEmpty();
        }
    }

    @Test
    void whoever_cannot_sign_in_reads_why_and_practises_all_the_same() throws Exception {
        try (var abroad = new Abroad(folder.resolve("abroad"), false);
                var opened = new OpenWindow(folder.resolve("home"), abroad.environment())) {
            var window = opened.window;
            window.choose("sign-in-way", "AZURE_CLI");
            window.press("btn-sign-in");
            window.untilText("sign-in-problem", text -> text.contains("az"));
            opened.states("01-start-refused");
            assertThat(window.text("azure-who")).isEqualTo("In your own subscription");
            window.press("btn-start-practice");
            assertThat(window.shows("btn-continue-types")).isTrue();
            assertThat(opened.faults()).isEmpty();
        }
    }
}
