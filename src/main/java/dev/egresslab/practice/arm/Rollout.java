package dev.egresslab.practice.arm;

import dev.egresslab.estate.ResourceId;
import dev.egresslab.practice.arm.template.Declared;
import dev.egresslab.practice.arm.template.Template;
import dev.egresslab.practice.arm.template.TemplateException;
import dev.egresslab.practice.http.Request;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;

/** Carries a deployment out step by step: each resource by the same PUT that any client sends, when what it needs is ready. */
final class Rollout {
    private final Store store;
    private final Operations operations;
    private final Realm realm;
    private final Rehearsal rehearsal;
    private final Consumer<Request> put;
    private final Pruning pruning;

    /** @param put sends a request as a client would; throws {@link ArmError} where it is refused */
    Rollout(Store store, Operations operations, Realm realm, Rehearsal rehearsal, Consumer<Request> put) {
        this.store = store;
        this.operations = operations;
        this.realm = realm;
        this.rehearsal = rehearsal;
        this.put = put;
        pruning = new Pruning(store, operations, put);
    }

    /** One look: what has ended, what can begin, how long until the next look. */
    void reached(Progress progress) {
        var deployment = progress.id();
        var found = store.now().find(deployment);
        if (found.isEmpty()) return;
        Template template;
        try {
            template = rehearsal.read(deployment, found.get().body().path(Deployments.PLAN));
        } catch (ArmError e) {
            progress.fail(e.code(), String.valueOf(e.getMessage()));
            return;
        }
        state(deployment, "Running");
        for (var one : template.resources()) look(deployment, one);
        if (!failed(deployment)) for (var one : template.resources()) begin(deployment, one, template);
        for (var one : template.resources()) look(deployment, one);
        if (template.resources().stream().anyMatch(one -> is(deployment, one, "Running"))) {
            progress.then(new Phase("Running", shortest(template)));
        } else if (failed(deployment)) {
            progress.fail(
                    "DeploymentFailed",
                    "At least one resource deployment operation failed. Please list deployment operations for details. Please see https://aka.ms/arm-deployment-operations for usage details.");
        } else if (template.resources().stream().anyMatch(one -> !is(deployment, one, "Succeeded"))) {
            progress.then(new Phase("Running", Duration.ofSeconds(1)));
        } else if (pruning.over(deployment, template, progress)) {
            finish(deployment, template, progress);
        }
    }

    /** The deployment's last state, with what went wrong. */
    void ended(Operation operation) {
        var error = operation.error();
        var state = error == null ? "Succeeded" : error.code().equals(Operation.CANCELED) ? "Canceled" : "Failed";
        state(operation.target(), state);
        if (error == null) return;
        edit(operation.target(), body -> {
            var shown = Json.inside(body, "properties")
                    .putObject("error")
                    .put("code", error.code())
                    .put("message", error.message());
            var details = shown.putArray("details");
            for (var one : steps(body))
                if (one.at("/properties/statusMessage/error") instanceof ObjectNode why) details.add(why.deepCopy());
        });
    }

    private void finish(ResourceId deployment, Template template, Progress progress) {
        try {
            var outputs = template.outputs();
            edit(deployment, body -> {
                var properties = Json.inside(body, "properties");
                if (!outputs.isEmpty()) properties.set("outputs", outputs);
                var list = properties.putArray("outputResources");
                template.resources().forEach(one -> list.addObject().put("id", one.id()));
            });
        } catch (TemplateException e) {
            progress.fail("DeploymentOutputEvaluationFailed", "Unable to evaluate template outputs: " + e.reason());
        }
    }

    private void begin(ResourceId deployment, Declared one, Template template) {
        boolean ready = template.needs(one).stream().allMatch(need -> is(deployment, need, "Succeeded"));
        if (!ready || !is(deployment, one, "")) return;
        note(deployment, one, "Running", null);
        try {
            put.accept(Deployments.request(one.id(), one.apiVersion(), one.body(template.resources())));
        } catch (ArmError e) {
            note(deployment, one, "Failed", new Operation.Failure(e.code(), String.valueOf(e.getMessage())));
        } catch (TemplateException e) {
            note(deployment, one, "Failed", new Operation.Failure("InvalidTemplate", e.reason()));
        } catch (ClassCastException | IllegalArgumentException e) {
            note(deployment, one, "Failed", new Operation.Failure("InvalidRequestFormat", "Cannot parse the request."));
        }
    }

    /** Whether a resource that was begun is ready by now. */
    private void look(ResourceId deployment, Declared one) {
        var id = ResourceId.of(one.id());
        if (!is(deployment, one, "Running") || operations.running(id).isPresent()) return;
        var state = store.now()
                .find(id)
                .flatMap(d -> d.text("/properties/provisioningState"))
                .orElse("Succeeded");
        var last = operations.last(id).map(Operation::error).orElse(null);
        if (state.equals("Failed") || state.equals("Canceled"))
            note(
                    deployment,
                    one,
                    "Failed",
                    last == null
                            ? new Operation.Failure(
                                    "ResourceDeploymentFailure",
                                    "The resource write operation failed to complete successfully, because it reached terminal provisioning state '"
                                            + state + "'.")
                            : last);
        else note(deployment, one, "Succeeded", null);
    }

    private Duration shortest(Template template) {
        var now = realm.clock().now();
        var left = template.resources().stream()
                .flatMap(one -> operations.running(ResourceId.of(one.id())).stream())
                .map(operation -> operation.left(now))
                .min(Duration::compareTo)
                .orElse(Duration.ZERO);
        return left.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : left.plusMillis(1);
    }

    private boolean failed(ResourceId deployment) {
        return store.now().find(deployment).stream()
                .flatMap(
                        d -> d.body().at("/" + Deployments.PLAN + "/operations").valueStream())
                .anyMatch(one ->
                        one.at("/properties/provisioningState").asString("").equals("Failed"));
    }

    private boolean is(ResourceId deployment, Declared one, String state) {
        return store.now()
                .find(deployment)
                .flatMap(d -> step(d.body(), one))
                .map(step -> step.at("/properties/provisioningState").asString(""))
                .orElse("")
                .equals(state);
    }

    private void note(
            ResourceId deployment,
            Declared one,
            String state,
            Operation.@org.jspecify.annotations.Nullable Failure error) {
        var now = realm.clock().now();
        edit(deployment, body -> {
            var step = (ObjectNode) step(body, one).orElseGet(() -> fresh(body, one, now));
            var properties = Json.inside(step, "properties");
            var began = Instant.parse(properties.path("began").asString(now.toString()));
            properties
                    .put("provisioningState", state)
                    .put("timestamp", now.toString())
                    .put("duration", Duration.between(began, now).toString())
                    .put("statusCode", error != null ? "Conflict" : state.equals("Running") ? "Created" : "OK");
            if (error != null)
                properties
                        .putObject("statusMessage")
                        .put("status", "Failed")
                        .putObject("error")
                        .put("code", error.code())
                        .put("message", error.message());
        });
    }

    private ObjectNode fresh(ObjectNode body, Declared one, Instant now) {
        var key = Integer.toHexString(one.id().toLowerCase(Locale.ROOT).hashCode())
                .toUpperCase(Locale.ROOT);
        var step = steps(body)
                .addObject()
                .put("id", body.path("id").asString() + "/operations/" + key)
                .put("operationId", key);
        step.putObject("properties")
                .put("provisioningOperation", "Create")
                .put("provisioningState", "Running")
                .put("began", now.toString())
                .put("trackingId", realm.uuid())
                .putObject("targetResource")
                .put("id", one.id())
                .put("resourceType", one.type())
                .put("resourceName", ResourceId.of(one.id()).name());
        return step;
    }

    private static java.util.Optional<JsonNode> step(JsonNode body, Declared one) {
        return body.at("/" + Deployments.PLAN + "/operations")
                .valueStream()
                .filter(step ->
                        step.at("/properties/targetResource/id").asString("").equalsIgnoreCase(one.id()))
                .findFirst();
    }

    private static ArrayNode steps(ObjectNode body) {
        return (ArrayNode) Json.inside(body, Deployments.PLAN).get("operations");
    }

    private void state(ResourceId deployment, String state) {
        var now = realm.clock().now();
        edit(deployment, body -> {
            var properties = Json.inside(body, "properties");
            var began = Instant.parse(Json.inside(body, Deployments.PLAN)
                    .path("began")
                    .asString(properties.path("timestamp").asString(now.toString())));
            Json.inside(body, Deployments.PLAN).put("began", began.toString());
            properties
                    .put("provisioningState", state)
                    .put("timestamp", now.toString())
                    .put("duration", Duration.between(began, now).toString());
        });
    }

    private void edit(ResourceId deployment, Consumer<ObjectNode> change) {
        store.change(draft -> {
            draft.edit(deployment, change);
            return true;
        });
    }
}
