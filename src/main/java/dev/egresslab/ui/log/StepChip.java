package dev.egresslab.ui.log;

import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Nodes;
import org.kordamp.ikonli.javafx.FontIcon;

import javafx.scene.control.Button;

/** Says that only one step's lines are shown, and shows all again. */
final class StepChip extends Button {
    StepChip(LogModel model, Texts texts) {
        Nodes.id("btn-log-step", this);
        getStyleClass().addAll("small", "el-chip");
        setGraphic(new FontIcon("mdi2c-close"));
        setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        setMinWidth(USE_PREF_SIZE);
        setOnAction(_ -> model.only(""));
        model.filter().subscribe(filter -> {
            setText(texts.of("ui.log.step.only", filter.step()));
            setAccessibleText(texts.of("ui.log.step.clear"));
            setVisible(!filter.step().isEmpty());
            setManaged(isVisible());
        });
    }
}
