package dev.egresslab;

import dev.egresslab.address.Ipv4;
import dev.egresslab.lab.outbound.OutboundTypes;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.plan.Cloud;
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
import java.util.Map;
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
        window.untilText("word-region", text -> text.startsWith("These are the usual regions"));
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
    void a_connection_that_is_lost_while_a_lab_is_made_or_removed_is_said_until_there_is_an_answer_again()
            throws Exception {
        opened.desk.workbench().place("practice").clock().orElseThrow().speed(20);
        window.press("btn-start-practice");
        window.press("btn-continue-types");
        window.press("btn-continue-parameters");
        window.until(() -> !window.disabled("btn-create-lab"));
        window.press("btn-create-lab");
        window.untilText("provision-head", text -> text.matches("[1-9].*"));
        begin(OFFLINE);
        window.until(() -> window.shows("banner-lost"));
        assertThat(window.text("lost-head")).startsWith("Connection lost");
        window.untilText("provision-head", text -> text.contains("no answer at the moment"));
        opened.states("provision-offline");
        troubles().end();
        window.until(() -> !window.shows("banner-lost"));
        opened.desk.workbench().place("practice").clock().orElseThrow().speed(Double.POSITIVE_INFINITY);
        window.untilText("provision-head", text -> text.startsWith("Ready"));
        assertThat(opened.faults()).isEmpty();
    }

    @Test
    void what_somebody_else_has_in_the_group_is_listed_and_stays() throws Exception {
        var lab = opened.built("userAssignedNATGateway");
        var place = opened.desk.workbench().place("practice");
        place.cloud().put(new Resource.PublicIp("rg-aks-usernatgateway", "shared-ip", "westeurope"), Map.of(), _ -> {});
        opened.show(lab);
        window.key(KeyCode.CONTROL, KeyCode.DIGIT9);
        window.until(() -> window.shows("cleanup-foreign"));
        opened.states("cleanup-foreign");
        window.press("btn-delete-lab");
        window.untilText("cleanup-head", "Nothing left"::equals);
        opened.states("cleanup-foreign-receipt");
        assertThat(place.cloud().groups()).extracting(Cloud.Group::name).contains("rg-aks-usernatgateway");
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
