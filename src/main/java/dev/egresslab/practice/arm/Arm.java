package dev.egresslab.practice.arm;

import dev.egresslab.estate.Document;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.practice.Shelf;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Azure Resource Manager put together: the store, the operations and the site over them. */
public final class Arm {
    private final Store store;
    private final Types types;
    private final Realm realm;
    private final Operations operations;
    private final Cascade cascade;
    private final ArmSite site;
    private final Events events;
    private final Rollout rollout;
    private volatile @Nullable View view;

    /**
     * @param token whether a bearer token is good
     * @param endpoint where clients reach it, known once the server runs
     * @param signing who is signed in, and real time, for the activity log
     */
    public Arm(
            Shelf shelf,
            List<ArmType> all,
            Realm realm,
            Predicate<String> token,
            Supplier<String> endpoint,
            Signing signing) {
        this.realm = realm;
        store = new Store(shelf);
        types = new Types(all);
        events = new Events(shelf, realm, signing.real(), signing.client());
        operations = new Operations(shelf, store, realm, new Endings());
        cascade = new Cascade(store, types, realm);
        var polls = new Polls(operations, endpoint);
        var resources = new Resources(store, types, operations, realm, polls);
        var groups = new Groups(store, operations, cascade, polls);
        var rehearsal = new Rehearsal(store, types, resources.admission(), realm);
        var router = new Router(store, types, realm, resources, groups, polls, endpoint)
                .with(new Deployments(store, operations, realm, polls, rehearsal));
        events.running(id -> operations.running(id).isPresent());
        rollout = new Rollout(
                store,
                operations,
                realm,
                rehearsal,
                r -> events.around(r, events.correlation(), () -> router.route(r)));
        site = new ArmSite(token, router, events);
    }

    /**
     * Who asks for what, as the activity log notes it.
     *
     * @param client the application that is signed in
     * @param real the time of clients' clocks
     */
    public record Signing(String client, InstantSource real) {}

    public ArmSite site() {
        return site;
    }

    public Store store() {
        return store;
    }

    /** Goes on with the operations that were running when the state was left. */
    public void resume() {
        operations.resume();
    }

    /**
     * How long changes have taken in lab time, in the order in which they began.
     *
     * @param resource the end of an id, for example {@code /azureFirewalls/hub}
     */
    public List<Duration> lasted(String resource) {
        return operations.lasted(resource);
    }

    /** Every resource as an answer shows it, children and parents alike. */
    public List<Document> documents() {
        long revision = store.revision();
        var cached = view;
        if (cached != null && cached.revision() == revision) return cached.documents();
        var fresh = new View(revision, new Composer(store.now(), types).all());
        view = fresh;
        return fresh.documents();
    }

    private record View(long revision, List<Document> documents) {}

    private final class Endings implements Operations.Endings {
        @Override
        public void reached(Progress progress) {
            var id = progress.id();
            if (id.is(Groups.TYPE)) {
                if (progress.verb().equals("DELETE")) cascade.run(id);
                return;
            }
            if (id.is(Deployments.TYPE)) rollout.reached(progress);
            types.find(id.type()).ifPresent(type -> type.reached(progress));
        }

        @Override
        public void ended(Operation operation) {
            var id = operation.target();
            if (id.is(Deployments.TYPE)) rollout.ended(operation);
            var type = types.find(id.type());
            if (type.isEmpty()) return;
            if (operation.verb().equals("DELETE") && operation.error() == null) {
                store.change(draft -> draft.find(id)
                        .map(self -> Resources.remove(draft, self, type.get()))
                        .orElse(false));
            } else if (operation.settles() || operation.error() != null) {
                settle(id, type.get(), operation);
            }
        }

        @Override
        public void after(Operation operation) {
            events.ended(operation);
            if (!operation.verb().equals("DELETE") || operation.error() != null) return;
            types.find(operation.target().type()).ifPresent(type -> type.gone(operation.target(), realm));
        }

        private void settle(ResourceId id, ArmType type, Operation operation) {
            var error = operation.error();
            var state = error == null ? "Succeeded" : error.code().equals(Operation.CANCELED) ? "Canceled" : "Failed";
            store.change(draft -> {
                state(draft, id, state);
                type.inline()
                        .values()
                        .forEach(segment ->
                                draft.children(id, segment).forEach(child -> state(draft, child.id(), state)));
                return true;
            });
        }

        private void state(Draft draft, ResourceId id, String state) {
            draft.edit(id, body -> Json.inside(body, "properties").put("provisioningState", state));
        }
    }
}
