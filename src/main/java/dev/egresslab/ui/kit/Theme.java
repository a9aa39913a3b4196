package dev.egresslab.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/** Light or dark, for every scene that was given to it; loads the fonts that come with the product. */
public final class Theme {
    private static final List<String> FONTS = List.of(
            "Inter-Regular.otf",
            "Inter-Medium.otf",
            "Inter-SemiBold.otf",
            "Inter-Bold.otf",
            "JetBrainsMono-Regular.ttf",
            "JetBrainsMono-SemiBold.ttf",
            "JetBrainsMono-Bold.ttf");

    private final BooleanProperty dark = new SimpleBooleanProperty();

    public Theme() {
        FONTS.forEach(name -> Font.loadFont(
                Objects.requireNonNull(Theme.class.getResource("/fonts/" + name), name)
                        .toExternalForm(),
                14));
        dark.addListener((_, _, now) -> use(now));
        use(false);
    }

    /** Whether the dark theme is on. */
    public BooleanProperty darkProperty() {
        return dark;
    }

    /** Gives a scene the product's looks, now and when the theme changes. */
    public void dress(Scene scene) {
        scene.getStylesheets()
                .add(Objects.requireNonNull(Theme.class.getResource("/ui/app.css"))
                        .toExternalForm());
        mark(scene, dark.get());
        dark.addListener((_, _, now) -> mark(scene, now));
    }

    private static void use(boolean dark) {
        Application.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
    }

    private static void mark(Scene scene, boolean dark) {
        scene.getRoot().getStyleClass().remove("dark");
        if (dark) scene.getRoot().getStyleClass().add("dark");
    }
}
