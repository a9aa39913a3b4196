package dev.egresslab;

import dev.egresslab.address.Ipv4;
import dev.egresslab.cli.Desk;
import dev.egresslab.practice.Activity;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.Headless;
import dev.egresslab.ui.Screens;
import dev.egresslab.ui.Window;
import dev.egresslab.ui.kit.Theme;
import dev.egresslab.ui.log.LogLine;
import dev.egresslab.ui.shell.Course;
import dev.egresslab.ui.shell.Memory;
import dev.egresslab.ui.terminal.Machine;
import dev.egresslab.ui.terminal.Terminals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;

import static org.assertj.core.api.Assertions.assertThat;

/** A learner with a terminal beside the window: opening it, and the window following what is typed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TerminalJourneyTest {
    private static final String ADDRESS = "{\"location\":\"westeurope\",\"sku\":{\"name\":\"Standard\"},"
            + "\"properties\":{\"publicIPAllocationMethod\":\"Static\"}}";

    @TempDir
    Path state;

    @TempDir
    Path programs;

    private final List<List<String>> started = new ArrayList<>();
    private Desk desk;
    private Scene scene;
    private Theme theme;
    private Headless window;
    private Course course;
    private boolean stopped;

    @BeforeEach
    void open() {
        desk = Wiring.desk(state, Double.POSITIVE_INFINITY, 0);
        scene = Headless.on(() -> {
            theme = new Theme();
            var stage = new Stage();
            var terminals = new Terminals(Machine.of("Linux", Map.of("PATH", programs.toString())), started::add);
            course = Window.open(
                    stage,
                    desk.workbench(),
                    new Window.Setting(new Texts(Locale.ENGLISH), theme, terminals, Memory.none(), _ -> {}));
            stage.requestFocus();
            return stage.getScene();
        });
        window = new Headless(scene);
    }

    @AfterEach
    void close() {
        Headless.on(() -> {
            scene.getWindow().hide();
            return true;
        });
        if (stopped) ((OpenDesk) desk).folder().close();
        else desk.close();
    }

    @Test
    void a_terminal_is_opened_with_the_prepared_folder() throws Exception {
        var xterm = Files.writeString(programs.resolve("xterm"), "#!/bin/sh\n");
        assertThat(xterm.toFile().setExecutable(true)).isTrue();
        window.press("btn-open-terminal");
        window.until(() -> !started.isEmpty());
        var script = Path.of(started.getFirst().getLast());
        assertThat(script)
                .isExecutable()
                .content()
                .contains(state.resolve("terminal").toString());
        assertThat(visible("card-terminal-line")).isFalse();
    }

    @Test
    void without_a_terminal_program_the_line_to_paste_is_shown_and_copied() {
        window.press("btn-open-terminal");
        window.until(() -> visible("card-terminal-line"));
        assertThat(window.text("terminal-line")).isEqualTo(". '" + desk.env() + "'");
        shoot("01-start-terminal-line");
        window.press("btn-copy-terminal-line");
        assertThat(Headless.on(() -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo(window.text("terminal-line"));
        window.press("btn-close-terminal-line");
        assertThat(visible("card-terminal-line")).isFalse();
    }

    @Test
    void what_is_typed_shows_in_the_log_and_what_exists_is_read_again() throws Exception {
        build();
        var own = lines();
        assertThat(own).isNotEmpty().noneMatch(line -> line.source().equals("TERM"));
        new Learner(desk)
                .az(
                        "network public-ip create",
                        "-g -n --sku",
                        "PUT",
                        "/resourceGroups/rg-aks-lb/providers/Microsoft.Network/publicIPAddresses/my-address",
                        ADDRESS);
        window.until(() -> lines().stream().anyMatch(line -> line.source().equals("TERM")));
        assertThat(lines().stream().filter(line -> line.source().equals("TERM")))
                .singleElement()
                .extracting(LogLine::text)
                .asString()
                .startsWith(
                        "az network public-ip create -g -n --sku: PUT /resourceGroups/rg-aks-lb/publicIPAddresses/my-address → 201");
        window.until(() -> course.surveyed().get().documents().stream()
                .anyMatch(d -> d.name().equals("my-address")));
        assertThat(visible("strip-changed")).isFalse();
        window.click("log-terminal");
        shoot("05-provision-typed");
        window.press("btn-see-egress");
        window.untilText("probe-measured", Ipv4::is);
        window.click("tab-logs");
        shoot("06-observe-logs");
    }

    @Test
    void a_step_of_an_exercise_that_is_done_in_the_terminal_is_ticked_in_the_window() throws Exception {
        build();
        window.click("nav-exercises");
        window.click("exercise-scale-addresses");
        assertThat(window.text("proof-addresses")).isEmpty();
        var cluster = desk.workbench().survey(course.lab().get()).documents().stream()
                .filter(d -> d.id().is("Microsoft.ContainerService/managedClusters"))
                .findFirst()
                .orElseThrow();
        var body = (ObjectNode) cluster.body().deepCopy();
        body.withObject("/properties/networkProfile/loadBalancerProfile/managedOutboundIPs")
                .put("count", 3);
        int status = new Learner(desk)
                .az(
                        "aks update",
                        "-g -n --load-balancer-managed-outbound-ip-count",
                        "PUT",
                        cluster.id().toString().replaceFirst("(?i)^/subscriptions/[^/]+", ""),
                        body.toString());
        assertThat(status).isEqualTo(200);
        window.untilText("proof-addresses", text -> text.startsWith("Verified."));
        shoot("07-exercises-terminal");
    }

    @Test
    void where_what_changed_cannot_be_read_again_a_strip_says_so() {
        build();
        var open = (OpenDesk) desk;
        stopped = true;
        open.practice().close();
        var others = ((PracticePlace) desk.workbench().places().getFirst()).others();
        others.accept(new Activity(
                Instant.EPOCH, "arm", "/azureFirewalls/hub-firewall", "PUT", "az", Optional.empty(), true, 200));
        window.until(() -> scene.lookup("#strip-changed").isVisible());
        assertThat(window.text("change-words")).startsWith("hub-firewall changed at ");
        shoot("05-provision-changed");
        window.press("btn-reread");
        assertThat(visible("strip-changed")).isTrue();
    }

    private void build() {
        window.press("btn-start-practice");
        window.press("btn-continue-types");
        window.press("btn-continue-parameters");
        window.press("btn-create-lab");
        window.untilText("provision-head", text -> text.startsWith("Ready"));
    }

    @SuppressWarnings("unchecked")
    private List<LogLine> lines() {
        return Headless.on(() -> List.copyOf(((ListView<LogLine>) scene.lookup("#log-list")).getItems()));
    }

    private boolean visible(String id) {
        return Headless.on(() -> scene.lookup("#" + id).isVisible());
    }

    private void shoot(String name) {
        Screens.write(name, scene);
        Headless.on(() -> {
            theme.darkProperty().set(true);
            return true;
        });
        Screens.write(name + "-dark", scene);
    }
}
