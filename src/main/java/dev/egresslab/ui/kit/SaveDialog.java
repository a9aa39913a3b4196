package dev.egresslab.ui.kit;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.FileChooser;

/** The window of the operating system that asks where a file goes. */
public final class SaveDialog {
    private SaveDialog() {}

    /**
     * Waits until somebody has chosen.
     *
     * @param over a node of the window that it stands over
     * @param name proposed for the file, with its ending
     */
    public static Optional<Path> ask(Node over, String title, String name) {
        var dialog = new FileChooser();
        dialog.setTitle(title);
        dialog.setInitialFileName(name);
        var ending = name.substring(name.lastIndexOf('.') + 1);
        dialog.getExtensionFilters().add(new FileChooser.ExtensionFilter(title, "*." + ending));
        return Optional.ofNullable(dialog.showSaveDialog(over.getScene().getWindow()))
                .map(File::toPath);
    }
}
