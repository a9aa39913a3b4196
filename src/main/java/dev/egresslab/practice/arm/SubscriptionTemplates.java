package dev.egresslab.practice.arm;

import dev.egresslab.estate.ResourceId;
import dev.egresslab.practice.http.Response;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Templates for a whole subscription: resource groups, and deployments into them. They are validated here, not carried out.
 * https://learn.microsoft.com/rest/api/resources/deployments/validate-at-subscription-scope
 */
final class SubscriptionTemplates {
    private final Store store;
    private final Realm realm;
    private final Rehearsal rehearsal;

    SubscriptionTemplates(Store store, Realm realm, Rehearsal rehearsal) {
        this.store = store;
        this.realm = realm;
        this.rehearsal = rehearsal;
    }

    Response.Whole validate(ResourceId subscription, String name, ObjectNode content) {
        var location = content.path("location").asString("");
        if (location.isEmpty())
            throw ArmError.bad("LocationRequired", "The location property is required for this definition.");
        if (!Locations.known(location)) throw Names.noLocation(subscription, location);
        var resources = content.at("/properties/template/resources");
        if (!resources.isArray())
            throw ArmError.bad(
                    "InvalidRequestContent",
                    "The request content was invalid: the deployment needs a 'template' with 'resources' in its properties.");
        var draft = store.now().draft();
        var validated = Json.array();
        for (var one : resources) add(subscription, one, draft, validated);
        var body = Json.object()
                .put("id", subscription + "/providers/" + Deployments.TYPE + "/" + name)
                .put("name", name)
                .put("type", Deployments.TYPE)
                .put("location", location);
        body.putObject("properties")
                .put("mode", "Incremental")
                .put("provisioningState", "Succeeded")
                .put("timestamp", realm.clock().now().toString())
                .put("correlationId", realm.uuid())
                .set("validatedResources", validated);
        return Response.json(200, body.toString());
    }

    private void add(ResourceId subscription, JsonNode one, Draft draft, ArrayNode validated) {
        switch (one.path("type").asString("")) {
            case Groups.TYPE -> {
                var id = subscription.child("resourceGroups", literal(one.path("name")));
                validated.addObject().put("id", id.toString());
                var content = Json.object().put("location", literal(one.path("location")));
                if (one.path("tags").isObject()) content.set("tags", one.path("tags"));
                draft.put(id, Groups.admit(id, content, draft));
            }
            case Deployments.TYPE -> {
                var group = subscription.child("resourceGroups", literal(one.path("resourceGroup")));
                if (!draft.has(group)) throw ArmError.noGroup(group.name());
                var properties = one.path("properties");
                if (!properties
                        .at("/expressionEvaluationOptions/scope")
                        .asString("")
                        .equalsIgnoreCase("inner"))
                    throw unsupported("a nested deployment evaluates its template itself, with the scope 'inner'");
                var deployment = group.child("providers/" + Deployments.TYPE, literal(one.path("name")));
                for (var made : rehearsal.admit(deployment, properties, draft))
                    validated.addObject().put("id", made.id().toString());
            }
            default -> throw unsupported("only resource groups and deployments into them are validated");
        }
    }

    /** At this level nothing is computed: what a template says is what it means. */
    private static String literal(JsonNode text) {
        var said = text.asString("");
        if (said.isEmpty() || said.startsWith("["))
            throw unsupported("names and locations are written out, and not computed");
        return said;
    }

    private static ArmError unsupported(String how) {
        return ArmError.bad("InvalidTemplate", "Deployment template validation failed: '%s'.", "in this cloud " + how);
    }
}
