package dev.egresslab;

import dev.egresslab.address.Ipv4;
import dev.egresslab.ui.Headless;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;

import static org.assertj.core.api.Assertions.assertThat;

/** A person without a mouse, from the first look to nothing left. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeyboardJourneyTest {
    private static final int MOST_TABS = 120;

    @TempDir
    Path state;

    @Test
    void keys_alone_build_the_firewall_lab_read_the_denial_allow_it_and_clean_up() {
        try (var opened = new OpenWindow(state)) {
            var window = opened.window;
            window.until(() -> window.shows("no-labs"));
            window.key(KeyCode.F1);
            window.until(() -> window.shows("shortcut-sheet"));
            opened.states("shortcuts");
            window.key(KeyCode.ESCAPE);
            window.until(() -> !window.shows("shortcut-sheet"));
            tabTo(opened, "btn-start-practice");
            window.key(KeyCode.SPACE);
            window.until(() -> window.shows("screen-types"));
            tabTo(opened, "type-loadBalancer");
            window.key(KeyCode.DIGIT4);
            assertThat(opened.course.type().get().id()).isEqualTo("userDefinedRouting");
            window.key(KeyCode.CONTROL, KeyCode.T);
            window.until(() -> window.shows("types-table"));
            lead(opened, "parameters");
            lead(opened, "review");
            window.until(() -> !window.disabled("btn-create-lab"));
            lead(opened, "provision");
            window.untilText("provision-head", text -> text.startsWith("Ready"));
            lead(opened, "observe");
            window.until(() -> window.shows("allow-card"));
            tabTo(opened, "btn-allow-rule");
            window.key(KeyCode.SPACE);
            window.untilText("probe-verdict", text -> text.contains("470") || text.startsWith("Denied"));
            tabTo(opened, "btn-allow-rule");
            window.key(KeyCode.SPACE);
            window.untilText("probe-measured", Ipv4::is);
            assertThat(window.text("probe-verdict")).isEqualTo("As expected");
            window.key(KeyCode.CONTROL, KeyCode.DIGIT9);
            window.until(() -> window.shows("btn-delete-lab"));
            tabTo(opened, "btn-delete-lab");
            window.key(KeyCode.SPACE);
            window.untilText("cleanup-head", "Nothing left"::equals);
            assertThat(opened.faults()).isEmpty();
        }
    }

    private static void lead(OpenWindow opened, String page) {
        opened.window.key(KeyCode.CONTROL, KeyCode.ENTER);
        opened.window.until(() -> opened.window.shows("screen-" + page));
    }

    /** As often as it takes, but no trap. */
    private static void tabTo(OpenWindow opened, String id) {
        for (int i = 0; i < MOST_TABS; i++) {
            if (focused(opened).filter(id::equals).isPresent()) return;
            opened.window.key(KeyCode.TAB);
        }
        throw new AssertionError("Keys never came to " + id + ", they are at " + focused(opened));
    }

    private static Optional<String> focused(OpenWindow opened) {
        return Headless.on(
                () -> Optional.ofNullable(opened.scene.getFocusOwner()).map(Node::getId));
    }
}
