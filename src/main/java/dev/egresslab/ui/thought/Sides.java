package dev.egresslab.ui.thought;

import dev.egresslab.text.Texts;
import org.controlsfx.control.SegmentedButton;

import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;

/** A page's own content, and what if; one of them is seen, and the buttons choose which. */
public final class Sides extends StackPane {
    private final SegmentedButton tabs;
    private final Node ifs;

    /**
     * Shows the page's own content first.
     *
     * @param name of the page's own content, as its button says it
     * @param asked what to do each time that somebody turns to what if
     */
    public Sides(String name, Node own, Node ifs, Texts texts, Runnable asked) {
        this.ifs = ifs;
        var first = tab("tab-own", name, own, () -> {});
        first.setSelected(true);
        tabs = new SegmentedButton(first, tab("tab-ifs", texts.of("ui.thought.ifs"), ifs, asked));
        getChildren().setAll(own);
    }

    /** The buttons, for the head of the page. */
    public Node tabs() {
        return tabs;
    }

    /** Whether what if is seen. */
    public boolean asking() {
        return getChildren().contains(ifs);
    }

    private ToggleButton tab(String id, String name, Node content, Runnable turned) {
        var tab = new ToggleButton(name);
        tab.setId(id);
        tab.setMinWidth(USE_PREF_SIZE);
        tab.setOnAction(_ -> {
            tab.setSelected(true);
            getChildren().setAll(content);
            turned.run();
        });
        return tab;
    }
}
