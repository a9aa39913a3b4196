package dev.egresslab;

import dev.egresslab.lab.Answers;
import dev.egresslab.lab.Lab;
import dev.egresslab.lab.outbound.OutboundTypes;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
            lab(opened, "userDefinedRouting");
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

    private static Lab lab(OpenWindow opened, String type) {
        var parameters = OutboundTypes.find(type).orElseThrow().parameters();
        return opened.desk.workbench().draft(type, Answers.usual(parameters), "practice");
    }
}
