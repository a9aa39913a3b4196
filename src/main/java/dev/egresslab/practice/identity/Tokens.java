package dev.egresslab.practice.identity;

import dev.egresslab.practice.Shelf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Bearer tokens: random texts of which only the hash is kept, good for a day of real time. */
public final class Tokens {
    static final Duration LIFE = Duration.ofHours(24);

    private static final String ROOM = "token";
    private static final int BYTES = 48;

    private final Shelf shelf;
    private final InstantSource clock;
    private final SecureRandom random;
    private final Map<String, Instant> expiry = new ConcurrentHashMap<>();

    public Tokens(Shelf shelf, InstantSource clock, SecureRandom random) {
        this.shelf = shelf;
        this.clock = clock;
        this.random = random;
        shelf.all(ROOM).forEach((hash, until) -> expiry.put(hash, Instant.parse(until)));
        forget();
    }

    /** A new token. */
    public String issue() {
        var token = random();
        var until = clock.instant().plus(LIFE);
        expiry.put(hash(token), until);
        shelf.save(ROOM, Collections.singletonMap(hash(token), until.toString()));
        return token;
    }

    /** Whether this cloud has issued the token and it has not expired. */
    public boolean good(String token) {
        var until = expiry.get(hash(token));
        return until != null && clock.instant().isBefore(until);
    }

    /** Lets every token that was given out expire now. */
    public void expireAll() {
        var gone = new HashMap<String, @org.jspecify.annotations.Nullable String>();
        expiry.keySet().forEach(hash -> gone.put(hash, null));
        expiry.clear();
        shelf.save(ROOM, gone);
    }

    String random() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String hash(String text) {
        return HexFormat.of().formatHex(sha256(text));
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void forget() {
        var now = clock.instant();
        var old = new HashMap<String, @org.jspecify.annotations.Nullable String>();
        expiry.forEach((hash, until) -> {
            if (!now.isBefore(until)) old.put(hash, null);
        });
        expiry.keySet().removeAll(old.keySet());
        shelf.save(ROOM, old);
    }
}
