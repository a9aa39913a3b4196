package dev.egresslab;

import dev.egresslab.cli.EgressLab;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.Headless;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody asks "what if" of a cluster that is there already, in the window and at the command line. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ThoughtJourneyTest {
    @TempDir
    private Path folder;

    @Test
    void a_guess_is_made_and_then_what_would_happen_is_told_and_drawn() throws Exception {
        try (var opened = new OpenWindow(folder)) {
            var window = opened.window;
            opened.built("userDefinedRouting");
            window.press("btn-look-practice");
            window.press("btn-look-at-aks-udr");
            window.until(() -> window.shows("attached-findings"));
            window.click("tab-ifs");
            window.until(() -> window.shows("thought-route-out-firewall-route"));
            window.press("thought-route-out-firewall-route");
            window.until(() -> window.shows("guess-1"));
            window.click("guess-1");
            opened.states("13-what-if-asked");
            window.press("btn-reveal");
            window.until(() -> window.shows("told-then"));
            assertThat(window.text("told-now")).contains("hub-firewall");
            assertThat(window.text("told-then")).contains("Azure lends");
            window.until(() -> window.shows("thought-mark"));
            assertThat(opened.scene.getFocusOwner().getId()).isEqualTo("thought-route-out-firewall-route");
            opened.states("13-what-if-told");
            down(opened);
            opened.shoot("13-what-if-documents");
            window.press("thought-service-published");
            window.until(() -> window.shows("btn-reveal"));
            window.press("btn-reveal");
            window.untilText("told-then", text -> text.contains("hub-firewall"));
            opened.states("13-what-if-lost");
            window.press("thought-next-hop");
            window.until(() -> window.shows("look-evidence"));
            opened.states("13-what-if-look");
            assertThat(opened.faults()).isEmpty();
        }
    }

    @Test
    void it_speaks_french() throws Exception {
        try (var opened = new OpenWindow(folder, Locale.FRENCH)) {
            var window = opened.window;
            opened.built("userDefinedRouting");
            window.press("btn-look-practice");
            window.press("btn-look-at-aks-udr");
            window.until(() -> window.shows("attached-findings"));
            window.click("tab-ifs");
            window.until(() -> window.shows("thought-service-published"));
            window.press("thought-service-published");
            window.until(() -> window.shows("guess-2"));
            window.click("guess-2");
            window.press("btn-reveal");
            window.until(() -> window.shows("told-then"));
            opened.states("13-what-if-fr");
            assertThat(opened.faults()).isEmpty();
        }
    }

    @Test
    @Tag("slow")
    void a_lab_is_asked_the_same_beside_its_exercises() throws Exception {
        try (var opened = new OpenWindow(folder)) {
            var window = opened.window;
            opened.show(opened.built("loadBalancer"));
            go(opened, "exercises");
            window.click("tab-ifs");
            window.until(() -> window.shows("guess-1"));
            window.press("btn-reveal");
            window.untilText("told-then", text -> text.contains("1,024"));
            opened.states("07-what-if");
            assertThat(opened.faults()).isEmpty();
        }
    }

    @Test
    void the_command_line_lists_and_tells_the_same() throws Exception {
        run(0, "run", "userDefinedRouting", "--speed", "instant");
        assertThat(exercise(0, "list", "--cluster", "aks-udr", "--on", "practice"))
                .contains("route-out:firewall-route", "service-published", "next-hop");
        assertThat(exercise(
                        0,
                        "run",
                        "route-out:firewall-route",
                        "--cluster",
                        "aks-udr",
                        "--on",
                        "practice",
                        "--guess",
                        "1"))
                .contains("Not so: Still", "Azure lends", "~ ", "- ", "nothing was changed");
        assertThat(exercise(0, "run", "next-hop", "--cluster", "aks-udr", "--on", "practice"))
                .contains("10.42.2.4");
        var json = exercise(0, "run", "service-published", "--cluster", "aks-udr", "--on", "practice", "--json");
        assertThat(json.lines().toList().getLast()).contains("\"matters\":true", "hub-firewall", "\"way\":\"added\"");
        assertThat(exercise(2, "run", "no-such", "--cluster", "aks-udr", "--on", "practice"))
                .isEmpty();
    }

    private static void down(OpenWindow opened) {
        Headless.on(() -> {
            for (Node at = opened.scene.lookup("#thought-detail"); at != null; at = at.getParent())
                if (at instanceof ScrollPane scroll) scroll.setVvalue(1);
            return true;
        });
    }

    private static void go(OpenWindow opened, String page) {
        Headless.on(() -> {
            opened.course.go(page);
            return true;
        });
    }

    private String exercise(int code, String... arguments) {
        return run(
                code,
                Stream.concat(Stream.of("exercise"), Arrays.stream(arguments)).toArray(String[]::new));
    }

    private String run(int code, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var all = Stream.concat(Arrays.stream(arguments), Stream.of("--state", folder.toString()))
                .toArray(String[]::new);
        int ended = EgressLab.run(
                Wiring::desk, new Texts(Locale.ENGLISH), new PrintWriter(out, true), new PrintWriter(err, true), all);
        assertThat(ended).as(out + err.toString()).isEqualTo(code);
        return out.toString();
    }
}
