package dev.egresslab.practice.kube;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What a container has written, line by line with its time; the oldest lines go when there are too many. */
public final class Logbook {
    // kubelet turns a log over at 10 MiB; a lab needs less
    private static final int MOST_LINES = 5_000;
    private static final int LONGEST_LINE = 16_384;

    /** One line, without its end. */
    record Line(Instant at, String text) {}

    private final ArrayDeque<Line> lines = new ArrayDeque<>();
    private final StringBuilder begun = new StringBuilder();
    private long first;
    private boolean closed;

    Logbook() {}

    /** Adds text; a line is kept when its end has come, or at last when the container has ended. */
    public synchronized void write(Instant at, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\n') begun.append(c);
            if (c == '\n' || begun.length() >= LONGEST_LINE) end(at);
        }
        notifyAll();
    }

    /** The container has ended: nothing more will come. */
    public synchronized void close(Instant at) {
        if (!begun.isEmpty()) end(at);
        closed = true;
        notifyAll();
    }

    private void end(Instant at) {
        lines.addLast(new Line(at, begun.toString()));
        begun.setLength(0);
        if (lines.size() <= MOST_LINES) return;
        lines.removeFirst();
        first++;
    }

    /** Number of the line after the last. */
    synchronized long end() {
        return first + lines.size();
    }

    /** The lines from a number on. */
    synchronized List<Line> from(long number) {
        return new ArrayList<>(lines).subList(Math.clamp(number - first, 0, lines.size()), lines.size());
    }

    /** Waits until there is a line of that number; false where the container has ended or the time is over. */
    synchronized boolean await(long number, long seconds) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (first + lines.size() <= number && !closed) {
            long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
            if (left <= 0) return false;
            wait(left);
        }
        return first + lines.size() > number;
    }
}
