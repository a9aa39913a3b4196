package dev.egresslab.practice.arm;

import dev.egresslab.estate.Document;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.practice.http.Request;
import dev.egresslab.practice.http.Response;
import tools.jackson.databind.node.ObjectNode;

import java.util.Locale;
import java.util.Optional;

/** The tags of a group or a resource as a thing of their own: {@code <scope>/providers/Microsoft.Resources/tags/default}. */
final class ScopeTags {
    private final Store store;

    ScopeTags(Store store) {
        this.store = store;
    }

    /** Answers where the path asks for a scope's tags. */
    Optional<Response.Whole> answer(Target target, Request request) {
        if (!target.is("Microsoft.Resources/tags")
                || !target.single()
                || target.group().isEmpty()) return Optional.empty();
        var id = ResourceId.of(target.scope());
        existing(id);
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
            draft.edit(id, body -> {
                var tags = operation.equals("replace") ? body.putObject("tags") : Json.inside(body, "tags");
                if (operation.equals("delete"))
                    given.properties().forEach(member -> {
                        if (member.getValue().equals(tags.get(member.getKey()))) tags.remove(member.getKey());
                    });
                else tags.setAll(given);
            });
            return true;
        });
        return shown(id);
    }

    private Response.Whole shown(ResourceId id) {
        var body = Json.object()
                .put("id", id + "/providers/Microsoft.Resources/tags/default")
                .put("name", "default")
                .put("type", "Microsoft.Resources/tags");
        var tags = body.putObject("properties").putObject("tags");
        if (existing(id).body().get("tags") instanceof ObjectNode there) tags.setAll(there.deepCopy());
        return Response.json(200, body.toString());
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
