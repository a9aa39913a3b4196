package dev.egresslab;

import dev.egresslab.lab.Lab;
import dev.egresslab.plan.Standing;
import dev.egresslab.ui.Headless;
import dev.egresslab.ui.report.ReportBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javafx.scene.control.MenuButton;

import static org.assertj.core.api.Assertions.assertThat;

/** What the window does about a lab over time: others change it, its report is wanted, its end comes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LabEndsTest {
    @TempDir
    Path state;

    private OpenWindow opened;

    @BeforeEach
    void open() {
        opened = new OpenWindow(state);
    }

    @AfterEach
    void close() {
        opened.close();
    }

    @Test
    void what_another_changed_is_put_back_and_a_report_is_saved() throws Exception {
        var window = opened.window;
        var bench = opened.desk.workbench();
        var lab = opened.built("userDefinedRouting");
        opened.show(lab);
        window.until(() -> window.shows("allow-card"));
        var az = new Learner(opened.desk);
        assertThat(az.az("network route-table route delete", "-g --route-table-name -n", "DELETE", ROUTE, ""))
                .isBetween(200, 204);
        window.until(() -> window.shows("strip-changed") || window.shows("drift-strip"));
        if (window.shows("strip-changed")) window.press("btn-reread");
        window.until(() -> window.shows("btn-put-back"));
        opened.states("observe-drift");
        window.press("btn-put-back");
        window.until(() -> window.shows("dialog-put-back"));
        opened.states("observe-put-back");
        window.press("btn-confirm-put-back");
        window.untilText("drift-words", text -> text.startsWith("Everything that the lab made"));
        assertThat(bench.drift(lab).differences()).isEmpty();
        assertThat(opened.faults()).isEmpty();
        reported(lab);
    }

    @Test
    void a_lab_that_ends_soon_is_told_of_and_given_more_time() throws Exception {
        var bench = opened.desk.workbench();
        var lab = bench.extend(opened.built("loadBalancer"), Optional.of(Duration.ofMinutes(10)));
        opened.close();
        opened = new OpenWindow(state);
        opened.window.untilText("end-title", text -> text.startsWith("Load balancer ends in"));
        opened.states("end-soon");
        opened.window.press("btn-extend-lab");
        opened.window.untilText("end-title", text -> text.startsWith("Load balancer lasts until"));
        var later = opened.desk.workbench().find(lab.id()).flatMap(Lab::expires).orElseThrow();
        assertThat(later).isAfter(lab.expires().orElseThrow());
        assertThat(opened.faults()).isEmpty();
    }

    @Test
    void a_lab_whose_end_is_past_is_named_at_the_start_and_gone_from_every_card() throws Exception {
        var bench = opened.desk.workbench();
        var lab = bench.extend(opened.built("loadBalancer"), Optional.of(Duration.ZERO));
        opened.close();
        opened = new OpenWindow(state);
        var window = opened.window;
        window.untilText("end-title", text -> text.startsWith("Load balancer is being cleaned up"));
        window.press("btn-clean-ending");
        window.untilText("cleanup-head", "Nothing left"::equals);
        var now = opened.desk.workbench();
        assertThat(now.standing(now.find(lab.id()).orElseThrow()).state()).isEqualTo(Standing.State.CLEANED);
        window.until(() ->
                !opened.scene.lookup("#target-practice").getAccessibleText().contains("lab,"));
    }

    private static final String ROUTE = "/resourceGroups/rg-aks-udr/providers/Microsoft.Network"
            + "/routeTables/firewall-routetable/routes/firewall-route";

    private void reported(Lab lab) throws Exception {
        var file = state.resolve("report.html");
        Headless.on(() -> {
            var menu = (MenuButton) opened.scene.lookup("#menu-report");
            ((ReportBox) menu.getParent()).chooser(_ -> Optional.of(file));
            menu.getItems().getLast().fire();
            return true;
        });
        opened.window.untilText("report-told", text -> text.startsWith("Saved as"));
        assertThat(Files.readString(file)).contains(lab.id(), "<svg", "hub-firewall");
    }
}
