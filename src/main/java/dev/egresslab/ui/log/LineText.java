package dev.egresslab.ui.log;

import dev.egresslab.plan.Progress;

import java.time.Instant;

/** A log line as one line of a file, and back. */
final class LineText {
    private static final String BETWEEN = "\t";

    private LineText() {}

    static String of(LogLine line) {
        return String.join(
                        BETWEEN,
                        Long.toString(line.at().toEpochMilli()),
                        line.level().name(),
                        plain(line.source()),
                        plain(line.step()),
                        plain(line.text()))
                + "\n";
    }

    static LogLine read(String text) {
        var parts = text.split(BETWEEN, 5);
        return new LogLine(
                Instant.ofEpochMilli(Long.parseLong(parts[0])),
                parts[2],
                Progress.Level.valueOf(parts[1]),
                parts[3],
                parts[4]);
    }

    /** What a search looks through. */
    static String searched(String written) {
        int at = -1;
        for (int i = 0; i < 4; i++) at = written.indexOf('\t', at + 1);
        return written.substring(at + 1);
    }

    /** One line, whatever was said. */
    private static String plain(String text) {
        if (text.chars().allMatch(c -> c >= ' ' && c < '\u0085')) return text;
        return text.replaceAll("\\s*[\\n\\r\\t\\u0085\\u2028\\u2029\\f\\u000b]\\s*", " ");
    }
}
