package dev.egresslab.practice;

import dev.egresslab.practice.identity.Directory;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What stays the same for a folder: ids, the secret, the seed, and lab time where it was left. */
final class Settings {
    private static final String ROOM = "setting";
    private static final int SECRET_BYTES = 30;

    private final Shelf shelf;
    private final Map<String, String> values;

    private Settings(Shelf shelf, Map<String, String> values) {
        this.shelf = shelf;
        this.values = values;
    }

    /** Reads them, or makes them where the folder is new; counts this start. */
    static Settings of(Shelf shelf, long seed, SecureRandom random, Instant now) {
        var values = new LinkedHashMap<>(shelf.all(ROOM));
        for (var id : new String[] {"tenant", "subscription", "client", "principal"})
            values.putIfAbsent(id, uuid(random));
        values.putIfAbsent("secret", secret(random));
        values.putIfAbsent("seed", Long.toString(seed));
        values.putIfAbsent("labTime", now.toString());
        values.merge("starts", "1", (count, _) -> Long.toString(Long.parseLong(count) + 1));
        shelf.save(ROOM, new LinkedHashMap<>(values));
        return new Settings(shelf, values);
    }

    String tenant() {
        return values.getOrDefault("tenant", "");
    }

    String subscription() {
        return values.getOrDefault("subscription", "");
    }

    String client() {
        return values.getOrDefault("client", "");
    }

    String secret() {
        return values.getOrDefault("secret", "");
    }

    Directory directory() {
        return Directory.of(tenant(), client(), secret(), values.getOrDefault("principal", ""));
    }

    long seed() {
        return Long.parseLong(values.getOrDefault("seed", "0"));
    }

    /** A seed that no earlier start has used, so that no identifier is made twice. */
    long freshSeed() {
        return seed() + Long.parseLong(values.getOrDefault("starts", "1")) * 0x9E3779B97F4A7C15L;
    }

    Instant labTime() {
        return Instant.parse(values.getOrDefault("labTime", ""));
    }

    void labTime(Instant now) {
        shelf.save(ROOM, Collections.singletonMap("labTime", now.toString()));
    }

    /** The port of the last start; 0 where there was none. */
    int port() {
        return Integer.parseInt(values.getOrDefault("port", "0"));
    }

    void port(int port) {
        shelf.save(ROOM, Collections.singletonMap("port", Integer.toString(port)));
    }

    private static String uuid(SecureRandom random) {
        long high = (random.nextLong() & 0xFFFFFFFFFFFF0FFFL) | 0x4000L;
        long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }

    private static String secret(SecureRandom random) {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
