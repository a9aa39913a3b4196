package dev.egresslab.practice.arm;

import dev.egresslab.estate.ResourceId;
import dev.egresslab.practice.http.Request;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/** What Azure Resource Manager checks and stamps on every PUT, whatever the type. */
final class Admission {
    private static final List<String> ORDER =
            List.of("name", "id", "etag", "type", "location", "tags", "kind", "zones", "properties", "identity", "sku");

    private static final String NETWORK = "Microsoft.Network/";

    private final Types types;
    private final Operations operations;
    private final Realm realm;

    Admission(Types types, Operations operations, Realm realm) {
        this.types = types;
        this.operations = operations;
        this.realm = realm;
    }

    /** Refuses while another operation runs on the resource, on a part of it or on what holds it. */
    void idle(ResourceId id) {
        operations.runningIn(id).ifPresent(running -> {
            throw Conflicts.busy(id, running);
        });
        for (var held = id;
                !held.type().startsWith("Microsoft.Resources/");
                held = held.parent().orElseThrow()) {
            var running = operations.running(held);
            if (running.isPresent()) throw Conflicts.busy(held, running.get());
            if (held.parent().isEmpty()) return;
        }
    }

    /** Where every duration passes at once, lets what is running end. */
    void patience(ResourceId id) {
        operations.runningIn(id).ifPresent(operations::settled);
        for (var held = id;
                !held.type().startsWith("Microsoft.Resources/");
                held = held.parent().orElseThrow()) {
            operations.running(held).ifPresent(operations::settled);
            if (held.parent().isEmpty()) return;
        }
    }

    Admitted admit(ResourceId asked, ArmType type, ObjectNode content, Request request, Draft draft) {
        group(asked, draft);
        var id = Composer.canonical(draft.find(asked).map(d -> d.id()).orElse(asked), draft, type);
        parent(id, draft);
        if (!id.name().matches(type.names())) throw Names.refused(type, id.name());
        Locks.write(id, draft);
        var change = new Change(id, content, draft.find(id), draft, realm);
        preconditions(change, request);
        location(change);
        boolean same = accept(change, type);
        return new Admitted(change, same ? List.of() : type.phases(change), same);
    }

    /**
     * An accepted PUT.
     *
     * @param same whether it changes nothing: then there is nothing to wait for
     */
    record Admitted(Change change, List<Phase> phases, boolean same) {}

    /**
     * Runs a type's own admission, stamps the body and puts it into the draft, children included.
     *
     * @return whether nothing differs from what was there
     */
    private boolean accept(Change change, ArmType type) {
        Names.depth(change.body());
        int before = change.draft().below(change.id()).size();
        var inline = new ArrayList<BooleanSupplier>();
        type.inline().forEach((property, segment) -> inline.addAll(children(change, type, property, segment)));
        change.before()
                .map(d -> d.body().get("tags"))
                .filter(tags -> !change.body().has("tags"))
                .ifPresent(tags -> change.body().set("tags", tags));
        type.admit(change);
        var body = change.body();
        var state = type.phases(change).isEmpty() ? "Succeeded" : type.meanwhile(change);
        if (!type.phases(change).isEmpty() || type.name().startsWith(NETWORK))
            change.properties().put("provisioningState", state);
        body.put("id", change.id().toString());
        stamp(body, type);
        var full = ordered(change.id(), type, body);
        boolean same = type.name().startsWith(NETWORK)
                && change.former("/properties/provisioningState")
                        .filter("Succeeded"::equals)
                        .isPresent()
                && Etags.same(full, change.before().orElseThrow().body());
        change.draft().put(change.id(), full);
        for (var child : inline) same &= child.getAsBoolean();
        same &= change.draft().below(change.id()).size() == before;
        if (same)
            change.draft()
                    .put(change.id(), (ObjectNode) change.before().orElseThrow().body());
        return same;
    }

    /** A new etag, where the provider gives them. */
    void stamp(ObjectNode body, ArmType type) {
        if (type.name().startsWith(NETWORK)) Etags.stamp(body, "W/\"" + realm.uuid() + "\"");
        if (!type.name().startsWith("Microsoft.ContainerService/")) return;
        body.put("eTag", realm.uuid());
        for (var pool : body.at("/properties/agentPoolProfiles"))
            if (pool instanceof ObjectNode profile) profile.put("eTag", realm.uuid());
    }

    private List<BooleanSupplier> children(Change change, ArmType type, String property, String segment) {
        var given = change.properties().remove(property);
        if (given == null || !given.isArray()) return List.of();
        var childType = types.find(type.name() + "/" + segment).orElseThrow();
        var kept = new HashSet<ResourceId>();
        var work = new ArrayList<BooleanSupplier>();
        for (var item : given) {
            if (!(item instanceof ObjectNode child))
                throw Content.invalid(property + " holds something that is no object");
            var name = child.path("name").asString("");
            if (!name.matches(childType.names())) throw Names.refused(childType, name);
            var id = change.id().child(segment, name);
            if (!kept.add(id))
                throw ArmError.bad(
                        "DuplicateResourceName",
                        "Resource %s/ has two child resources with the same name (%s).",
                        change.id(),
                        name);
            work.add(() -> accept(new Change(id, child, change.draft().find(id), change.draft(), realm), childType));
        }
        for (var old : change.draft().children(change.id(), segment)) {
            if (kept.contains(old.id())) continue;
            childType.release(old, change.draft());
            change.draft().remove(old.id());
        }
        return work;
    }

    private static void group(ResourceId id, Draft draft) {
        var group = id.groupId();
        if (group.isEmpty()) return;
        var found = draft.find(group.get());
        if (found.isEmpty()) throw ArmError.noGroup(group.get().name());
        if (found.get().text("/properties/provisioningState").orElse("").equals("Deleting"))
            throw new ArmError(
                    409,
                    "ResourceGroupBeingDeleted",
                    "The resource group '%s' is in deprovisioning state and cannot perform this operation."
                            .formatted(group.get().name()));
    }

    private static void parent(ResourceId id, Draft draft) {
        var parent = id.parent();
        if (parent.isEmpty() || parent.get().type().startsWith("Microsoft.Resources/") || draft.has(parent.get()))
            return;
        throw new ArmError(
                404,
                "ParentResourceNotFound",
                "Failed to perform 'write' on resource(s) of type '%s', because the parent resource '%s' could not be found."
                        .formatted(id.type().substring(id.type().indexOf('/') + 1), parent.get()));
    }

    private static void preconditions(Change change, Request request) {
        var etag = change.before().flatMap(d -> d.text("/etag"));
        if (request.header("If-None-Match").filter("*"::equals).isPresent() && !change.creating())
            throw new ArmError(412, "PreconditionFailed", "The resource " + change.id() + " exists already.");
        var wanted = request.header("If-Match").filter(v -> !v.equals("*"));
        if (wanted.isPresent() && etag.isPresent() && !quoted(wanted.get()).equals(etag.get()))
            throw new ArmError(412, "PreconditionFailed", "Precondition failed.")
                    .with(new ArmError(
                            412,
                            "PreconditionFailedEtagMismatch",
                            "Etag provided in if-match header %s does not match etag %s of resource %s in NRP data store."
                                    .formatted(quoted(wanted.get()), etag.get(), change.id())));
    }

    private static String quoted(String etag) {
        return etag.startsWith("W/") ? etag : etag.startsWith("\"") ? "W/" + etag : "W/\"" + etag + "\"";
    }

    private static void location(Change change) {
        if (change.id().type().chars().filter(c -> c == '/').count() > 1) return;
        if (change.id().type().startsWith("Microsoft.Authorization/")) return;
        var given = change.text("/location").or(() -> change.former("/location"));
        if (given.isEmpty() || given.get().isBlank())
            throw ArmError.bad("LocationRequired", "The location property is required for this definition.");
        var location = given.get().replace(" ", "").toLowerCase(Locale.ROOT);
        if (!Locations.known(location)) throw Names.noLocation(change.id(), given.get());
        var former = change.former("/location");
        if (former.isPresent() && !former.get().equals(location))
            throw new ArmError(
                    409,
                    "InvalidResourceLocation",
                    "The resource '%s' already exists in location '%s' in resource group '%s'. A resource with the same name cannot be created in location '%s'. Please select a new resource name."
                            .formatted(
                                    change.id().name(),
                                    former.get(),
                                    change.id().group().orElse(""),
                                    location));
        change.body().put("location", location);
    }

    static ObjectNode ordered(ResourceId id, ArmType type, ObjectNode body) {
        body.put("name", id.name()).put("id", id.toString()).put("type", type.name());
        var ordered = Json.object();
        ORDER.stream().filter(body::has).forEach(member -> ordered.set(member, body.get(member)));
        body.properties().stream()
                .filter(member -> !ORDER.contains(member.getKey()))
                .forEach(member -> ordered.set(member.getKey(), member.getValue()));
        return ordered;
    }
}
