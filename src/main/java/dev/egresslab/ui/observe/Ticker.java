package dev.egresslab.ui.observe;

import javafx.animation.AnimationTimer;

/** Lets time pass for a walk, frame by frame, while it is on the screen. */
final class Ticker extends AnimationTimer {
    private static final double NANO = 1e-9;
    /** A window that was hidden does not catch up. */
    private static final double LONGEST = 0.1;

    private final WalkModel model;
    private long last;

    Ticker(WalkModel model) {
        this.model = model;
    }

    void run(boolean on) {
        last = 0;
        if (on) start();
        else stop();
    }

    @Override
    public void handle(long now) {
        double passed = last == 0 ? 0 : Math.min(LONGEST, (now - last) * NANO);
        last = now;
        if (model.moves()) model.advance(passed);
    }
}
