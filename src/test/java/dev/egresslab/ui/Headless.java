package dev.egresslab.ui;

import dev.egresslab.ui.kit.InView;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;

/** The headless screen, and a robot that names what it does; the rest of the tests does not know TestFX. */
public final class Headless {
    private static final long PATIENCE_SECONDS = 90;

    static {
        fonts();
        try {
            Platform.startup(() -> {});
        } catch (IllegalStateException e) {
            // another test has started it
        }
        Platform.setImplicitExit(false);
    }

    private final FxRobot robot = new FxRobot();
    private final Scene scene;

    public Headless(Scene scene) {
        // what a window that is closed left behind is not this one's
        WaitForAsyncUtils.clearExceptions();
        this.scene = scene;
    }

    /** Runs on the window's thread and waits for it. */
    public static <T> T on(Callable<T> work) {
        try {
            if (Platform.isFxApplicationThread()) return work.call();
            var done = new FutureTask<>(work);
            Platform.runLater(done);
            return done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Presses a button as a person does. */
    public void press(String id) {
        until(() -> find(id) instanceof Button b && !b.isDisabled() && b.isVisible());
        atRest(id);
        robot.clickOn("#" + id);
        WaitForAsyncUtils.waitForFxEvents();
    }

    public void click(String id) {
        until(() -> find(id) != null);
        atRest(id);
        robot.clickOn("#" + id);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Scrolls to it; what moves away while the mouse is on its way would be missed, as by a person. */
    private void atRest(String id) {
        on(() -> {
            InView.show(java.util.Objects.requireNonNull(find(id), id));
            return true;
        });
        var before = place(id);
        WaitForAsyncUtils.waitForFxEvents();
        for (var now = place(id); !java.util.Objects.equals(now, before); now = place(id)) {
            before = now;
            WaitForAsyncUtils.waitForFxEvents();
        }
    }

    private Bounds place(String id) {
        return on(() -> {
            var node = java.util.Objects.requireNonNull(find(id), id);
            return node.localToScreen(node.getBoundsInLocal());
        });
    }

    /** The choice of this name in a list of enums that opens. */
    public void choose(String id, String name) {
        on(() -> {
            choose((ComboBox<?>) java.util.Objects.requireNonNull(find(id), id), name);
            return true;
        });
    }

    private static <T> void choose(ComboBox<T> box, String name) {
        box.setValue(box.getItems().stream()
                .filter(item -> item.toString().equals(name))
                .findFirst()
                .orElseThrow());
    }

    /** Empties a field and types into it. */
    public void type(String id, String text) {
        until(() -> find(id) != null);
        on(() -> {
            if (find(id) instanceof javafx.scene.control.TextInputControl input) {
                input.requestFocus();
                input.clear();
            }
            return true;
        });
        robot.write(text);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Presses a key where the focus is. */
    public void key(javafx.scene.input.KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Turns the wheel over something. */
    public void scrollUp(String id) {
        robot.moveTo("#" + id);
        // the robot counts the other way round
        robot.scroll(5, javafx.geometry.VerticalDirection.DOWN);
        WaitForAsyncUtils.waitForFxEvents();
    }

    public String text(String id) {
        return on(() -> find(id) instanceof Labeled labeled ? labeled.getText() : "");
    }

    /** Whether it is there to be seen. */
    public boolean shows(String id) {
        return on(() -> {
            Node at = find(id);
            if (at == null) return false;
            for (; at != null; at = at.getParent()) if (!at.isVisible()) return false;
            return true;
        });
    }

    public boolean disabled(String id) {
        return on(() ->
                java.util.Optional.ofNullable(find(id)).filter(Node::isDisabled).isPresent());
    }

    /** Waits for something that the window will come to by itself. */
    public void until(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> on(condition::getAsBoolean));
        } catch (java.util.concurrent.TimeoutException e) {
            throw new AssertionError("The window never came to it; it shows " + on(this::seen), e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** All words that are seen, in the order of the scene. */
    private String seen() {
        return scene.getRoot().lookupAll(".label").stream()
                .filter(Headless::shown)
                .map(node -> node instanceof Labeled labeled ? String.valueOf(labeled.getText()) : "")
                .filter(text -> !text.isBlank())
                .collect(java.util.stream.Collectors.joining(" | "));
    }

    private static boolean shown(Node node) {
        for (var at = node; at != null; at = at.getParent()) if (!at.isVisible()) return false;
        return true;
    }

    public void untilText(String id, java.util.function.Predicate<String> wanted) {
        until(() -> find(id) instanceof Labeled labeled && wanted.test(String.valueOf(labeled.getText())));
    }

    private @org.jspecify.annotations.Nullable Node find(String id) {
        return scene.lookup("#" + id);
    }

    /** The JDK carries the font rasteriser that JavaFX looks for; it lies where LD_LIBRARY_PATH leads. */
    private static void fonts() {
        var folder = System.getenv("LD_LIBRARY_PATH");
        var library = Path.of(System.getProperty("java.home"), "lib", "libfreetype.so");
        if (folder == null || !Files.exists(library)) return;
        try {
            Files.copy(library, Path.of(folder, "libfreetype.so.6"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
