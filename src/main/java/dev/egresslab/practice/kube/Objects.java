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
import java.util.function.Predicate;

/** The objects of one cluster, each with the version of its last change; whoever watches hears of every change in order. */
final class Objects {
    private static final int REMEMBERED = 1_000;

    /** One change; {@code type} is ADDED, MODIFIED or DELETED. */
    record Event(String type, String plural, ObjectNode object, long version) {}

    private final Shelf shelf;
    private final String room;
    private final Map<String, ObjectNode> objects = new TreeMap<>();
    private final Deque<Event> history = new ArrayDeque<>();
    private final List<BlockingQueue<Event>> watchers = new CopyOnWriteArrayList<>();
    private long version = 1;
    private @Nullable List<KubeObject> snapshot;

    Objects(Shelf shelf, String room) {
        this.shelf = shelf;
        this.room = room;
        shelf.all(room).forEach((key, text) -> {
            var object = (ObjectNode) JsonMapper.shared().readTree(text);
            objects.put(key, object);
            version = Math.max(version, object.at("/metadata/resourceVersion").asLong(1));
        });
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
        shelf.save(room, Collections.singletonMap(key, stored.toString()));
        tell(new Event(before == null ? "ADDED" : "MODIFIED", plural, stored, version));
        return stored.deepCopy();
    }

    synchronized Optional<ObjectNode> remove(String plural, String namespace, String name) {
        var key = key(plural, namespace, name);
        var removed = objects.remove(key);
        if (removed == null) return Optional.empty();
        shelf.save(room, Collections.singletonMap(key, null));
        var last = removed.deepCopy();
        ((ObjectNode) last.path("metadata")).put("resourceVersion", Long.toString(++version));
        tell(new Event("DELETED", plural, last, version));
        return Optional.of(last);
    }

    synchronized long version() {
        return version;
    }

    /** All changes after a version, then those to come; empty where the version is too old to know what came after it. */
    synchronized Optional<BlockingQueue<Event>> watch(long after) {
        if (!history.isEmpty()
                && history.getFirst().version() > after + 1
                && after < version
                && history.size() >= REMEMBERED) return Optional.empty();
        var queue = new LinkedBlockingQueue<Event>();
        history.stream().filter(event -> event.version() > after).forEach(queue::add);
        watchers.add(queue);
        return Optional.of(queue);
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

    private void tell(Event event) {
        snapshot = null;
        history.addLast(event);
        if (history.size() > REMEMBERED) history.removeFirst();
        watchers.forEach(queue -> queue.add(event));
    }
}
