package dev.egresslab.practice;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/** Where the practice cloud keeps what must still be there after a restart: texts by key, in rooms. */
public interface Shelf {
    /** Everything in a room, in the order of the keys; empty for a room that nobody has used. */
    Map<String, String> all(String room);

    /** Writes the changes at once or not at all; a key whose value is null is taken away. On disk when it returns. */
    void save(String room, Map<String, @Nullable String> changes);
}
