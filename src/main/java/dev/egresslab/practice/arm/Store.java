package dev.egresslab.practice.arm;

import dev.egresslab.estate.Document;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.practice.Shelf;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import java.util.Collections;
import java.util.HashMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/** Every resource of the subscription: one writer at a time, readers see the last accepted state, all of it on disk. */
public final class Store {
    private static final String ROOM = "document";

    private final Shelf shelf;
    private final ReentrantLock lock = new ReentrantLock();
    private final AtomicLong revision = new AtomicLong();
    private volatile Documents documents;

    /** Takes up what the shelf holds. */
    public Store(Shelf shelf) {
        this.shelf = shelf;
        var found = new TreeMap<ResourceId, Document>();
        shelf.all(ROOM).values().forEach(text -> {
            var body = Json.object(text);
            var id = ResourceId.of(body.path("id").asString());
            found.put(id, new Document(id, body));
        });
        documents = new Documents(Collections.unmodifiableNavigableMap(found));
    }

    /** The last accepted state. */
    public Documents now() {
        return documents;
    }

    /** Grows with every accepted change. */
    public long revision() {
        return revision.get();
    }

    /** Runs a change on a draft and accepts it; where it throws, nothing has happened. */
    public <T> T change(Function<Draft, T> change) {
        lock.lock();
        try {
            var draft = documents.draft();
            var result = change.apply(draft);
            accept(draft);
            return result;
        } finally {
            lock.unlock();
        }
    }

    /** Keeps every other writer out while something runs that is more than one change. */
    <T> T alone(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    private void accept(Draft draft) {
        var writes = new HashMap<String, @Nullable String>();
        for (var id : draft.touched()) {
            writes.put(id.key(), draft.find(id).map(Store::text).orElse(null));
        }
        if (writes.isEmpty()) return;
        shelf.save(ROOM, writes);
        documents = new Documents(Collections.unmodifiableNavigableMap(draft.byId));
        revision.incrementAndGet();
    }

    private static String text(Document document) {
        var body = (ObjectNode) document.body();
        if (!body.path("id").isString()) throw new IllegalStateException("A document without id: " + document.id());
        return body.toString();
    }
}
