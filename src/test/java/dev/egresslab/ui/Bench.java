package dev.egresslab.ui;

import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Theme;

import java.util.Locale;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.Scene;

/** A window with one part of the product in it. */
public final class Bench implements AutoCloseable {
    public static final Texts TEXTS = new Texts(Locale.ENGLISH);

    private final Scene scene;
    private final Theme theme;
    private final Headless window;

    /** @param content made on the window's thread */
    public Bench(Function<Texts, Parent> content) {
        theme = Headless.on(Theme::new);
        scene = Headless.on(() -> {
            var made = new Scene(content.apply(TEXTS), 1440, 900);
            theme.dress(made);
            var stage = new javafx.stage.Stage();
            stage.setScene(made);
            stage.show();
            stage.requestFocus();
            return made;
        });
        window = new Headless(scene);
    }

    public Scene scene() {
        return scene;
    }

    public Headless window() {
        return window;
    }

    /** A picture in each theme. */
    public void shoot(String name) {
        Screens.write(name, scene);
        Headless.on(() -> {
            theme.darkProperty().set(true);
            return true;
        });
        Screens.write(name + "-dark", scene);
        Headless.on(() -> {
            theme.darkProperty().set(false);
            return true;
        });
    }

    @Override
    public void close() {
        Headless.on(() -> {
            scene.getWindow().hide();
            return true;
        });
    }
}
