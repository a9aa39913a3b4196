package dev.egresslab.practice.arm;

import dev.egresslab.estate.ResourceId;
import dev.egresslab.practice.Shelf;
import dev.egresslab.practice.http.Request;
import dev.egresslab.practice.http.Response;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The activity log: every change that was asked for, when it began and what became of it, newest first. In real time, for
 * clients ask for the last hours by their own clocks.
 *
 * @see <a href="https://learn.microsoft.com/azure/azure-monitor/platform/activity-log-schema">Activity log schema</a>
 */
final class Events {
    private static final String ROOM = "event";
    private static final int KEPT = 1_000;

    private final Shelf shelf;
    private final Realm realm;
    private final InstantSource real;
    private final String caller;
    private Predicate<ResourceId> running = _ -> false;
    private final TreeMap<String, ObjectNode> lines = new TreeMap<>();
    private final Map<ResourceId, Event> begun = new HashMap<>();
    private final AtomicLong requests = new AtomicLong();
    private long number;

    /** @param caller the application that is signed in */
    Events(Shelf shelf, Realm realm, InstantSource real, String caller) {
        this.shelf = shelf;
        this.realm = realm;
        this.real = real;
        this.caller = caller;
        shelf.all(ROOM).forEach((key, text) -> lines.put(key, Json.object(text)));
        number = lines.isEmpty() ? 0 : Long.parseLong(lines.lastKey());
    }

    /** Takes in who knows whether an operation is running on a resource. */
    void running(Predicate<ResourceId> known) {
        running = known;
    }

    /** A new identifier for a request and what comes of it; none of those that resources get, which a seed decides. */
    String correlation() {
        return id("request " + requests.incrementAndGet() + " " + real.instant());
    }

    private static String id(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Lets a request be answered, and notes what it asked for. */
    Response.Whole around(Request request, String correlation, Supplier<Response.Whole> answering) {
        var event = Event.of(request, correlation, caller);
        if (event.isEmpty()) return answering.get();
        begin(event.get());
        var code = 500;
        try {
            var answer = answering.get();
            code = answer.status();
            return answer;
        } catch (ArmError e) {
            code = e.status();
            throw e;
        } finally {
            answered(event.get(), code);
        }
    }

    /** An operation is over. */
    synchronized void ended(Operation operation) {
        var event = begun.remove(operation.target());
        if (event == null) return;
        note(
                event,
                "EndRequest",
                operation.error() == null ? "Succeeded" : "Failed",
                operation.error() == null ? 200 : 409);
    }

    /** Answers where the path is the log's. */
    Optional<Response.Whole> answer(Request request) {
        if (!request.path()
                .matches("(?i)/subscriptions/[^/]+/providers/Microsoft.Insights/eventtypes/management/values"))
            return Optional.empty();
        var filter = EventFilter.of(request.query("$filter").orElse(""));
        var wanted = request.query("$select").map(s -> List.of(s.trim().split("[ ,]+")));
        List<ObjectNode> found;
        synchronized (this) {
            found = new ArrayList<>(lines.descendingMap().values());
        }
        return Optional.of(Lists.page(found.stream()
                .filter(filter)
                .map(line -> wanted.map(names -> only(line, names)).orElse(line))));
    }

    private static ObjectNode only(ObjectNode line, List<String> names) {
        var some = line.deepCopy();
        some.retain(names);
        return some;
    }

    private synchronized void begin(Event event) {
        begun.put(event.resource(), event);
        note(event, "BeginRequest", "Started", 0);
    }

    /** Where an operation goes on, its end is noted when it comes; where it is over already, it has been. */
    private synchronized void answered(Event event, int code) {
        if (!event.equals(begun.get(event.resource()))) return;
        boolean goesOn = code == 202 || (code < 300 && running.test(event.resource()));
        if (!goesOn) begun.remove(event.resource());
        note(event, "EndRequest", goesOn ? "Accepted" : code < 300 ? "Succeeded" : "Failed", code);
    }

    private void note(Event event, String name, String status, int code) {
        var now = real.instant();
        var key = "%012d".formatted(++number);
        var line = event.line(id(event.correlation() + key), name, status, code, now, realm.tenant());
        lines.put(key, line);
        var changes = new HashMap<String, @org.jspecify.annotations.Nullable String>();
        changes.put(key, line.toString());
        while (lines.size() > KEPT) changes.put(lines.pollFirstEntry().getKey(), null);
        shelf.save(ROOM, changes);
    }
}
