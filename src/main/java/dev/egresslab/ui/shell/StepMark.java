package dev.egresslab.ui.shell;

import dev.egresslab.ui.kit.Nodes;
import org.kordamp.ikonli.javafx.FontIcon;

import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/** The circle before a step's name: its number, or a check where it is done. */
final class StepMark extends StackPane {
    /** Where a step stands. */
    enum State {
        UPCOMING,
        CURRENT,
        DONE
    }

    private final Label number;
    private final FontIcon check = new FontIcon("mdi2c-check");

    StepMark(int number) {
        this.number = Nodes.label(Integer.toString(number));
        check.setIconSize(14);
        getStyleClass().add("el-number");
        show(State.UPCOMING);
    }

    void show(State state) {
        getStyleClass().removeAll("current", "done");
        if (state != State.UPCOMING) getStyleClass().add(state.name().toLowerCase(java.util.Locale.ROOT));
        getChildren().setAll(state == State.DONE ? check : number);
    }
}
