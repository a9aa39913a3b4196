package dev.egresslab.ui.log;

import dev.egresslab.plan.Entry;
import dev.egresslab.plan.Progress;
import dev.egresslab.text.Texts;

import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/** The lines of a lab's log: other threads put, the frame takes. */
public final class LogModel {
    private static final int KEPT = 20_000;
    private static final int PER_FRAME = 500;

    private final Texts texts;
    private final ArrayBlockingQueue<LogLine> waiting = new ArrayBlockingQueue<>(KEPT);
    private final ObservableList<LogLine> lines = FXCollections.observableArrayList();
    private final FilteredList<LogLine> shown = new FilteredList<>(lines);
    private final StringProperty search = new SimpleStringProperty("");
    private final StringProperty source = new SimpleStringProperty("");

    public LogModel(Texts texts) {
        this.texts = texts;
        search.addListener((_, _, _) -> filter());
        source.addListener((_, _, _) -> filter());
    }

    /** Called on any thread. */
    public void add(Entry entry) {
        var line = line(entry);
        while (!waiting.offer(line)) waiting.poll();
    }

    /** Called once a frame, on the window's thread. */
    void admit() {
        if (waiting.isEmpty()) return;
        var batch = new ArrayList<LogLine>();
        waiting.drainTo(batch, PER_FRAME);
        lines.addAll(batch);
        if (lines.size() > KEPT) lines.remove(0, lines.size() - KEPT);
    }

    ObservableList<LogLine> shown() {
        return shown;
    }

    /** Lines that hold this text, whatever its casing. */
    public StringProperty search() {
        return search;
    }

    /** One source only, or all where empty. */
    public StringProperty source() {
        return source;
    }

    public void clear() {
        waiting.clear();
        lines.clear();
    }

    private void filter() {
        var wanted = search.get().toLowerCase(Locale.ROOT);
        shown.setPredicate(line -> (source.get().isEmpty() || line.source().equals(source.get()))
                && (line.text() + " " + line.step()).toLowerCase(Locale.ROOT).contains(wanted));
    }

    private LogLine line(Entry entry) {
        return switch (entry) {
            case Entry.Planned e ->
                new LogLine(
                        e.at(),
                        "LAB",
                        Progress.Level.INFO,
                        "",
                        texts.of("ui.log.planned", e.steps().size()));
            case Entry.Started e ->
                new LogLine(e.at(), "LAB", Progress.Level.INFO, e.step(), texts.of("ui.log.started", e.step()));
            case Entry.Heard e ->
                new LogLine(
                        e.at(),
                        e.progress().source(),
                        e.progress().level(),
                        e.step(),
                        e.progress().text());
            case Entry.Succeeded e ->
                new LogLine(e.at(), "LAB", Progress.Level.INFO, e.step(), texts.of("ui.log.succeeded", e.step()));
            case Entry.Failed e ->
                new LogLine(
                        e.at(), "LAB", Progress.Level.ERROR, e.step(), e.what() + " (" + e.code() + ") " + e.whatNow());
            case Entry.Skipped e ->
                new LogLine(
                        e.at(),
                        "LAB",
                        Progress.Level.WARNING,
                        e.step(),
                        texts.of("ui.log.skipped", e.step(), e.because()));
            case Entry.Ended e ->
                new LogLine(
                        e.at(),
                        "LAB",
                        Progress.Level.INFO,
                        "",
                        texts.of("ui.log.ended." + e.ending().name()));
        };
    }
}
