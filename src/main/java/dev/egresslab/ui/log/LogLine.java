package dev.egresslab.ui.log;

import dev.egresslab.plan.Progress;

import java.time.Instant;

/**
 * One line of the live log, without secrets.
 *
 * @param source a word of at most four letters, for example {@code ARM}
 * @param step the step it belongs to, or empty
 */
public record LogLine(Instant at, String source, Progress.Level level, String step, String text) {
    public LogLine {
        text = Secrets.hide(text);
    }
}
