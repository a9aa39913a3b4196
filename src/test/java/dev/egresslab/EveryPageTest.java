package dev.egresslab;

import dev.egresslab.lab.Answers;
import dev.egresslab.lab.outbound.OutboundTypes;
import dev.egresslab.ui.Headless;
import dev.egresslab.ui.Screens;
import dev.egresslab.ui.Speech;
import dev.egresslab.ui.shell.Visit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds on every page of the window: names for who does not see it, and text as large as one wants. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EveryPageTest {
    private static final List<String> PAGES = List.of(
            "start",
            "types",
            "parameters",
            "review",
            "provision",
            "observe",
            "exercises",
            "compare",
            "cleanup",
            "clusters",
            "attached",
            "learn");

    @TempDir
    Path state;

    @Test
    void every_page_has_a_name_for_each_place_that_keys_reach() throws Exception {
        try (var opened = new OpenWindow(state)) {
            build(opened);
            var faults = new ArrayList<String>();
            for (var page : PAGES) {
                go(opened, page);
                if (page.equals("observe")) opened.window.until(() -> opened.window.shows("allow-card"));
                Speech.faults(opened.scene).forEach(fault -> faults.add(page + ": " + fault));
            }
            assertThat(faults).isEmpty();
        }
    }

    @Test
    @Tag("slow")
    void every_page_can_be_read_at_twice_the_size() throws Exception {
        try (var opened = new OpenWindow(state)) {
            build(opened);
            var faults = new ArrayList<String>();
            for (int percent : new int[] {150, 200}) {
                opened.window.key(KeyCode.CONTROL, KeyCode.EQUALS);
                opened.window.key(KeyCode.CONTROL, KeyCode.EQUALS);
                for (var page : PAGES) {
                    go(opened, page);
                    Screens.write("large-" + percent + "-" + page, opened.scene);
                    Screens.faults(opened.scene).forEach(fault -> faults.add(percent + " " + page + ": " + fault));
                }
                go(opened, "start");
            }
            assertThat(faults).isEmpty();
        }
    }

    private static void build(OpenWindow opened) throws InterruptedException {
        var bench = opened.desk.workbench();
        var type = OutboundTypes.find("userDefinedRouting").orElseThrow();
        var lab = bench.draft(type.id(), Answers.usual(type.parameters()), "practice");
        bench.build(lab).await();
        var cluster = bench.place("practice").cloud().clusters().getFirst().id().toString();
        Headless.on(() -> {
            opened.course.choose(type);
            opened.course.lab().set(lab);
            opened.course.visit().set(new Visit("practice", cluster));
            return true;
        });
    }

    private static void go(OpenWindow opened, String page) {
        Headless.on(() -> {
            opened.course.go(page);
            return true;
        });
        opened.window.until(() -> opened.window.shows("screen-" + page));
        if (page.equals("clusters")) opened.window.until(() -> opened.window.shows("clusters-table"));
        if (page.equals("attached")) opened.window.until(() -> opened.window.shows("attached-findings"));
    }
}
