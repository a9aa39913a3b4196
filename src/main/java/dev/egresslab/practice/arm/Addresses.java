package dev.egresslab.practice.arm;

import dev.egresslab.address.Cidr;
import dev.egresslab.address.Ipv4;
import dev.egresslab.practice.Shelf;
import tools.jackson.databind.JsonNode;

import java.util.Collections;
import java.util.List;

/** Hands out public addresses from Azure's own ranges of a region; never the same one twice. */
public final class Addresses {
    private static final JsonNode RANGES = Assets.read("public-ranges.json");
    private static final String ROOM = "address";
    /** Coprime to every power of two: visits all addresses of a range, far from each other. */
    private static final long STRIDE = 0x9E3779B1L;

    private final Shelf shelf;
    private final long seed;

    public Addresses(Shelf shelf, long seed) {
        this.shelf = shelf;
        this.seed = seed;
    }

    /** The next address of a region. */
    public synchronized Ipv4 next(String location) {
        var ranges = ranges(location);
        var key = RANGES.has(location) ? location : "*";
        long count = Long.parseLong(shelf.all(ROOM).getOrDefault(key, "0"));
        while (true) {
            var range = ranges.get((int) Math.floorMod(count + seed, (long) ranges.size()));
            var address = range.first().plus(Math.floorMod((count + (seed & 0xFFFF)) * STRIDE, range.size()));
            count++;
            if ((address.bits() & 255) != 0 && (address.bits() & 255) != 255) {
                shelf.save(ROOM, Collections.singletonMap(key, Long.toString(count)));
                return address;
            }
        }
    }

    /** The ranges of a region. */
    public static List<Cidr> ranges(String location) {
        var own = RANGES.path(location);
        return (own.isMissingNode() ? RANGES.path("*") : own)
                .valueStream()
                .map(range -> Cidr.parse(range.asString()))
                .toList();
    }
}
