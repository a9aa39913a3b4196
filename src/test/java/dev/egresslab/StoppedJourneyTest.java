package dev.egresslab;

import dev.egresslab.net.PowerState;
import dev.egresslab.ui.diagram.DiagramView;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody opens a lab whose cluster was stopped in a terminal. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StoppedJourneyTest {
    private static final String CLUSTER =
            "/resourceGroups/rg-aks-lb/providers/Microsoft.ContainerService/managedClusters/aks-lb";

    @TempDir
    private Path folder;

    @Test
    void the_window_says_that_it_is_stopped_and_starts_it_again() throws Exception {
        try (var opened = new OpenWindow(folder)) {
            var window = opened.window;
            var lab = opened.built("loadBalancer");
            var az = new Learner(opened.desk);
            assertThat(az.az("aks stop", "-g -n", "POST", CLUSTER + "/stop", ""))
                    .isEqualTo(202);
            var bench = opened.desk.workbench();
            assertThat(bench.ground(lab, _ -> {}).await(() -> PowerState.stopped(bench.survey(lab))))
                    .isTrue();
            opened.show(lab);
            window.untilText("probe-verdict", text -> text.contains("aks-lb is stopped"));
            window.until(() -> window.shows("btn-start-again"));
            window.untilText("tag-state", "Cluster stopped"::equals);
            // the picture that no template fits is laid out elsewhere
            window.until(() -> opened.scene.lookup("#diagram") instanceof DiagramView d
                    && d.drawing().isPresent());
            opened.states("06-observe-stopped");
            window.press("btn-start-again");
            window.until(() -> window.shows("put-back-lines"));
            opened.states("06-observe-stopped-back");
            window.press("btn-confirm-put-back");
            window.untilText("probe-measured", text -> text.matches("[0-9.]+"));
            assertThat(window.shows("btn-start-again")).isFalse();
            window.untilText("tag-state", "Ready"::equals);
            assertThat(opened.faults()).isEmpty();
        }
    }
}
