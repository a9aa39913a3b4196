package dev.egresslab.practice.arm;

import dev.egresslab.estate.Document;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.practice.http.Request;
import dev.egresslab.practice.http.Response;
import tools.jackson.databind.node.ObjectNode;

import java.util.Locale;
import java.util.Optional;

/** Tags of a subscription, group or resource by themselves: {@code <scope>/providers/Microsoft.Resources/tags/default}. */
final class ScopeTags {
    private static final String TYPE = "Microsoft.Resources/tags";

    private final Store store;

    ScopeTags(Store store) {
        this.store = store;
    }

    /** Answers where the path asks for a scope's tags. */
    Optional<Response.Whole> answer(Target target, Request request) {
        boolean subscription = target.scope().split("/").length == 3;
        if (!target.is(TYPE) || !target.single() || (target.group().isEmpty() && !subscription))
            return Optional.empty();
        var id = ResourceId.of(target.scope());
        if (!subscription) existing(id);
        return Optional.of(
                switch (request.method()) {
                    case "GET" -> shown(id);
                    case "PUT" -> change(id, "replace", tags(Content.object(request)));
                    case "PATCH" -> {
                        var content = Content.object(request);
                        var operation = content.path("operation").asString("").toLowerCase(Locale.ROOT);
                        yield change(id, operation, tags(content));
                    }
                    case "DELETE" -> {
                        change(id, "replace", Json.object());
                        yield Response.empty(200);
                    }
                    default -> throw new ArmError(405, "HttpMethodNotAllowed", "The HTTP method is not allowed here.");
                });
    }

    private Response.Whole change(ResourceId id, String operation, ObjectNode given) {
        if (!operation.matches("merge|replace|delete"))
            throw ArmError.bad("InvalidTagsOperation", "The operation must be Merge, Replace or Delete.");
        store.change(draft -> {
            Locks.write(id, draft);
            var holder = holder(id);
            if (!draft.has(holder)) draft.put(holder, Json.object().put("id", holder.toString()));
            draft.edit(holder, body -> {
                var tags = operation.equals("replace") ? body.putObject("tags") : Json.inside(body, "tags");
                if (operation.equals("delete"))
                    given.properties().forEach(member -> {
                        if (member.getValue().equals(tags.get(member.getKey()))) tags.remove(member.getKey());
                    });
                else tags.setAll(given);
            });
            boolean empty = draft.find(holder)
                    .filter(d -> d.body().path("tags").isEmpty())
                    .isPresent();
            if (empty && holder.is(TYPE)) draft.remove(holder);
            return true;
        });
        return shown(id);
    }

    private Response.Whole shown(ResourceId id) {
        var body = Json.object()
                .put("id", id + "/providers/Microsoft.Resources/tags/default")
                .put("name", "default")
                .put("type", TYPE);
        body.putObject("properties").set("tags", of(id, store.now()));
        return Response.json(200, body.toString());
    }

    /** The tags of a scope as they stand; none where nobody has given it any. */
    static ObjectNode of(ResourceId id, Documents documents) {
        return documents
                .find(holder(id))
                .map(d -> d.body().get("tags"))
                .filter(ObjectNode.class::isInstance)
                .map(tags -> (ObjectNode) tags.deepCopy())
                .orElseGet(Json::object);
    }

    /** A group and a resource hold their tags themselves; a subscription's have a document of their own. */
    private static ResourceId holder(ResourceId id) {
        return id.group().isPresent() ? id : ResourceId.of(id + "/providers/" + TYPE + "/default");
    }

    private static ObjectNode tags(ObjectNode content) {
        if (content.at("/properties/tags") instanceof ObjectNode tags) return tags;
        throw ArmError.bad("InvalidRequestContent", "The request content was invalid: it has no properties.tags.");
    }

    private Document existing(ResourceId id) {
        return store.now()
                .find(id)
                .orElseThrow(() -> id.is(Groups.TYPE) ? ArmError.noGroup(id.name()) : ArmError.notFound(id));
    }
}
