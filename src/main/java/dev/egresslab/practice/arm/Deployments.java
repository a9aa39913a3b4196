package dev.egresslab.practice.arm;

import dev.egresslab.estate.Document;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.practice.arm.template.Template;
import dev.egresslab.practice.http.Request;
import dev.egresslab.practice.http.Response;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Template deployments into a resource group: taken in, validated, tried out, and carried out by a {@link Rollout}. */
final class Deployments {
    static final String TYPE = "Microsoft.Resources/deployments";

    /** What only the engine needs and no answer shows. */
    static final String PLAN = "plan";

    private final Store store;
    private final Operations operations;
    private final Realm realm;
    private final Polls polls;
    private final Rehearsal rehearsal;

    Deployments(Store store, Operations operations, Realm realm, Polls polls, Rehearsal rehearsal) {
        this.store = store;
        this.operations = operations;
        this.realm = realm;
        this.polls = polls;
        this.rehearsal = rehearsal;
    }

    /** Answers where the path is a deployment's. */
    Optional<Response.Whole> answer(Target target, Request request) {
        boolean own = target.namespace().equalsIgnoreCase("Microsoft.Resources")
                && target.types().getFirst().equalsIgnoreCase("deployments");
        if (own && request.method().equals("POST") && ofSubscription(target))
            return Optional.of(new SubscriptionTemplates(store, realm, rehearsal)
                    .validate(ResourceId.of(target.scope()), target.names().getFirst(), Content.object(request)));
        if (!own || target.group().isEmpty()) return Optional.empty();
        var group = ResourceId.of(target.scope());
        if (!store.now().has(group)) throw ArmError.noGroup(group.name());
        if (target.names().isEmpty()) return Optional.of(list(group));
        var id = store.now()
                .find(group)
                .orElseThrow()
                .id()
                .child("providers/" + TYPE, target.names().getFirst());
        if (target.types().size() == 1) return Optional.of(whole(id, request));
        return Optional.of(part(id, target, request));
    }

    /** A question about a template for the whole subscription. */
    private static boolean ofSubscription(Target target) {
        return target.group().isEmpty()
                && target.types().size() == 2
                && target.names().size() == 1
                && target.types().get(1).equalsIgnoreCase("validate");
    }

    private Response.Whole whole(ResourceId id, Request request) {
        return switch (request.method()) {
            case "PUT" -> begin(id, Content.object(request));
            case "GET" -> Response.json(200, shown(existing(id)).toString());
            case "HEAD" -> Response.empty(store.now().has(id) ? 204 : 404);
            case "DELETE" -> delete(id);
            default -> throw new ArmError(405, "HttpMethodNotAllowed", "The HTTP method is not allowed here.");
        };
    }

    private Response.Whole part(ResourceId id, Target target, Request request) {
        return switch (target.types().get(1).toLowerCase(Locale.ROOT)) {
            case "validate" -> validate(id, Content.object(request));
            case "whatif" ->
                Response.json(200, rehearsal.whatIf(id, Content.object(request)).toString());
            case "exporttemplate" -> {
                var answer = Json.object();
                answer.set("template", existing(id).body().at("/" + PLAN + "/template"));
                yield Response.json(200, answer.toString());
            }
            case "cancel" -> {
                operations.cancel(existing(id).id());
                yield Response.empty(204);
            }
            case "operations" -> done(id, target);
            default -> throw new ArmError(404, "NotFound", "The deployment has no such part.");
        };
    }

    private Response.Whole done(ResourceId id, Target target) {
        var all = existing(id).body().at("/" + PLAN + "/operations");
        if (target.names().size() < 2) return Lists.page(all.valueStream().map(ObjectNode.class::cast));
        return all.valueStream()
                .filter(one -> one.path("operationId")
                        .asString("")
                        .equalsIgnoreCase(target.names().get(1)))
                .findFirst()
                .map(one -> Response.json(200, one.toString()))
                .orElseThrow(() -> new ArmError(
                        404, "DeploymentOperationNotFound", "The deployment operation could not be found."));
    }

    private Response.Whole list(ResourceId group) {
        return Lists.page(
                store.now().below(group).stream().filter(d -> d.id().is(TYPE)).map(Deployments::shown));
    }

    private Response.Whole validate(ResourceId id, ObjectNode content) {
        var template = template(id, content);
        var made = rehearsal.admit(id, content.path("properties"), store.now().draft());
        var body = body(id, content, template, "Succeeded");
        var list = Json.inside(body, "properties").putArray("validatedResources");
        made.forEach(document -> list.addObject().put("id", document.id().toString()));
        body.remove(PLAN);
        return Response.json(200, body.toString());
    }

    private Response.Whole begin(ResourceId id, ObjectNode content) {
        if (!id.name().matches("[A-Za-z0-9_.()-]{1,64}"))
            throw ArmError.bad("InvalidDeploymentName", "The deployment name '%s' is not valid.", id.name());
        var template = template(id, content);
        operations.running(id).ifPresent(operations::settled);
        if (operations.running(id).isPresent())
            throw new ArmError(
                    409,
                    "DeploymentActive",
                    "The deployment with resource id '" + id
                            + "' cannot be saved, because this would overwrite an existing deployment which is still active.");
        boolean created = store.change(draft -> {
            boolean fresh = !draft.has(id);
            draft.put(id, body(id, content, template, "Accepted"));
            return fresh;
        });
        var operation = operations.settled(operations.start(id, "PUT", List.of(Phase.of(Duration.ofSeconds(1)))));
        var answer = Response.json(created ? 201 : 200, shown(existing(id)).toString());
        return polls.write(answer, operation, () -> TYPE, existing(id));
    }

    private Response.Whole delete(ResourceId id) {
        if (!store.now().has(id)) return Response.empty(204);
        operations.cancel(id);
        store.change(draft -> {
            draft.remove(id);
            return true;
        });
        return Response.empty(204);
    }

    private Template template(ResourceId id, ObjectNode content) {
        var properties = content.path("properties");
        if (!properties.path("template").isObject())
            throw ArmError.bad(
                    "InvalidRequestContent",
                    "The request content was invalid: the deployment needs a 'template' in its properties; a link to one cannot be followed here.");
        if (!properties.path("mode").asString("Incremental").matches("(?i)Incremental|Complete"))
            throw ArmError.bad("InvalidRequestContent", "The deployment mode must be Incremental or Complete.");
        return rehearsal.read(id, properties);
    }

    private ObjectNode body(ResourceId id, ObjectNode content, Template template, String state) {
        var given = content.path("properties");
        var now = realm.clock().now().toString();
        var body = Json.object().put("id", id.toString()).put("name", id.name()).put("type", TYPE);
        if (content.get("tags") instanceof ObjectNode tags) body.set("tags", tags);
        var properties = body.putObject("properties");
        properties.put(
                "templateHash", Integer.toUnsignedString(given.path("template").hashCode()));
        properties.set("parameters", template.parameters());
        properties
                .put("mode", given.path("mode").asString("").equalsIgnoreCase("Complete") ? "Complete" : "Incremental")
                .put("provisioningState", state)
                .put("timestamp", now)
                .put("duration", "PT0S")
                .put("correlationId", realm.uuid());
        properties.set("providers", DeploymentParts.providers(template));
        properties.set("dependencies", DeploymentParts.dependencies(template));
        var plan = body.putObject(PLAN);
        plan.set("template", given.path("template"));
        if (given.has("parameters")) plan.set("parameters", given.path("parameters"));
        plan.putArray("operations");
        return body;
    }

    private Document existing(ResourceId id) {
        return store.now()
                .find(id)
                .orElseThrow(() ->
                        new ArmError(404, "DeploymentNotFound", "Deployment '" + id.name() + "' could not be found."));
    }

    private static ObjectNode shown(Document document) {
        var body = (ObjectNode) document.body().deepCopy();
        body.remove(PLAN);
        return body;
    }

    /** The body of a request of ours. */
    static Request request(String path, String version, JsonNode body) {
        return new Request(
                "PUT",
                path,
                java.util.Map.of("api-version", List.of(version)),
                java.util.Map.of("content-type", "application/json"),
                body.toString().getBytes(StandardCharsets.UTF_8));
    }
}
