package dev.egresslab.practice;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** A shelf for tests that need no file; survives whoever uses it. */
public final class MemoryShelf implements Shelf {
    private final Map<String, Map<String, String>> rooms = new TreeMap<>();

    @Override
    public synchronized Map<String, String> all(String room) {
        return new LinkedHashMap<>(rooms.getOrDefault(room, Map.of()));
    }

    @Override
    public synchronized void save(String room, Map<String, @Nullable String> changes) {
        var values = rooms.computeIfAbsent(room, _ -> new TreeMap<>());
        changes.forEach((key, value) -> {
            if (value == null) values.remove(key);
            else values.put(key, value);
        });
    }
}
