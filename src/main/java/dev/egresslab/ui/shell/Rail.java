package dev.egresslab.ui.shell;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/** The sidebar as a rail of icons, where a page wants the room; what a person chose is remembered for each page. */
final class Rail {
    private static final double NARROW = 56;

    private final VBox side;
    private final double wide;
    private final Map<String, Boolean> chosen = new HashMap<>();
    private boolean narrow;

    Rail(VBox side, double wide) {
        this.side = side;
        this.wide = wide;
    }

    /** Another page is seen. */
    void show(Page page) {
        set(chosen.getOrDefault(page.name(), page.wide()));
    }

    /** A person wants it the other way, on this page. */
    void toggle(String page) {
        chosen.put(page, !narrow);
        set(!narrow);
    }

    private void set(boolean now) {
        narrow = now;
        side.setMinWidth(now ? NARROW : wide);
        side.setPrefWidth(now ? NARROW : wide);
        side.getStyleClass().remove("rail");
        if (now) side.getStyleClass().add("rail");
        side.getChildren().forEach(this::fold);
    }

    private void fold(Node node) {
        switch (node) {
            case Button link -> {
                link.setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
                if (!link.getText().isEmpty()) link.setTooltip(narrow ? new Tooltip(link.getText()) : null);
            }
            case Pane pane when pane.getStyleClass().contains("el-card") -> hide(pane);
            case Pane row -> row.getChildren().stream().skip(1).forEach(this::hide);
            case javafx.scene.control.Label heading -> heading.setOpacity(narrow ? 0 : 1);
            default -> {}
        }
    }

    private void hide(Node node) {
        node.setVisible(!narrow);
        node.setManaged(!narrow);
    }
}
