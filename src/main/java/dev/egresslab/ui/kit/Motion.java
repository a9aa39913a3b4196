package dev.egresslab.ui.kit;

import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** Whether things move on the screen or jump; begins as the operating system says. */
public final class Motion {
    private final BooleanProperty reduced = new SimpleBooleanProperty(asked());

    /** True where packets jump. */
    public BooleanProperty reducedProperty() {
        return reduced;
    }

    private static boolean asked() {
        try {
            return Platform.getPreferences().isReducedMotion();
        } catch (IllegalStateException e) {
            // no window system has been started
            return false;
        }
    }
}
