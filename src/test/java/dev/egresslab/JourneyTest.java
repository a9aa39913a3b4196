package dev.egresslab;

import dev.egresslab.address.Ipv4;
import dev.egresslab.cli.Desk;
import dev.egresslab.net.Owners;
import dev.egresslab.ui.Headless;
import dev.egresslab.ui.Screens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import javafx.scene.Scene;

import static org.assertj.core.api.Assertions.assertThat;

/** A person in front of the window, from the first look to nothing left, on the real practice cloud. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JourneyTest {
    @TempDir
    Path state;

    private OpenWindow opened;
    private Desk desk;
    private Scene scene;
    private Headless window;

    @BeforeEach
    void open() {
        opened = new OpenWindow(state);
        desk = opened.desk;
        scene = opened.scene;
        window = opened.window;
    }

    @AfterEach
    void close() {
        opened.close();
    }

    @Test
    void a_newcomer_builds_the_load_balancer_lab_reads_the_measured_address_and_cleans_up() {
        shoot("01-start");
        window.press("btn-start-practice");
        shoot("02-types");
        window.press("btn-continue-types");
        for (var wrong : new String[] {"0", "1001", "three"}) {
            window.type("field-nodes", wrong);
            window.until(() -> window.shows("error-nodes"));
            assertThat(window.disabled("btn-continue-parameters")).isTrue();
        }
        shoot("03-parameters-error");
        window.type("field-nodes", "2");
        window.until(() -> !window.shows("error-nodes"));
        shoot("03-parameters");
        window.press("btn-continue-parameters");
        shoot("04-review");
        window.press("btn-create-lab");
        window.untilText("provision-head", text -> text.startsWith("Ready"));
        shoot("05-provision");
        window.click("operation-pod-nginx");
        window.until(() -> window.shows("btn-log-step"));
        window.press("btn-log-step");
        window.until(() -> !window.shows("btn-log-step"));
        window.press("btn-see-egress");
        window.untilText("probe-measured", Ipv4::is);
        shoot("06-observe");
        assertThat(window.text("probe-verdict")).isEqualTo("As expected");
        assertThat(owner(window.text("probe-measured"))).isEqualTo("kubernetes");
        window.press("btn-expose-nginx");
        window.untilText("service-address", Ipv4::is);
        assertThat(window.text("service-address")).isNotEqualTo(window.text("probe-measured"));
        assertThat(owner(window.text("service-address"))).isEqualTo("kubernetes");
        window.press("btn-follow-client");
        window.untilText("hop-title", "nginx answers"::equals);
        shoot("06-observe-exposed");
        window.key(javafx.scene.input.KeyCode.F5);
        assertThat(window.text("presenter-title")).isEqualTo("nginx answers");
        shoot("06c-presenter-window");
        window.key(javafx.scene.input.KeyCode.ESCAPE);
        window.click("nav-learn");
        shoot("10-learn");
        window.click("nav-cleanup");
        window.press("btn-delete-lab");
        window.untilText("cleanup-head", "Nothing left"::equals);
        shoot("09-cleanup");
    }

    @Test
    void a_newcomer_sees_the_firewall_deny_and_allows_it() {
        window.press("btn-start-practice");
        window.click("type-userDefinedRouting");
        window.press("btn-continue-types");
        shoot("03-parameters-udr");
        window.press("btn-continue-parameters");
        shoot("04-review-udr");
        window.click("tab-az");
        shoot("04-review-udr-az");
        window.press("btn-create-lab");
        window.untilText("provision-head", text -> text.startsWith("Ready"));
        shoot("05-provision-udr");
        window.press("btn-see-egress");
        window.until(() -> scene.lookup("#allow-card") != null);
        shoot("06b-observe-no-image");
        window.press("btn-allow-rule");
        window.untilText("probe-verdict", text -> text.contains("470") || text.startsWith("Denied"));
        shoot("06b-observe-denied");
        window.press("btn-allow-rule");
        window.untilText("probe-measured", Ipv4::is);
        shoot("06-observe-udr");
        assertThat(window.text("probe-verdict")).isEqualTo("As expected");
        assertThat(owner(window.text("probe-measured"))).isEqualTo("hub-firewall");
        window.click("hop-5");
        ReadmePicture.is(Screens.write("readme", scene));
    }

    @Test
    void an_exercise_in_the_window_exhausts_the_ports_of_a_node_and_says_so() {
        window.press("btn-start-practice");
        window.press("btn-continue-types");
        window.press("btn-continue-parameters");
        window.press("btn-create-lab");
        window.untilText("provision-head", text -> text.startsWith("Ready"));
        window.click("nav-exercises");
        shoot("07-exercises");
        window.click("exercise-exhaust-ports");
        window.press("check-share");
        window.untilText("proof-share", text -> text.startsWith("Verified."));
        window.press("check-flows");
        window.untilText("proof-flows", text -> text.startsWith("Verified."));
        assertThat(window.text("proof-flows")).contains("1,024 connected, 376 timed out");
        shoot("07-exercises-ports");
        window.click("exercise-scale-addresses");
        window.press("do-addresses");
        window.untilText("proof-addresses", text -> text.startsWith("Verified."));
        shoot("07-exercises-scale");
    }

    /** The name of the device that ARM says the address belongs to. */
    private String owner(String address) {
        var estate = desk.workbench().survey(desk.workbench().labs().getFirst());
        return Owners.publicIp(estate, Ipv4.parse(address))
                .flatMap(Owners::device)
                .orElseThrow()
                .name();
    }

    /** Light and dark, and at the smallest size; everything on it must be legible. */
    private void shoot(String name) {
        picture(name);
        opened.dark(true);
        picture(name + "-dark");
        opened.dark(false);
        opened.size(1120, 700);
        picture(name + "-small");
        opened.size(1440, 900);
    }

    private void picture(String name) {
        Screens.write(name, scene);
        assertThat(Screens.faults(scene)).as(name).isEmpty();
    }
}
