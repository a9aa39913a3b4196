package dev.egresslab.ui.kit;

import dev.egresslab.lab.InvalidAnswers;
import dev.egresslab.lab.LabException;
import dev.egresslab.plan.CloudException;
import dev.egresslab.text.Texts;

import java.time.Duration;

/** How the window says durations and errors. */
public final class Words {
    private Words() {}

    /** 36 s, 4 min 10 s, 1 h 24 min. */
    public static String duration(Duration duration, Texts texts) {
        long seconds = duration.toSeconds();
        if (seconds < 60) return texts.of("ui.seconds", seconds);
        if (seconds < 3600 && seconds % 60 == 0) return texts.of("ui.minutes.whole", seconds / 60);
        if (seconds < 3600) return texts.of("ui.minutes", seconds / 60, seconds % 60);
        return texts.of("ui.hours", seconds / 3600, seconds / 60 % 60);
    }

    /** ×20 of a lab clock, or a word where it does not run or does not count. */
    public static String speed(double speed, Texts texts) {
        if (speed == 0) return texts.of("ui.speed.still");
        return Double.isInfinite(speed) ? texts.of("ui.speed.instant") : texts.of("ui.speed", speed);
    }

    /** What happened, why, what now. */
    public static String error(Exception e, Texts texts) {
        return switch (e) {
            case LabException wrong -> wrong.said(texts);
            case CloudException refused -> refused.said(texts);
            case InvalidAnswers invalid ->
                texts.of(invalid.problems().getFirst().cause());
            default -> texts.of("ui.unexpected", String.valueOf(e.getMessage()));
        };
    }
}
