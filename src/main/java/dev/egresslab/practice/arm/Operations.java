package dev.egresslab.practice.arm;

import dev.egresslab.estate.ResourceId;
import dev.egresslab.practice.Shelf;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Runs long operations phase by phase on lab time; what was running before a restart goes on after it. */
final class Operations {
    private static final System.Logger LOG = System.getLogger(Operations.class.getName());
    private static final String ROOM = "operation";
    private static final int KEPT = 2_000;

    private final Shelf shelf;
    private final Store store;
    private final Realm realm;
    private final Endings endings;
    private final Map<String, Operation> known = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> ends = new ConcurrentHashMap<>();
    private final Map<String, Operation.Failure> doomed = new ConcurrentHashMap<>();

    Operations(Shelf shelf, Store store, Realm realm, Endings endings) {
        this.shelf = shelf;
        this.store = store;
        this.realm = realm;
        this.endings = endings;
        shelf.all(ROOM).forEach((id, text) -> known.put(id, Operation.read(text)));
    }

    /** What happens to the resource at the end of a phase, at the end of the whole under the store's lock, and after that. */
    interface Endings {
        void reached(Progress progress);

        void ended(Operation operation);

        void after(Operation operation);
    }

    /** Goes on with what was running when the state was last left. */
    void resume() {
        known.values().stream().filter(Operation::running).forEach(this::schedule);
    }

    Operation start(ResourceId target, String verb, List<Phase> phases) {
        var now = realm.clock().now();
        var operation =
                new Operation(realm.uuid(), target, verb, now, phases, 0, now, phases.isEmpty() ? now : null, null);
        if (operation.running()) {
            Doom.pending().ifPresent(failure -> doomed.put(operation.id(), failure));
            ends.put(operation.id(), new CountDownLatch(1));
            keep(operation);
            schedule(operation);
        } else {
            keep(operation);
        }
        return operation;
    }

    Optional<Operation> find(String id) {
        return Optional.ofNullable(known.get(id));
    }

    /** The operation that is running on a resource. */
    Optional<Operation> running(ResourceId target) {
        return known.values().stream()
                .filter(o -> o.running() && o.target().equals(target))
                .findFirst();
    }

    /** The newest operation of a resource. */
    Optional<Operation> last(ResourceId target) {
        return known.values().stream()
                .filter(o -> o.target().equals(target))
                .max(java.util.Comparator.comparing(Operation::started));
    }

    /** An operation that is running on a resource or on one below it. */
    Optional<Operation> runningIn(ResourceId target) {
        return known.values().stream()
                .filter(o -> o.running() && o.target().within(target))
                .findFirst();
    }

    /** Ends the running operation of a resource as canceled. */
    void cancel(ResourceId target) {
        running(target)
                .ifPresent(o -> finish(o, new Operation.Failure(Operation.CANCELED, "The operation was canceled.")));
    }

    /** Where every duration passes at once, waits for the end. */
    Operation settled(Operation operation) {
        return Double.isInfinite(realm.clock().speed()) ? awaited(operation, 20_000) : now(operation);
    }

    /**
     * Before an answer: waits for an end that comes at once or, in a time that runs faster than the world's, within a
     * second. {@code Retry-After} counts whole seconds, which there are minutes: who asks when told would come late each time.
     */
    Operation answered(Operation operation) {
        double speed = realm.clock().speed();
        if (Double.isInfinite(speed)) return awaited(operation, 20_000);
        double left = operation.left(realm.clock().now()).toMillis() / speed;
        return speed > 1 && left <= 1_000 ? awaited(operation, 3_000) : now(operation);
    }

    private Operation awaited(Operation operation, long millis) {
        var end = ends.get(operation.id());
        try {
            if (end != null && !end.await(millis, TimeUnit.MILLISECONDS)) return now(operation);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return now(operation);
    }

    private Operation now(Operation operation) {
        return known.getOrDefault(operation.id(), operation);
    }

    /**
     * How long changes have taken in lab time, in the order in which they began.
     *
     * @param resource the end of an id, for example {@code /azureFirewalls/hub}
     */
    List<Duration> lasted(String resource) {
        return known.values().stream()
                .filter(o -> o.verb().equals("PUT")
                        && o.target().toString().toLowerCase(Locale.ROOT).endsWith(resource.toLowerCase(Locale.ROOT)))
                .sorted(java.util.Comparator.comparing(Operation::started))
                .map(o -> o.phases().stream().map(Phase::lasts).reduce(Duration.ZERO, Duration::plus))
                .toList();
    }

    /**
     * Whole seconds of real time after which a client should ask again, 1 to 15: at the end or, where answers wait for it,
     * shortly before what is said of it changes.
     */
    int retryAfter(Operation operation) {
        double speed = realm.clock().speed();
        if (!operation.running() || Double.isInfinite(speed)) return 1;
        if (speed == 0) return 15;
        var now = realm.clock().now();
        var left = speed > 1 ? Duration.between(now, operation.due()) : operation.left(now);
        double seconds = left.toMillis() / 1000.0 / speed;
        return (int) Math.clamp(speed > 1 ? Math.floor(seconds) : Math.ceil(seconds), 1, 15);
    }

    private void schedule(Operation operation) {
        var wait = Duration.between(realm.clock().now(), operation.due());
        realm.clock().after(wait, () -> advance(operation));
    }

    private void advance(Operation operation) {
        if (!operation.equals(known.get(operation.id()))) return;
        var step = new Step(operation);
        try {
            endings.reached(step);
        } catch (ArmError e) {
            step.fail(e.code(), String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            // a defect of ours: without an end the operation would be polled for ever
            LOG.log(
                    System.Logger.Level.ERROR,
                    "Operation " + operation.verb() + " on " + operation.target() + " broke off",
                    e);
            step.fail("InternalOperationError", "An internal error occurred: " + e);
        }
        if (!operation.equals(known.get(operation.id()))) return;
        if (step.error != null) {
            finish(operation, step.error);
        } else if (step.more.isEmpty()
                && operation.over() + 1 == operation.phases().size()) {
            finish(operation, doomed.get(operation.id()));
        } else {
            var next = operation.next(step.more, begins(operation));
            keep(next);
            schedule(next);
        }
    }

    /** A phase begins when the one before it was to end: what we take for our own work lengthens nothing. */
    private Instant begins(Operation former) {
        return Double.isInfinite(realm.clock().speed()) ? realm.clock().now() : former.due();
    }

    private void finish(Operation operation, Operation.@Nullable Failure error) {
        var ended = operation.end(realm.clock().now(), error);
        doomed.remove(operation.id());
        // together, so that whoever sees the resource ready finds the operation over
        store.alone(() -> {
            endings.ended(ended);
            keep(ended);
            return true;
        });
        endings.after(ended);
        var end = ends.remove(ended.id());
        if (end != null) end.countDown();
    }

    private synchronized void keep(Operation operation) {
        known.put(operation.id(), operation);
        shelf.save(ROOM, Collections.singletonMap(operation.id(), operation.write()));
        if (known.size() > KEPT) forget();
    }

    private void forget() {
        known.values().stream()
                .filter(o -> !o.running())
                .min(java.util.Comparator.comparing(Operation::started))
                .ifPresent(oldest -> {
                    known.remove(oldest.id());
                    shelf.save(ROOM, Collections.singletonMap(oldest.id(), null));
                });
    }

    private final class Step implements Progress {
        private final Operation operation;
        private final List<Phase> more = new ArrayList<>();
        private Operation.@Nullable Failure error;

        Step(Operation operation) {
            this.operation = operation;
        }

        @Override
        public ResourceId id() {
            return operation.target();
        }

        @Override
        public String verb() {
            return operation.verb();
        }

        @Override
        public String status() {
            return operation.status();
        }

        @Override
        public Documents documents() {
            return store.now();
        }

        @Override
        public void edit(Consumer<Draft> change) {
            store.change(draft -> {
                change.accept(draft);
                return true;
            });
        }

        @Override
        public Realm realm() {
            return realm;
        }

        @Override
        public void then(Phase... phases) {
            more.addAll(List.of(phases));
        }

        @Override
        public void fail(String code, String message) {
            error = new Operation.Failure(code, message);
        }
    }
}
