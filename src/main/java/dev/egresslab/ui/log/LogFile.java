package dev.egresslab.ui.log;

import dev.egresslab.plan.Progress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Lines in a file of the owner's, in blocks. In memory stay the place of each block and three bytes for each line, so that
 * a million lines take about three megabytes. Thread-safe.
 */
final class LogFile implements AutoCloseable {
    /** Lines of a block, which is read as one. */
    static final int BLOCK = 64;

    /** The graver the later. */
    private static final List<Progress.Level> LEVELS =
            List.of(Progress.Level.INFO, Progress.Level.WARNING, Progress.Level.ERROR);

    private static final int BUFFER = 64 * 1024;

    private final Path file;
    private final FileChannel channel;
    private final ByteBuffer unwritten = ByteBuffer.allocate(BUFFER);
    private final List<String> sources = new ArrayList<>();
    private long[] blocks = new long[64];
    private final List<String> steps = new ArrayList<>();
    private final Map<String, Short> known = new HashMap<>();
    private byte[] marks = new byte[BLOCK * 64];
    private short[] owners = new short[BLOCK * 64];
    private long written;
    private int size;
    private int grave;

    LogFile() {
        try {
            file = Files.createTempFile("egress-lab", ".log");
            channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException("The live log cannot be written to the folder for temporary files", e);
        }
    }

    /** How many lines there are. */
    synchronized int size() {
        return size;
    }

    synchronized void append(LogLine line) {
        if (!channel.isOpen()) return;
        if (size == marks.length) {
            marks = Arrays.copyOf(marks, size * 2);
            owners = Arrays.copyOf(owners, size * 2);
        }
        if (size % BLOCK == 0) {
            if (size / BLOCK == blocks.length) blocks = Arrays.copyOf(blocks, blocks.length * 2);
            blocks[size / BLOCK] = written + unwritten.position();
        }
        if (line.level() != Progress.Level.INFO) grave++;
        owners[size] = step(line.step());
        marks[size++] = mark(line.source(), line.level());
        write(LineText.of(line).getBytes(StandardCharsets.UTF_8));
    }

    /** How many lines are warnings or errors. */
    synchronized int grave() {
        return grave;
    }

    /** The lines of a block, in order; the last block grows. */
    List<LogLine> block(int number) {
        return raw(number).map(LineText::read).toList();
    }

    /** The same as they are written. */
    synchronized Stream<String> raw(int number) {
        if (!channel.isOpen() || number * BLOCK >= size) return Stream.empty();
        flush();
        long from = blocks[number];
        long to = (number + 1) * BLOCK < size ? blocks[number + 1] : written;
        var bytes = ByteBuffer.allocate(Math.toIntExact(to - from));
        try {
            while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
                // read until the block is complete
            }
        } catch (IOException e) {
            throw lost(e);
        }
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8).lines();
    }

    /** Whether a line passes. */
    synchronized boolean is(int line, LogLines.Filter filter) {
        int mark = marks[line];
        return mark % 4 >= LEVELS.indexOf(filter.least())
                && (filter.source().isEmpty() || sources.get(mark / 4).equals(filter.source()))
                && (filter.step().isEmpty() || filter.step().equals(steps.get(owners[line])));
    }

    synchronized void clear() {
        try {
            channel.truncate(0);
        } catch (IOException e) {
            throw lost(e);
        }
        unwritten.clear();
        written = 0;
        size = 0;
        grave = 0;
    }

    @Override
    public synchronized void close() {
        try {
            channel.close();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw lost(e);
        }
    }

    /** Steps are few; beyond what a short counts, lines belong to none. */
    private short step(String step) {
        if (steps.size() == Short.MAX_VALUE) return known.getOrDefault(step, (short) 0);
        return known.computeIfAbsent(step, name -> {
            steps.add(name);
            return (short) (steps.size() - 1);
        });
    }

    private byte mark(String source, Progress.Level level) {
        int at = sources.indexOf(source);
        if (at < 0) {
            at = sources.size();
            sources.add(source);
        }
        return (byte) (at * 4 + LEVELS.indexOf(level));
    }

    private void write(byte[] line) {
        if (unwritten.remaining() < line.length) flush();
        if (line.length > unwritten.capacity()) {
            write(ByteBuffer.wrap(line));
            return;
        }
        unwritten.put(line);
    }

    private void flush() {
        unwritten.flip();
        write(unwritten);
        unwritten.clear();
    }

    private void write(ByteBuffer bytes) {
        try {
            while (bytes.hasRemaining()) written += channel.write(bytes, written);
        } catch (IOException e) {
            throw lost(e);
        }
    }

    private static UncheckedIOException lost(IOException e) {
        return new UncheckedIOException("The file of the live log cannot be used", e);
    }
}
