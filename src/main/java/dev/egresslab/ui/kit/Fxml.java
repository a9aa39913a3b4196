package dev.egresslab.ui.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/** Loads a page's layout; the view that asks is its controller. */
public final class Fxml {
    private Fxml() {}

    /** @param name of the file in {@code resources/fxml} without its ending */
    public static Parent load(String name, Object view) {
        var loader = new FXMLLoader(Objects.requireNonNull(Fxml.class.getResource("/fxml/" + name + ".fxml"), name));
        loader.setController(view);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("The layout " + name + ".fxml cannot be read", e);
        }
    }
}
