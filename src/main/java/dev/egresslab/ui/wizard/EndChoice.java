package dev.egresslab.ui.wizard;

import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Nodes;
import dev.egresslab.ui.kit.Shown;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** When a lab that costs money deletes itself, and what it has cost by then at most. */
final class EndChoice extends HBox {
    private static final List<Integer> HOURS = List.of(1, 2, 4, 8, 24);
    private static final int USUAL = 4;

    private final Texts texts;
    private final CheckBox ends;
    private final ComboBox<Integer> hours = Nodes.id("end-hours", new ComboBox<>());
    private final Label most = Nodes.id("end-most", Nodes.label("", "el-body-s", "el-muted"));
    private BigDecimal perHour = BigDecimal.ZERO;

    EndChoice(Texts texts) {
        super(10);
        this.texts = texts;
        ends = Nodes.id("end-on", new CheckBox(texts.of("ui.review.end")));
        ends.setMinWidth(USE_PREF_SIZE);
        ends.setSelected(true);
        hours.getItems().setAll(HOURS);
        hours.setValue(USUAL);
        hours.setConverter(Shown.by(number -> texts.of("ui.review.end.hours", number)));
        hours.disableProperty().bind(ends.selectedProperty().not());
        hours.setAccessibleText(texts.of("ui.review.end"));
        ends.selectedProperty().subscribe(this::tell);
        hours.valueProperty().subscribe(this::tell);
        most.setMinWidth(USE_PREF_SIZE);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(ends, hours, most);
    }

    /** What is there to end: only what is billed. */
    void show(boolean billed, BigDecimal price) {
        perHour = price;
        Nodes.shown(this, billed);
        tell();
    }

    /** From the beginning on; empty where the lab stays until somebody deletes it. */
    Optional<Duration> after() {
        return ends.isSelected() ? Optional.of(Duration.ofHours(hours.getValue())) : Optional.empty();
    }

    private void tell() {
        most.setText(
                ends.isSelected()
                        ? texts.of("ui.review.end.most", perHour.multiply(BigDecimal.valueOf(hours.getValue())))
                        : texts.of("ui.review.end.never", perHour.multiply(BigDecimal.valueOf(24))));
    }
}
