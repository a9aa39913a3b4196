package dev.egresslab.ui.kit;

import java.util.Locale;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Scene;

/** How large text is, from 100 to 200 percent; everything that is measured in em follows. */
public final class TextSize {
    private static final double USUAL = 14;
    private static final double STEP = 0.25;

    private final DoubleProperty factor = new SimpleDoubleProperty(1);

    /** 1 for 100 percent. */
    public DoubleProperty factorProperty() {
        return factor;
    }

    public void larger() {
        set(factor.get() + STEP);
    }

    public void smaller() {
        set(factor.get() - STEP);
    }

    public void usual() {
        set(1);
    }

    /** Keeps within the range. */
    public void set(double wanted) {
        factor.set(Math.clamp(wanted, 1, 2));
    }

    /** Gives a scene this size, now and when it changes. */
    public void dress(Scene scene) {
        factor.subscribe(now -> scene.getRoot()
                .setStyle(String.format(Locale.ROOT, "-fx-font-size: %.2fpx;", USUAL * now.doubleValue())));
    }
}
