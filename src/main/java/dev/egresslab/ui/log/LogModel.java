package dev.egresslab.ui.log;

import dev.egresslab.net.Trace;
import dev.egresslab.plan.Change;
import dev.egresslab.plan.Entry;
import dev.egresslab.text.Texts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

/** The lines of a lab's log: any thread adds to a file, the window reads what it shows. */
public final class LogModel implements AutoCloseable {
    private final Texts texts;
    private final LogFile file = new LogFile();
    private volatile Optional<Instant> changed = Optional.empty();
    private final LogLines lines = new LogLines(file);
    private final LogSearch search = new LogSearch(file, lines);
    private final ObjectProperty<LogLines.Filter> filter = new SimpleObjectProperty<>(LogLines.Filter.ALL);
    private final ReadOnlyIntegerWrapper grave = new ReadOnlyIntegerWrapper();
    private final AtomicBoolean told = new AtomicBoolean();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public LogModel(Texts texts) {
        this.texts = texts;
        filter.addListener((_, _, wanted) -> {
            lines.filter(wanted);
            search.again();
            tell();
        });
    }

    /** Called on any thread. */
    public void add(Entry entry) {
        add(EntryLine.of(entry, texts));
    }

    /** Called on any thread. */
    public void add(Change change) {
        changed = Optional.of(change.at());
        add(EntryLine.of(change, texts));
    }

    /** When somebody else last changed something. */
    public Optional<Instant> changed() {
        return changed;
    }

    /** Called on any thread. */
    public void add(LogLine line) {
        file.append(line);
        tell();
    }

    /** What a packet met on its way: one line for each decision, and how it ended. Called on any thread. */
    public void add(Instant at, Trace walked) {
        NetLines.of(at, walked, texts).forEach(this::add);
    }

    /** Only the lines of one step, or of all where it is empty, of whatever source is chosen. On the window's thread. */
    public void only(String step) {
        filter.set(filter.get().of(step));
    }

    /**
     * Hears, on whatever thread, that there is something to {@link #admit}; not again before that was done, however many
     * lines come.
     */
    Subscription onNews(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void tell() {
        if (told.compareAndSet(false, true)) listeners.forEach(Runnable::run);
    }

    /** On the window's thread; how many new lines are shown. */
    int admit() {
        told.set(false);
        int came = lines.admit();
        grave.set(file.grave());
        search.look();
        return came;
    }

    ObservableList<LogLine> shown() {
        return lines;
    }

    LogSearch search() {
        return search;
    }

    /** How many warnings and errors there are, shown or not. */
    ReadOnlyIntegerProperty grave() {
        return grave.getReadOnlyProperty();
    }

    /** Which lines are shown, in every view of this log. */
    ObjectProperty<LogLines.Filter> filter() {
        return filter;
    }

    /** Begins anew, with another lab. On the window's thread. */
    public void clear() {
        file.clear();
        lines.restart();
        search.again();
        tell();
    }

    /** Writes what is shown, one line each. */
    void save(Path to) throws IOException {
        try (var out = Files.newBufferedWriter(to, StandardCharsets.UTF_8)) {
            for (var line : lines) {
                out.write(LogCell.text(line));
                out.newLine();
            }
        }
    }

    /** The file goes with it. */
    @Override
    public void close() {
        search.text().set("");
        file.close();
    }
}
