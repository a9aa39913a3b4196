package dev.egresslab.practice.kube;

import dev.egresslab.estate.KubeObject;
import dev.egresslab.practice.Shelf;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The objects of one cluster, each with the version of its last change; whoever watches hears of every change in order. */
final class Objects {
    private static final int REMEMBERED = 1_000;

    /** One change; {@code type} is ADDED, MODIFIED or DELETED, {@code before} what was there until then. */
    record Event(
            String type,
            String plural,
            ObjectNode object,
            @Nullable ObjectNode before,
            long version) {}

    /** All that exists at one moment, and every change after it. */
    record Followed(List<ObjectNode> objects, long version, BlockingQueue<Event> changes) {}

    private final Shelf shelf;
    private final String room;
    private final Map<String, ObjectNode> objects = new TreeMap<>();
    private final Deque<Event> history = new ArrayDeque<>();
    private final List<BlockingQueue<Event>> watchers = new CopyOnWriteArrayList<>();
    private final Consumer<Event> listener;
    private long version = 1;
    /** Changes up to this one are no longer known. */
    private long forgotten;

    private @Nullable List<KubeObject> snapshot;

    /** @param listener hears of every change at once, before anybody can make the next */
    Objects(Shelf shelf, String room, Consumer<Event> listener) {
        this.shelf = shelf;
        this.room = room;
        this.listener = listener;
        shelf.all(room).forEach((key, text) -> {
            var object = (ObjectNode) JsonMapper.shared().readTree(text);
            objects.put(key, object);
            version = Math.max(version, object.at("/metadata/resourceVersion").asLong(1));
        });
        forgotten = objects.isEmpty() ? 0 : version;
    }

    static String key(String plural, String namespace, String name) {
        return plural + "/" + namespace + "/" + name;
    }

    synchronized Optional<ObjectNode> find(String plural, String namespace, String name) {
        return Optional.ofNullable(objects.get(key(plural, namespace, name))).map(ObjectNode::deepCopy);
    }

    synchronized List<ObjectNode> list(String plural, Predicate<ObjectNode> wanted) {
        var found = new ArrayList<ObjectNode>();
        objects.forEach((key, object) -> {
            if (key.startsWith(plural + "/") && wanted.test(object)) found.add(object.deepCopy());
        });
        return found;
    }

    /** Stores a new or changed object and returns it with its version. */
    synchronized ObjectNode put(String plural, ObjectNode object) {
        var stored = object.deepCopy();
        var metadata = (ObjectNode) stored.path("metadata");
        metadata.put("resourceVersion", Long.toString(++version));
        var key = key(
                plural,
                metadata.path("namespace").asString(""),
                metadata.path("name").asString(""));
        var before = objects.put(key, stored);
        count(before, stored);
        shelf.save(room, Collections.singletonMap(key, stored.toString()));
        tell(new Event(before == null ? "ADDED" : "MODIFIED", plural, stored, before, version));
        return stored.deepCopy();
    }

    synchronized Optional<ObjectNode> remove(String plural, String namespace, String name) {
        var key = key(plural, namespace, name);
        var removed = objects.remove(key);
        if (removed == null) return Optional.empty();
        shelf.save(room, Collections.singletonMap(key, null));
        var last = removed.deepCopy();
        ((ObjectNode) last.path("metadata")).put("resourceVersion", Long.toString(++version));
        tell(new Event("DELETED", plural, last, removed, version));
        return Optional.of(last);
    }

    synchronized long version() {
        return version;
    }

    /** All changes after a version, then those to come; empty where it is not known what came after that version. */
    synchronized Optional<BlockingQueue<Event>> watch(long after) {
        if (after < forgotten || after > version) return Optional.empty();
        var queue = new LinkedBlockingQueue<Event>();
        history.stream().filter(event -> event.version() > after).forEach(queue::add);
        watchers.add(queue);
        return Optional.of(queue);
    }

    /** What exists now, and the changes to come. */
    synchronized Followed follow(String plural, Predicate<ObjectNode> wanted) {
        var queue = new LinkedBlockingQueue<Event>();
        watchers.add(queue);
        return new Followed(list(plural, wanted), version, queue);
    }

    void leave(BlockingQueue<Event> queue) {
        watchers.remove(queue);
    }

    /** The same list until something changes. */
    synchronized List<KubeObject> snapshot() {
        var known = snapshot;
        if (known != null) return known;
        var fresh = objects.entrySet().stream()
                .filter(e -> !e.getKey().startsWith("secrets/"))
                .map(e -> new KubeObject(e.getValue()))
                .toList();
        snapshot = fresh;
        return fresh;
    }

    /** Forgets everything, on disk too. */
    synchronized void clear() {
        var all = new TreeMap<String, @Nullable String>();
        objects.keySet().forEach(key -> all.put(key, null));
        if (!all.isEmpty()) shelf.save(room, all);
        objects.clear();
        snapshot = null;
    }

    /** Where the wish has changed, it has one generation more. */
    private static void count(@Nullable ObjectNode before, ObjectNode stored) {
        if (!stored.path("metadata").has("generation")) return;
        var metadata = (ObjectNode) stored.path("metadata");
        if (before == null) metadata.put("generation", 1);
        else if (!before.path("spec").equals(stored.path("spec")))
            metadata.put("generation", before.at("/metadata/generation").asLong(0) + 1);
    }

    private void tell(Event event) {
        snapshot = null;
        history.addLast(event);
        if (history.size() > REMEMBERED) forgotten = history.removeFirst().version();
        watchers.forEach(queue -> queue.add(event));
        listener.accept(event);
    }
}
