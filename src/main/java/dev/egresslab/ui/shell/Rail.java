package dev.egresslab.ui.shell;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;

/**
 * The sidebar as a rail of icons, where a page wants the room or the window has little; what a person chose is
 * remembered for each page.
 */
final class Rail {
    /** Below this many em of a window there is only room for the rail. */
    private static final double ROOMY = 1280 / 14.0;

    private final Pane side;
    private final Map<String, Boolean> chosen = new HashMap<>();
    private boolean narrow;
    private boolean roomy = true;

    private final Runnable whole;

    /** @param whole shows of the sidebar what belongs to the page that is seen */
    Rail(Pane side, Runnable whole) {
        this.side = side;
        this.whole = whole;
    }

    /** Another page is seen. */
    void show(Page page) {
        set(chosen.getOrDefault(page.name(), page.wide() || !roomy));
    }

    /** The window has another size, in em. */
    void room(double width, Page page) {
        boolean now = width >= ROOMY;
        if (now == roomy) return;
        roomy = now;
        show(page);
    }

    /** A person wants it the other way, on this page. */
    void toggle(String page) {
        chosen.put(page, !narrow);
        set(!narrow);
    }

    private void set(boolean now) {
        narrow = now;
        side.getStyleClass().remove("rail");
        if (now) side.getStyleClass().add("rail");
        whole.run();
        side.getChildren().forEach(this::fold);
    }

    private void fold(Node node) {
        switch (node) {
            case Button link when link.getStyleClass().contains("el-target") -> hide(link);
            case MenuButton switcher -> {
                if (narrow) hide(switcher);
            }
            case Pane pane when pane.getStyleClass().contains("el-aside") -> hide(pane);
            case Button link -> {
                link.setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
                if (!link.getText().isEmpty()) link.setTooltip(narrow ? new Tooltip(link.getText()) : null);
            }
            case HBox row
            when row.getStyleClass().contains("el-icon-row") ->
                row.getChildren().stream()
                        .filter(child -> !"btn-collapse".equals(child.getId()))
                        .forEach(this::hide);
            case HBox row -> row.getChildren().stream().skip(1).forEach(this::hide);
            case Pane pane -> pane.getChildren().forEach(this::fold);
            case Labeled heading -> heading.setOpacity(narrow ? 0 : 1);
            default -> {}
        }
    }

    private void hide(Node node) {
        node.setVisible(!narrow);
        node.setManaged(!narrow);
    }
}
