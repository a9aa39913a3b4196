package dev.egresslab;

import dev.egresslab.cli.Desk;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.Headless;
import dev.egresslab.ui.Screens;
import dev.egresslab.ui.Window;
import dev.egresslab.ui.kit.Theme;

import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The whole product in its window, over a state folder whose practice cloud passes every duration at once. */
final class OpenWindow implements AutoCloseable {
    final Desk desk;
    final Scene scene;
    final Headless window;
    private final Theme theme;

    OpenWindow(Path state) {
        this(state, Locale.ENGLISH);
    }

    /** The same, in another language. */
    OpenWindow(Path state, Locale language) {
        desk = Wiring.desk(state, Double.POSITIVE_INFINITY, 0);
        theme = Headless.on(Theme::new);
        scene = Headless.on(() -> {
            var stage = new Stage();
            Window.open(stage, desk.workbench(), new Texts(language), theme);
            stage.requestFocus();
            return stage.getScene();
        });
        window = new Headless(scene);
    }

    void dark(boolean dark) {
        Headless.on(() -> {
            theme.darkProperty().set(dark);
            return true;
        });
    }

    void size(double width, double height) {
        Headless.on(() -> {
            scene.getWindow().setWidth(width);
            scene.getWindow().setHeight(height);
            return true;
        });
        window.until(() -> scene.getWidth() == width && scene.getHeight() == height);
    }

    /** A picture in each theme. */
    void shoot(String name) {
        Screens.write(name, scene);
        dark(true);
        Screens.write(name + "-dark", scene);
        dark(false);
    }

    @Override
    public void close() {
        Headless.on(() -> {
            scene.getWindow().hide();
            return true;
        });
        desk.close();
    }
}
