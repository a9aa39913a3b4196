package dev.egresslab.ui.log;

import dev.egresslab.plan.Change;
import dev.egresslab.plan.Entry;
import dev.egresslab.plan.Progress.Level;
import dev.egresslab.text.Texts;

/** What a journal's entry, or a change that somebody else made, says in the log. */
final class EntryLine {
    /** The product's own lines. */
    static final String LAB = "LAB";

    /** What was typed in a terminal. */
    static final String TERMINAL = "TERM";

    private EntryLine() {}

    static LogLine of(Change change, Texts texts) {
        var who = change.command().orElse(change.client());
        return new LogLine(
                change.at(),
                TERMINAL,
                change.accepted() ? Level.INFO : Level.WARNING,
                "",
                texts.of("ui.log.typed", who, change.what()));
    }

    static LogLine of(Entry entry, Texts texts) {
        return switch (entry) {
            case Entry.Planned e ->
                line(e, Level.INFO, "", texts.of("ui.log.planned", e.steps().size()));
            case Entry.Started e -> line(e, Level.INFO, e.step(), texts.of("ui.log.started", e.step()));
            case Entry.Heard e ->
                new LogLine(
                        e.at(),
                        e.progress().source(),
                        e.progress().level(),
                        e.step(),
                        e.progress().text());
            case Entry.Retrying e ->
                line(
                        e,
                        Level.WARNING,
                        e.step(),
                        texts.of("ui.log.retrying", e.attempt(), e.after().toSeconds(), e.code()));
            case Entry.Succeeded e -> line(e, Level.INFO, e.step(), texts.of("ui.log.succeeded", e.step()));
            case Entry.Failed e ->
                line(
                        e,
                        Level.ERROR,
                        e.step(),
                        texts.of("ui.log.failed", texts.of(e.cause()), e.code(), texts.of(e.remedy())));
            case Entry.Skipped e -> line(e, Level.WARNING, e.step(), texts.of("ui.log.skipped", e.step(), e.because()));
            case Entry.Measured e ->
                new LogLine(
                        e.at(),
                        "NET",
                        e.address().isEmpty() ? Level.WARNING : Level.INFO,
                        "",
                        texts.of(
                                "ui.log.measured",
                                e.pod(),
                                e.url(),
                                e.address().isEmpty() ? "-" : e.address(),
                                texts.of("ui.verdict." + e.verdict())));
            case Entry.Ended e ->
                line(e, Level.INFO, "", texts.of("ui.log.ended." + e.ending().name()));
        };
    }

    private static LogLine line(Entry entry, Level level, String step, String text) {
        return new LogLine(entry.at(), LAB, level, step, text);
    }
}
