package dev.egresslab.net;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import java.util.random.RandomGenerator;

/**
 * Source NAT ports over time. The same port serves different destinations at once; to one destination it is never handed
 * out twice until it has been released and has cooled down. Thread-safe.
 */
public final class Ledger {
    private static final PortSet NONE = new PortSet();

    private final InstantSource clock;
    private final RandomGenerator random;
    private final Books books;
    private final boolean writes;

    public Ledger(InstantSource clock, RandomGenerator random) {
        this(clock, random, new Books(), true);
    }

    private Ledger(InstantSource clock, RandomGenerator random, Books books, boolean writes) {
        this.clock = clock;
        this.random = random;
        this.books = books;
        this.writes = writes;
    }

    /**
     * The same books, read only: answers what {@link #take} would and takes nothing. For predictions.
     *
     * @param chance where its random choices come from, so that looking ahead does not change what happens next
     */
    public Ledger preview(RandomGenerator chance) {
        return new Ledger(clock, chance, books, false);
    }

    /**
     * A port of the pool for a connection, or empty where none is free for its destination.
     *
     * @param pool names who shares the ports: a rule and a node, or a gateway and one of its addresses
     * @param hold how long the connection lives and its port cools down afterwards
     */
    public OptionalInt take(Pool pool, Protocol protocol, Socket destination, Duration hold) {
        var key = new Key(pool.name(), protocol, kept(protocol, destination));
        synchronized (books) {
            long now = clock.instant().toEpochMilli();
            books.release(now);
            var entry = books.taken.get(key);
            var ports = entry == null ? NONE : entry;
            if (pool.count() == 0 || ports.size() >= pool.most()) return OptionalInt.empty();
            int start = pool.random() ? pool.first() + random.nextInt(pool.count()) : ports.next(pool);
            int port = ports.free(start, pool.first(), pool.count());
            if (port < 0) return OptionalInt.empty();
            if (writes) books.take(key, port, now + hold.toMillis());
            return OptionalInt.of(port);
        }
    }

    /** How many ports of the pool are taken towards a destination. */
    public int inUse(Pool pool, Protocol protocol, Socket destination) {
        var key = new Key(pool.name(), protocol, kept(protocol, destination));
        synchronized (books) {
            books.release(clock.instant().toEpochMilli());
            return books.taken.getOrDefault(key, NONE).size();
        }
    }

    /** How full pools are whose names begin so, for example with a rule's id in lower case; the fullest first. */
    public List<Gauge> gauges(String pools) {
        synchronized (books) {
            books.release(clock.instant().toEpochMilli());
            return books.taken.entrySet().stream()
                    .filter(entry -> entry.getKey().pool().startsWith(pools))
                    .map(entry -> new Gauge(
                            entry.getKey().pool(),
                            entry.getKey().protocol(),
                            entry.getKey().destination(),
                            entry.getValue().size()))
                    .sorted(Comparator.comparingInt(Gauge::inUse).reversed())
                    .toList();
        }
    }

    /** One of a list's places, at random. */
    public int any(int size) {
        synchronized (books) {
            return random.nextInt(size);
        }
    }

    /** UDP uses one port for all ports of a destination address. */
    private static Socket kept(Protocol protocol, Socket destination) {
        return protocol == Protocol.UDP ? new Socket(destination.address(), 0) : destination;
    }

    /** What is written; who reads or writes holds its lock. */
    private static final class Books {
        private final Map<Key, PortSet> taken = new HashMap<>();
        private final PriorityQueue<Release> releases = new PriorityQueue<>();

        void take(Key key, int port, long until) {
            taken.computeIfAbsent(key, _ -> new PortSet()).add(port);
            releases.add(new Release(until, key, port));
        }

        void release(long now) {
            for (var next = releases.peek(); next != null && next.at() <= now; next = releases.peek()) {
                releases.remove();
                var ports = taken.get(next.key());
                if (ports == null) continue;
                ports.remove(next.port());
                if (ports.size() == 0) taken.remove(next.key());
            }
        }
    }

    private record Key(String pool, Protocol protocol, Socket destination) {}

    private record Release(long at, Key key, int port) implements Comparable<Release> {
        @Override
        public int compareTo(Release other) {
            return Long.compare(at, other.at);
        }
    }

    /** Ports of a pool that are taken towards a destination. */
    public record Gauge(String pool, Protocol protocol, Socket destination, int inUse) {}

    /**
     * Ports {@code first} to {@code first + count - 1}; {@code random} chooses among the free ones, else in turn.
     *
     * @param most how many of them connections to one destination may hold at once
     */
    public record Pool(String name, int first, int count, boolean random, int most) {
        public Pool {
            if (first < 1 || count < 0 || first + count > 65_536) {
                throw new IllegalArgumentException("Ports " + first + " and " + count + " more are not 1 to 65535");
            }
        }

        /** All of them. */
        public Pool(String name, int first, int count, boolean random) {
            this(name, first, count, random, count);
        }
    }
}
