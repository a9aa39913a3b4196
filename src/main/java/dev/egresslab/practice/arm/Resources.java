package dev.egresslab.practice.arm;

import dev.egresslab.estate.Document;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.practice.http.Request;
import dev.egresslab.practice.http.Response;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads, writes and deletes one resource of any type. */
final class Resources {
    private final Store store;
    private final Types types;
    private final Operations operations;
    private final Admission admission;
    private final Polls polls;

    Resources(Store store, Types types, Operations operations, Realm realm, Polls polls) {
        this.store = store;
        this.types = types;
        this.operations = operations;
        this.polls = polls;
        admission = new Admission(types, operations, realm);
    }

    Admission admission() {
        return admission;
    }

    Response.Whole read(Target target) {
        var documents = store.now();
        var found = types.find(target.id(), documents);
        if (found.isEmpty()) throw missing(target, documents);
        return shown(200, documents, found.get());
    }

    Response.Whole write(Target target, ArmType type, Request request) {
        var content = Content.object(request);
        admission.patience(target.id());
        var operation = store.alone(() -> {
            admission.idle(target.id());
            var status = new int[1];
            var started = store.change(draft -> {
                var admitted = admission.admit(target.id(), type, content, request, draft);
                status[0] = admitted.change().creating() ? 201 : admitted.same() ? type.unchanged() : 200;
                return new Started(admitted.change().id(), admitted.phases());
            });
            return new Running(operations.start(started.id(), "PUT", started.phases()), status[0]);
        });
        var settled = operations.answered(operation.operation());
        var documents = store.now();
        var id = settled.target();
        var found = documents.find(id).orElseThrow(() -> missing(target, documents));
        var answer = shown(operation.status(), documents, found);
        boolean atOnce =
                operation.operation().phases().isEmpty() && !type.name().startsWith("Microsoft.Network/");
        return atOnce ? answer : polls.write(answer, settled, type, found);
    }

    Response.Whole tag(Target target, ArmType type, Request request) {
        var content = Content.object(request);
        admission.patience(target.id());
        store.change(draft -> {
            admission.idle(target.id());
            if (!draft.has(target.id())) throw missing(target, draft);
            Locks.write(target.id(), draft);
            draft.edit(target.id(), body -> {
                if (content.get("tags") instanceof ObjectNode tags) body.set("tags", tags);
                admission.stamp(body, type);
            });
            return true;
        });
        return read(target);
    }

    Response.Whole delete(Target target, ArmType type) {
        admission.patience(target.id());
        var operation = store.alone(() -> {
            admission.idle(target.id());
            var documents = store.now();
            var self = documents.find(target.id());
            if (self.isEmpty()) return Optional.<Operation>empty();
            Locks.delete(self.get().id(), documents);
            type.release(self.get(), documents);
            type.releaseAlone(self.get(), documents);
            documents
                    .below(self.get().id())
                    .forEach(child -> types.find(child.id().type()).ifPresent(t -> t.release(child, documents)));
            var phases = type.leaving(self.get());
            if (!phases.isEmpty()) store.change(draft -> mark(draft, self.get(), "Deleting"));
            var started = operations.start(self.get().id(), "DELETE", phases);
            if (phases.isEmpty()) store.change(draft -> remove(draft, self.get(), type));
            return Optional.of(started);
        });
        if (operation.isEmpty()) return Response.empty(204);
        if (operation.get().phases().isEmpty()) return Response.empty(200);
        var settled = operations.answered(operation.get());
        return polls.delete(settled, type);
    }

    /** Starts an action's operation. */
    Response.Whole start(Document self, ArmType type, String action, List<Phase> phases) {
        var settled = operations.answered(operations.start(self.id(), action, phases));
        return polls.delete(settled, type);
    }

    /** Starts an action that changes the resource as a PUT does. */
    Response.Whole turn(Document self, ArmType type, String action, ArmType.Outcome.Turns turns) {
        var id = self.id();
        admission.patience(id);
        var started = store.alone(() -> {
            admission.idle(id);
            var phases = store.change(draft -> {
                Locks.write(id, draft);
                return turns.now().apply(draft);
            });
            return operations.start(id, action.toLowerCase(Locale.ROOT), phases);
        });
        return polls.delete(operations.answered(started), type);
    }

    /** Looks something up, which takes a while; where to ask for it in the end. */
    Response.Whole find(Document self, ArmType type, String action, ArmType.Outcome.Finds found) {
        var started = operations.start(self.id(), action, List.of(Phase.of(found.lasts())));
        polls.found(started, found.body());
        return polls.delete(operations.settled(started), type);
    }

    /** Ends what is running on a resource; that takes a moment itself. */
    Response.Whole cancel(Document self, ArmType type, String action) {
        operations.cancel(self.id());
        return start(self, type, action, List.of(Phase.of(java.time.Duration.ofSeconds(10))));
    }

    static boolean remove(Draft draft, Document self, ArmType type) {
        type.left(self, draft);
        draft.remove(self.id());
        return true;
    }

    private static boolean mark(Draft draft, Document self, String state) {
        draft.edit(self.id(), body -> Json.inside(body, "properties").put("provisioningState", state));
        return true;
    }

    private Response.Whole shown(int status, Documents documents, Document document) {
        var body = new Composer(documents, types).show(document);
        var answer = Response.json(status, body.toString());
        var etag = body.path("etag").asString("");
        return etag.isEmpty() ? answer : answer.with("ETag", etag);
    }

    private static ArmError missing(Target target, Documents documents) {
        var id = target.id();
        var group = id.groupId();
        if (group.isPresent() && !documents.has(group.get()))
            return ArmError.noGroup(group.get().name());
        return ArmError.notFound(id);
    }

    private record Started(ResourceId id, java.util.List<Phase> phases) {}

    private record Running(Operation operation, int status) {}
}
