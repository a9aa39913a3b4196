package dev.egresslab.practice.arm;

import dev.egresslab.estate.Document;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.practice.http.Request;
import dev.egresslab.practice.http.Response;
import tools.jackson.databind.node.ObjectNode;

import java.util.Locale;

/** Resource groups: written at once, deleted with everything in them. */
final class Groups {
    static final String TYPE = "Microsoft.Resources/resourceGroups";

    private final Store store;
    private final Operations operations;
    private final Cascade cascade;
    private final Polls polls;

    Groups(Store store, Operations operations, Cascade cascade, Polls polls) {
        this.store = store;
        this.operations = operations;
        this.cascade = cascade;
        this.polls = polls;
    }

    Response.Whole answer(ResourceId id, Request request) {
        return switch (request.method()) {
            case "PUT" -> write(id, Content.object(request));
            case "PATCH" -> tag(id, Content.object(request));
            case "GET" -> Response.json(200, existing(id).body().toString());
            case "HEAD" -> Response.empty(store.now().has(id) ? 204 : 404);
            case "DELETE" -> delete(id);
            default ->
                throw new ArmError(
                        405,
                        "HttpMethodNotSupported",
                        "The HTTP method '" + request.method() + "' is not supported at scope '" + id + "'.");
        };
    }

    private Response.Whole write(ResourceId asked, ObjectNode content) {
        var id = ResourceId.of(
                "/subscriptions/" + asked.subscription().orElseThrow() + "/resourceGroups/" + asked.name());
        var created = store.change(draft -> {
            boolean fresh = !draft.has(id);
            draft.put(id, admit(id, content, draft));
            return fresh;
        });
        return Response.json(created ? 201 : 200, existing(id).body().toString());
    }

    /** How a group would stand after a PUT of it; refuses what a PUT refuses. */
    static ObjectNode admit(ResourceId id, ObjectNode content, Draft draft) {
        name(id.name());
        var before = draft.find(id);
        before.ifPresent(Groups::alive);
        if (before.isPresent()) Locks.write(id, draft);
        return body(
                before.map(Document::id).orElse(id),
                content,
                before.map(Document::body).map(ObjectNode.class::cast).orElse(Json.object()));
    }

    private static ObjectNode body(ResourceId id, ObjectNode content, ObjectNode before) {
        var given = content.path("location").asString("");
        var former = before.path("location").asString("");
        if (given.isEmpty() && former.isEmpty())
            throw ArmError.bad("LocationRequired", "The location property is required for this definition.");
        var location = given.isEmpty() ? former : given.replace(" ", "").toLowerCase(Locale.ROOT);
        if (!Locations.known(location)) throw Names.noLocation(id, given);
        if (!former.isEmpty() && !former.equals(location))
            throw new ArmError(
                    409,
                    "InvalidResourceGroupLocation",
                    "Invalid resource group location '%s'. The Resource group already exists in location '%s'."
                            .formatted(given, former));
        var body = Json.object()
                .put("id", id.toString())
                .put("name", id.name())
                .put("type", TYPE)
                .put("location", location);
        if (content.get("managedBy") != null) body.set("managedBy", content.get("managedBy"));
        var tags = content.has("tags") ? content.get("tags") : before.get("tags");
        if (tags != null && tags.isObject()) body.set("tags", tags);
        body.putObject("properties").put("provisioningState", "Succeeded");
        return body;
    }

    private Response.Whole tag(ResourceId id, ObjectNode content) {
        existing(id);
        store.change(draft -> {
            Locks.write(id, draft);
            draft.edit(id, body -> {
                if (content.get("tags") instanceof ObjectNode tags) body.set("tags", tags);
            });
            return true;
        });
        return Response.json(200, existing(id).body().toString());
    }

    private Response.Whole delete(ResourceId id) {
        var group = existing(id);
        Locks.delete(group.id(), store.now());
        var running = operations.running(group.id());
        var operation = running.orElseGet(() -> {
            var lasts = cascade.lasts(group.id());
            store.change(draft -> {
                draft.edit(id, body -> Json.inside(body, "properties").put("provisioningState", "Deleting"));
                return true;
            });
            return operations.start(group.id(), "DELETE", java.util.List.of(Phase.of(lasts)));
        });
        var settled = operations.answered(operation);
        return polls.delete(settled, () -> TYPE);
    }

    private Document existing(ResourceId id) {
        return store.now().find(id).orElseThrow(() -> ArmError.noGroup(id.name()));
    }

    private static void alive(Document group) {
        if (group.text("/properties/provisioningState").orElse("").equals("Deleting"))
            throw new ArmError(
                    409,
                    "ResourceGroupBeingDeleted",
                    "The resource group '%s' is in deprovisioning state and cannot perform this operation."
                            .formatted(group.name()));
    }

    private static void name(String name) {
        var foreign = name.chars()
                .filter(c -> !Character.isLetterOrDigit(c) && "-._()".indexOf(c) < 0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        if (!foreign.isEmpty())
            throw ArmError.bad(
                    "InvalidResourceGroup",
                    "The provided resource group name '%s' has these invalid characters: '%s'. The name can only be a letter, digit, '-', '.', '(', ')' or '_'.",
                    name,
                    foreign);
        if (name.endsWith("."))
            throw ArmError.bad(
                    "InvalidResourceGroup",
                    "The provided resource group name '%s' cannot end with the character '.'.",
                    name);
        if (name.length() > 90)
            throw ArmError.bad(
                    "InvalidResourceGroup",
                    "The provided resource group name '%s' exceeds the maximum length of '90'.",
                    name);
    }
}
