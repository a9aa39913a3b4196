package dev.egresslab.ui.wizard;

import dev.egresslab.plan.Place;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Words;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ToggleButton;

/** How fast a place's lab clock runs; it may be changed while something is built. */
final class SpeedChoice extends SegmentedButton {
    private static final List<Double> SPEEDS = List.of(0.0, 1.0, 20.0, 60.0, Double.POSITIVE_INFINITY);

    private record Choice(double speed, ToggleButton button) {}

    private final Place.Clock clock;
    private final List<Choice> choices = new ArrayList<>();

    SpeedChoice(Place.Clock clock, Texts texts) {
        this(clock, texts, () -> {});
    }

    /** @param changed what depends on it */
    SpeedChoice(Place.Clock clock, Texts texts, Runnable changed) {
        this.clock = clock;
        setId("field-clock");
        for (double speed : SPEEDS) {
            var words = Words.speed(speed, texts);
            var button = speed == 0 ? new ToggleButton("", new FontIcon("mdi2p-pause")) : new ToggleButton(words);
            button.setId("clock-" + (Double.isInfinite(speed) ? "instant" : Integer.toString((int) speed)));
            button.setAccessibleText(texts.of("ui.speed.said", words));
            if (speed == 0) button.setTooltip(new javafx.scene.control.Tooltip(words));
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(_ -> {
                clock.speed(speed);
                show();
                changed.run();
            });
            choices.add(new Choice(speed, button));
            getButtons().add(button);
        }
        show();
    }

    /** What the clock says, whoever has set it. */
    void show() {
        choices.forEach(choice -> choice.button().setSelected(choice.speed() == clock.speed()));
    }
}
