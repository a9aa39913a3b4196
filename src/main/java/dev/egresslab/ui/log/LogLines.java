package dev.egresslab.ui.log;

import dev.egresslab.plan.Progress;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ObservableListBase;

/** The lines of a file that pass the filter, as a list that reads a line when it is asked for. On the window's thread. */
final class LogLines extends ObservableListBase<LogLine> {
    private static final int HELD = 32;

    private final LogFile file;
    private final Map<Integer, List<LogLine>> held = new LinkedHashMap<>(HELD, 0.75f, true);
    private Filter filter = Filter.ALL;
    private int[] chosen = new int[0];
    private int size;
    private int seen;

    /** Lines of one source and one step, any where it is empty, and at least as grave. */
    record Filter(String source, Progress.Level least, String step) {
        static final Filter ALL = new Filter("", Progress.Level.INFO);

        Filter(String source, Progress.Level least) {
            this(source, least, "");
        }

        Filter of(String other) {
            return new Filter(source, least, other);
        }
    }

    LogLines(LogFile file) {
        this.file = file;
    }

    @Override
    public LogLine get(int index) {
        java.util.Objects.checkIndex(index, size);
        int line = line(index);
        var block = held.get(line / LogFile.BLOCK);
        if (block == null || block.size() <= line % LogFile.BLOCK) block = read(line / LogFile.BLOCK);
        return block.get(line % LogFile.BLOCK);
    }

    @Override
    public int size() {
        return size;
    }

    /** Where in the file a line of the list is. */
    int line(int index) {
        return all() ? index : chosen[index];
    }

    /** Where in the list a line of the file is, -1 where the filter leaves it out. */
    int index(int line) {
        if (all()) return line < size ? line : -1;
        return Math.max(-1, Arrays.binarySearch(chosen, 0, size, line));
    }

    /** Takes what has come; the count of new lines that pass. */
    int admit() {
        int before = size;
        int until = file.size();
        beginChange();
        for (int line = seen; line < until && !all(); line++) choose(line);
        if (all()) size = until;
        seen = until;
        if (size > before) nextAdd(before, size);
        endChange();
        return size - before;
    }

    Filter filter() {
        return filter;
    }

    /** Only these from now on. */
    void filter(Filter wanted) {
        filter = wanted;
        restart();
        admit();
    }

    /** The file is empty again. */
    void restart() {
        int before = size;
        beginChange();
        var removed = new Gone(before);
        chosen = new int[0];
        held.clear();
        size = 0;
        seen = 0;
        if (before > 0) nextRemove(0, removed);
        endChange();
    }

    private boolean all() {
        return filter.equals(Filter.ALL);
    }

    private void choose(int line) {
        if (!file.is(line, filter)) return;
        if (size == chosen.length) chosen = Arrays.copyOf(chosen, Math.max(64, size * 2));
        chosen[size++] = line;
    }

    private List<LogLine> read(int number) {
        var block = file.block(number);
        held.put(number, block);
        if (held.size() > HELD) held.remove(held.keySet().iterator().next());
        return block;
    }

    /** Lines that were there; nobody reads them again. */
    private static final class Gone extends java.util.AbstractList<LogLine> {
        private static final LogLine LINE = new LogLine(java.time.Instant.EPOCH, "", Progress.Level.INFO, "", "");

        private final int count;

        Gone(int count) {
            this.count = count;
        }

        @Override
        public LogLine get(int index) {
            return LINE;
        }

        @Override
        public int size() {
            return count;
        }
    }
}
