package dev.egresslab;

import dev.egresslab.lab.Answers;
import dev.egresslab.lab.Lab;
import dev.egresslab.lab.outbound.OutboundTypes;
import dev.egresslab.lab.resource.Resource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/** The start page in each of its states. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StartStatesTest {
    @TempDir
    Path state;

    @Test
    void the_start_page_tells_of_no_labs_then_of_labs_in_every_state_and_resumes_a_stopped_one() throws Exception {
        try (var opened = new OpenWindow(state)) {
            opened.window.until(() -> opened.window.shows("no-labs"));
            opened.states("start-empty");
            var bench = opened.desk.workbench();
            bench.build(lab(opened, "loadBalancer")).await();
            var gone = lab(opened, "managedNATGateway");
            bench.build(gone).await();
            bench.clean(gone).await();
            assertThat(bench.receipt(gone)).isPresent();
            lab(opened, "userDefinedRouting");
            opened.window.press("btn-show-receipts");
            opened.window.until(() -> opened.window.shows("receipt-" + gone.id()));
            opened.window.until(() -> opened.window.shows("receipt-total"));
            opened.states("receipts");
            opened.window.press("btn-leave-receipts");
            opened.window.click("nav-learn-asymmetric");
            opened.window.untilText("learn-title", "Asymmetric routing"::equals);
            assertThat(opened.faults()).isEmpty();
        }
        try (var opened = new OpenWindow(state, 0)) {
            var bench = opened.desk.workbench();
            var stopped = lab(opened, "userAssignedNATGateway");
            var run = bench.build(stopped);
            opened.window.until(() -> !bench.past(stopped).begun().isEmpty());
            run.cancel();
            run.await();
            opened.window.press("btn-reread-labs");
            opened.window.until(() -> opened.window.shows("banner-resume"));
            opened.states("start-labs");
            assertThat(opened.window.shows("lab-" + stopped.id())).isTrue();
            bench.place("practice").clock().orElseThrow().speed(Double.POSITIVE_INFINITY);
            opened.window.press("btn-resume-lab");
            opened.window.press("btn-resume-build");
            opened.window.untilText("title", text -> text.startsWith("Creating"));
            assertThat(opened.faults()).isEmpty();
        }
    }

    @Test
    void a_lab_that_somebody_else_deleted_is_gone_and_one_whose_place_is_silent_is_unknown() throws Exception {
        try (var opened = new OpenWindow(state)) {
            var window = opened.window;
            var there = opened.built("loadBalancer");
            var gone = opened.built("managedNATGateway");
            var place = opened.desk.workbench().place("practice");
            place.cloud().delete(new Resource.Group("rg-aks-natgateway", "westeurope"), _ -> {});
            window.press("btn-reread-labs");
            window.until(() -> window.shows("btn-remove-" + gone.id()));
            window.until(() -> window.shows("btn-open-" + there.id()));
            opened.states("start-gone");
            var file = Files.writeString(
                    state.resolve("faults.json"), "{\"faults\": [{\"kind\": \"cut\", \"type\": \"*\", \"times\": 0}]}");
            place.troubles().orElseThrow().begin(file.toString());
            window.press("btn-reread-labs");
            window.until(() -> unknown(opened, there));
            opened.states("start-offline");
            place.troubles().orElseThrow().end();
            window.press("btn-reread-labs");
            window.press("btn-remove-" + gone.id());
            window.until(() -> !window.shows("lab-" + gone.id()));
            assertThat(opened.desk.workbench().labs()).containsExactly(there);
            assertThat(opened.faults()).isEmpty();
        }
    }

    private static boolean unknown(OpenWindow opened, Lab lab) {
        var row = opened.scene.lookup("#lab-" + lab.id());
        return row != null && String.valueOf(row.getAccessibleText()).contains("Unknown");
    }

    private static Lab lab(OpenWindow opened, String type) {
        var parameters = OutboundTypes.find(type).orElseThrow().parameters();
        return opened.desk.workbench().draft(type, Answers.usual(parameters), "practice");
    }
}
