package dev.egresslab.ui.shell;

import dev.egresslab.ui.kit.Above;
import dev.egresslab.ui.kit.TextSize;
import dev.egresslab.ui.kit.Theme;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** All keys: one list that registers them and that the sheet shows. */
public final class Shortcuts {
    private final List<Shortcut> all;
    private final ShortcutSheet sheet;

    public Shortcuts(Shell shell, Course course, Theme theme, TextSize size, Above above) {
        all = List.of(
                Shortcut.of("go", "step1", () -> shell.visit("start"), "Shortcut+1"),
                Shortcut.of("go", "step2", () -> shell.visit("types"), "Shortcut+2"),
                Shortcut.of("go", "step3", () -> shell.visit("parameters"), "Shortcut+3"),
                Shortcut.of("go", "step4", () -> shell.visit("review"), "Shortcut+4"),
                Shortcut.of("go", "step5", () -> shell.visit("provision"), "Shortcut+5"),
                Shortcut.of("go", "observe", () -> shell.visit("observe"), "Shortcut+6"),
                Shortcut.of("go", "exercises", () -> shell.visit("exercises"), "Shortcut+7"),
                Shortcut.of("go", "compare", () -> shell.visit("compare"), "Shortcut+8"),
                Shortcut.of("go", "cleanup", () -> shell.visit("cleanup"), "Shortcut+9"),
                Shortcut.of("go", "existing", () -> course.go("clusters"), "Shortcut+E"),
                Shortcut.of("go", "new", () -> shell.visit("start"), "Shortcut+N"),
                Shortcut.of("go", "switch", shell::switchLab, "Shortcut+O"),
                Shortcut.of("window", "lead", shell::lead, "Shortcut+Enter"),
                Shortcut.of("window", "reread", () -> reread(shell, course), "Shortcut+R"),
                Shortcut.of("window", "collapse", shell::collapse, "Shortcut+B"),
                Shortcut.of("window", "regions", shell::nextRegion, "F6"),
                Shortcut.of("window", "theme", () -> turn(theme), "Shortcut+Shift+L"),
                Shortcut.of("window", "larger", size::larger, "Shortcut+Plus", "Shortcut+Equals", "Shortcut+Add"),
                Shortcut.of("window", "smaller", size::smaller, "Shortcut+Minus", "Shortcut+Subtract"),
                Shortcut.of("window", "usual", size::usual, "Shortcut+0", "Shortcut+Numpad 0"),
                Shortcut.of("window", "keys", this::sheet, "F1"),
                Shortcut.told("types", "cards", "Shortcut+T"),
                Shortcut.told("walk", "play", "Space"),
                Shortcut.told("walk", "hops", "\u2190 \u2192"),
                Shortcut.told("walk", "ends", "Home End"),
                Shortcut.told("walk", "present", "F5"),
                Shortcut.told("walk", "leave", "Esc"),
                Shortcut.told("diagram", "zoom", "Shortcut+Plus"),
                Shortcut.told("diagram", "fit", "Shortcut+0"),
                Shortcut.told("diagram", "text", "Shortcut+Alt+T"),
                Shortcut.told("log", "search", "Shortcut+F"),
                Shortcut.told("log", "match", "F3"),
                Shortcut.told("log", "follow", "End"),
                Shortcut.told("log", "copy", "Shortcut+C"));
        sheet = new ShortcutSheet(above, all, course.texts());
    }

    /** Registers those that work everywhere. */
    public void register(Scene scene) {
        all.forEach(shortcut -> shortcut.action()
                .ifPresent(action -> shortcut.keys()
                        .forEach(keys -> scene.getAccelerators().put(KeyCombination.valueOf(keys), action))));
        scene.addEventHandler(KeyEvent.KEY_TYPED, event -> {
            boolean writing = scene.getFocusOwner() instanceof TextInputControl;
            if (event.getCharacter().equals("?") && !writing) sheet();
        });
    }

    /** Shows the sheet with all of them, or hides it. */
    public void sheet() {
        sheet.toggle();
    }

    private static void reread(Shell shell, Course course) {
        shell.page().shown();
        course.turned();
    }

    private static void turn(Theme theme) {
        theme.darkProperty().set(!theme.darkProperty().get());
    }
}
