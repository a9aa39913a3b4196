package dev.egresslab.net;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.BitSet;

/** The ports of one public address that are taken towards one destination: a short list at first, a bit set when it grows. */
final class PortSet {
    private static final int SHORT = 12;

    private int[] few = new int[2];
    private int size;
    private int last = -1;
    private @Nullable BitSet many;

    int size() {
        return size;
    }

    boolean contains(int port) {
        if (many != null) return many.get(port);
        for (int i = 0; i < size; i++) if (few[i] == port) return true;
        return false;
    }

    /** Where a search in turn goes on: after the port that was taken last. */
    int next(Ledger.Pool pool) {
        int port = last + 1;
        return port >= pool.first() && port < pool.first() + pool.count() ? port : pool.first();
    }

    void add(int port) {
        last = port;
        if (many == null && size == SHORT) grow();
        if (many != null) {
            many.set(port);
        } else {
            if (size == few.length) few = Arrays.copyOf(few, size * 2);
            few[size] = port;
        }
        size++;
    }

    void remove(int port) {
        if (many != null) {
            many.clear(port);
        } else {
            int at = 0;
            while (few[at] != port) at++;
            few[at] = few[size - 1];
        }
        size--;
    }

    /** The next free port of a range from {@code start} on, beginning again at its first; or -1. */
    int free(int start, int first, int count) {
        int port = free(start, first + count);
        return port >= 0 ? port : free(first, start);
    }

    private int free(int from, int end) {
        if (many != null) {
            int port = many.nextClearBit(from);
            return port < end ? port : -1;
        }
        for (int port = from; port < end; port++) if (!contains(port)) return port;
        return -1;
    }

    private void grow() {
        var bits = new BitSet(65_536);
        for (int i = 0; i < size; i++) bits.set(few[i]);
        many = bits;
    }
}
