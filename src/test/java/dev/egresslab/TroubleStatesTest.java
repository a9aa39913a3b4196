package dev.egresslab;

import dev.egresslab.address.Ipv4;
import dev.egresslab.lab.outbound.OutboundTypes;
import dev.egresslab.plan.Troubles;
import dev.egresslab.ui.Headless;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages while they wait, while the cloud refuses or is away, and after half of the work: each says so, and how to go on. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TroubleStatesTest {
    private static final String OFFLINE = "{\"kind\": \"cut\", \"type\": \"*\", \"times\": 0}";

    @TempDir
    Path state;

    private OpenWindow opened;
    private Headless window;

    @BeforeEach
    void open() {
        opened = new OpenWindow(state);
        window = opened.window;
    }

    @AfterEach
    void close() {
        opened.close();
    }

    @Test
    void a_lab_that_is_refused_half_way_is_finished_and_half_cleaned_up_is_cleaned_up() throws IOException {
        window.press("btn-start-practice");
        window.click("type-managedNATGateway");
        window.press("btn-continue-types");
        window.press("btn-continue-parameters");
        window.until(() -> !window.disabled("btn-create-lab"));
        troubles().begin("quota-vcpu");
        window.press("btn-create-lab");
        window.until(() -> window.shows("btn-retry-build"));
        opened.states("provision-partly-failed");
        troubles().end();
        window.press("btn-retry-build");
        window.untilText("provision-head", text -> text.startsWith("Ready"));
        window.press("btn-see-egress");
        window.untilText("probe-measured", Ipv4::is);
        window.key(KeyCode.CONTROL, KeyCode.DIGIT9);
        window.until(() -> window.shows("btn-delete-lab"));
        begin("{\"kind\": \"refuse\", \"status\": 403, \"code\": \"ScopeLocked\", \"method\": \"DELETE\", \"times\": 0,"
                + " \"type\": \"Microsoft.ContainerService/managedClusters\", \"message\": \"The scope is locked.\"}");
        window.press("btn-delete-lab");
        window.untilText("cleanup-head", text -> text.contains("ScopeLocked"));
        opened.states("cleanup-partly-failed");
        troubles().end();
        window.press("btn-delete-lab");
        window.untilText("cleanup-head", "Nothing left"::equals);
        assertThat(opened.faults()).isEmpty();
    }

    @Test
    void without_a_connection_every_page_says_what_it_could_not_do() throws Exception {
        var lab = opened.built("loadBalancer");
        opened.show(lab);
        window.untilText("probe-measured", Ipv4::is);
        begin(OFFLINE);
        window.press("btn-send-probe");
        window.until(() -> window.text("probe-measured").equals("–"));
        opened.states("observe-offline");
        window.key(KeyCode.CONTROL, KeyCode.DIGIT7);
        window.click("exercise-scale-addresses");
        window.press("do-addresses");
        window.untilText("proof-addresses", text -> !text.isBlank() && !text.startsWith("Verif"));
        opened.states("exercises-offline");
        window.key(KeyCode.CONTROL, KeyCode.DIGIT9);
        window.until(() -> window.shows("btn-reread-cleanup"));
        opened.states("cleanup-offline");
        Headless.on(() -> {
            opened.course.choose(OutboundTypes.find("loadBalancer").orElseThrow());
            opened.course.go("parameters");
            return true;
        });
        window.untilText("word-region", text -> text.contains("these are the usual ones"));
        opened.states("parameters-offline");
        assertThat(window.disabled("btn-continue-parameters")).isFalse();
        Headless.on(() -> {
            opened.course.go("review");
            return true;
        });
        window.until(() -> window.shows("check-unreached"));
        opened.states("review-offline");
        troubles().end();
        window.key(KeyCode.CONTROL, KeyCode.R);
        window.until(() -> window.shows("check-taken"));
        opened.states("review-taken");
        assertThat(window.disabled("btn-create-lab")).isTrue();
        assertThat(opened.faults()).isEmpty();
    }

    @Test
    void while_an_answer_is_on_its_way_a_page_says_that_it_waits() throws Exception {
        var lab = opened.built("loadBalancer");
        begin("{\"kind\": \"stall\", \"seconds\": 20, \"type\": \"*\", \"times\": 0}");
        opened.show(lab);
        window.untilText("probe-verdict", text -> text.contains("ifconfig.me"));
        opened.states("observe-loading");
        window.key(KeyCode.CONTROL, KeyCode.DIGIT9);
        window.untilText("cleanup-head", text -> !text.isEmpty());
        opened.states("cleanup-loading");
        Headless.on(() -> {
            opened.course.go("review");
            return true;
        });
        assertThat(window.disabled("btn-create-lab")).isTrue();
        opened.states("review-loading");
        assertThat(opened.faults()).isEmpty();
    }

    private Troubles troubles() {
        return opened.desk.workbench().place("practice").troubles().orElseThrow();
    }

    private void begin(String fault) throws IOException {
        var file = Files.writeString(state.resolve("faults.json"), "{\"faults\": [" + fault + "]}");
        troubles().begin(file.toString());
    }
}
