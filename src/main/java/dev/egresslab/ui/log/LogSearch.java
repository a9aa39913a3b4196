package dev.egresslab.ui.log;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The places in a log that hold a text: found on another thread, walked on the window's. */
public final class LogSearch {
    /** Lines that are looked through before what was found is shown. */
    private static final int STRETCH = 1024 * LogFile.BLOCK;

    private final LogFile file;
    private final LogLines lines;
    private final StringProperty text = new SimpleStringProperty("");
    private final BooleanProperty regex = new SimpleBooleanProperty();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper();
    private int[] found = new int[0];
    private Optional<Pattern> pattern = Optional.empty();
    private int done;
    private int turn;
    private boolean looking;

    LogSearch(LogFile file, LogLines lines) {
        this.file = file;
        this.lines = lines;
        text.addListener((_, _, _) -> again());
        regex.addListener((_, _, _) -> again());
    }

    /** What is looked for, whatever its casing; nothing where empty. */
    public StringProperty text() {
        return text;
    }

    /** Whether the text is a regular expression; one that is wrong finds nothing. */
    public BooleanProperty regex() {
        return regex;
    }

    /** How many lines hold it, as far as was looked. */
    public ReadOnlyIntegerProperty count() {
        return count.getReadOnlyProperty();
    }

    /** Which of them was walked to, counted from 1; 0 before the first. */
    public ReadOnlyIntegerProperty current() {
        return current.getReadOnlyProperty();
    }

    /** What a cell highlights. */
    Optional<Pattern> pattern() {
        return pattern;
    }

    /** To the next place, or the one before; after the last comes the first. Its index in the list, -1 where none is. */
    int walk(boolean forward) {
        if (count.get() == 0) return -1;
        int at = current.get() == 0 ? (forward ? 0 : -1) : current.get() - 1 + (forward ? 1 : -1);
        current.set(Math.floorMod(at, count.get()) + 1);
        return index();
    }

    /** Index in the list of the place that was walked to, -1 where none is. */
    int index() {
        return current.get() == 0 ? -1 : lines.index(found[current.get() - 1]);
    }

    /** Looks through everything anew, for example through what a new filter shows. */
    void again() {
        turn++;
        looking = false;
        done = 0;
        found = new int[0];
        count.set(0);
        current.set(0);
        pattern = compiled();
        look();
    }

    /** Looks through what has come since. */
    void look() {
        int until = Math.min(file.size(), done + STRETCH);
        if (looking || pattern.isEmpty() || done >= until) return;
        looking = true;
        int from = done;
        int asked = turn;
        var wanted = pattern.get();
        var filter = lines.filter();
        Consumer<int[]> take = more -> {
            if (asked != turn) return;
            looking = false;
            done = until;
            add(more);
            look();
        };
        Thread.ofVirtual().name("log search").start(() -> {
            var more = matches(from, until, wanted, filter);
            Platform.runLater(() -> take.accept(more));
        });
    }

    private int[] matches(int from, int until, Pattern wanted, LogLines.Filter filter) {
        int size = until - from;
        var hits = IntStream.builder();
        for (int number = from / LogFile.BLOCK; number * LogFile.BLOCK < from + size; number++) {
            int line = number * LogFile.BLOCK;
            for (var written : file.raw(number).toList()) {
                if (line >= from
                        && line < until
                        && wanted.matcher(LineText.searched(written)).find()
                        && file.is(line, filter)) hits.add(line);
                line++;
            }
        }
        return hits.build().toArray();
    }

    private void add(int[] more) {
        int before = found.length;
        found = Arrays.copyOf(found, before + more.length);
        System.arraycopy(more, 0, found, before, more.length);
        count.set(found.length);
    }

    private Optional<Pattern> compiled() {
        if (text.get().isEmpty()) return Optional.empty();
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | (regex.get() ? 0 : Pattern.LITERAL);
        try {
            return Optional.of(Pattern.compile(text.get(), flags));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }
}
