package dev.egresslab.net;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import java.util.random.RandomGenerator;

/**
 * Source NAT ports over time. The same port serves different destinations at once; to one destination it is never handed
 * out twice until it has been released and has cooled down. Thread-safe.
 */
public final class Ledger {
    private static final int CROWDED = 4_096;

    private record Key(String pool, Protocol protocol, Socket destination) {}

    private record Release(long at, int index) implements Comparable<Release> {
        @Override
        public int compareTo(Release other) {
            return Long.compare(at, other.at);
        }
    }

    private static final class Taken {
        final BitSet ports = new BitSet();
        final PriorityQueue<Release> releases = new PriorityQueue<>();
        int count;
        int cursor;

        void release(long now) {
            for (var next = releases.peek(); next != null && next.at() <= now; next = releases.peek()) {
                ports.clear(releases.remove().index());
                count--;
            }
        }
    }

    private final InstantSource clock;
    private final RandomGenerator random;
    private final Map<Key, Taken> taken = new HashMap<>();

    public Ledger(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /**
     * A port of the pool for a connection, or empty where none is free for its destination.
     *
     * @param pool names who shares the ports: a rule and a node, or a gateway and one of its addresses
     * @param hold how long the connection lives and its port cools down afterwards
     */
    public synchronized OptionalInt take(Pool pool, Protocol protocol, Socket destination, Duration hold) {
        var now = clock.instant();
        if (taken.size() > CROWDED) forgetIdle(now);
        var ports =
                taken.computeIfAbsent(new Key(pool.name(), protocol, kept(protocol, destination)), _ -> new Taken());
        ports.release(millis(now));
        if (ports.count >= pool.count()) return OptionalInt.empty();
        int start = pool.random() ? random.nextInt(pool.count()) : ports.cursor;
        int index = ports.ports.nextClearBit(start);
        if (index >= pool.count()) index = ports.ports.nextClearBit(0);
        ports.ports.set(index);
        ports.count++;
        ports.cursor = (index + 1) % pool.count();
        ports.releases.add(new Release(millis(now.plus(hold)), index));
        return OptionalInt.of(pool.first() + index);
    }

    /** How many ports of the pool are taken towards a destination. */
    public synchronized int inUse(Pool pool, Protocol protocol, Socket destination) {
        var ports = taken.get(new Key(pool.name(), protocol, kept(protocol, destination)));
        if (ports == null) return 0;
        ports.release(millis(clock.instant()));
        return ports.count;
    }

    /** One of a list's places, at random. */
    public synchronized int any(int size) {
        return random.nextInt(size);
    }

    /** UDP uses one port for all ports of a destination address. */
    private static Socket kept(Protocol protocol, Socket destination) {
        return protocol == Protocol.UDP ? new Socket(destination.address(), 0) : destination;
    }

    private void forgetIdle(Instant now) {
        taken.values().removeIf(ports -> {
            ports.release(millis(now));
            return ports.count == 0;
        });
    }

    private static long millis(Instant at) {
        return at.toEpochMilli();
    }

    /** Ports {@code first} to {@code first + count - 1}; {@code random} chooses among the free ones, else in turn. */
    public record Pool(String name, int first, int count, boolean random) {
        public Pool {
            if (first < 1 || count < 0 || first + count > 65_536) {
                throw new IllegalArgumentException("Ports " + first + " and " + count + " more are not 1 to 65535");
            }
        }
    }
}
