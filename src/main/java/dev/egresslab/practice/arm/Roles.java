package dev.egresslab.practice.arm;

import dev.egresslab.estate.ResourceId;
import dev.egresslab.practice.http.Request;
import dev.egresslab.practice.http.Response;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Roles, from {@code practice/roles.json}, and who has which of them at a scope. */
final class Roles {
    private static final JsonNode ALL = Assets.read("roles.json");
    private static final String ASSIGNMENTS = "Microsoft.Authorization/roleAssignments";
    private static final Pattern NAME = Pattern.compile("(?i)roleName eq '([^']*)'");
    private static final Pattern PRINCIPAL = Pattern.compile("(?i)(?:principalId eq |assignedTo\\()'([^']*)'");

    private final Store store;
    private final String subscription;

    Roles(Store store, String subscription) {
        this.store = store;
        this.subscription = subscription;
    }

    /** Answers where the path asks for definitions, or lists assignments. */
    Optional<Response.Whole> answer(Target target, Request request) {
        if (!request.method().equals("GET")) return Optional.empty();
        if (target.is("Microsoft.Authorization/roleDefinitions"))
            return Optional.of(target.single() ? one(target.names().getLast()) : definitions(request));
        return target.is(ASSIGNMENTS) && !target.single()
                ? Optional.of(
                        assignments(target.scope(), request.query("$filter").orElse("")))
                : Optional.empty();
    }

    private Response.Whole definitions(Request request) {
        var name = NAME.matcher(request.query("$filter").orElse(""));
        var wanted = name.find() ? name.group(1) : "";
        return Lists.page(ALL.valueStream()
                .filter(role ->
                        wanted.isEmpty() || role.path("roleName").asString().equalsIgnoreCase(wanted))
                .map(this::definition));
    }

    private Response.Whole one(String id) {
        return ALL.valueStream()
                .filter(role -> role.path("id").asString().equalsIgnoreCase(id))
                .findFirst()
                .map(role -> Response.json(200, definition(role).toString()))
                .orElseThrow(() -> new ArmError(
                        404,
                        "RoleDefinitionDoesNotExist",
                        "The specified role definition with ID '" + id + "' does not exist."));
    }

    private ObjectNode definition(JsonNode role) {
        var id = role.path("id").asString();
        var definition = Json.object()
                .put(
                        "id",
                        "/subscriptions/" + subscription + "/providers/Microsoft.Authorization/roleDefinitions/" + id)
                .put("name", id)
                .put("type", "Microsoft.Authorization/roleDefinitions");
        var properties = definition.putObject("properties");
        properties
                .put("roleName", role.path("roleName").asString())
                .put("type", "BuiltInRole")
                .put("description", role.path("description").asString());
        properties.putArray("assignableScopes").add("/");
        var permission = properties.putArray("permissions").addObject();
        permission.set("actions", role.path("actions").deepCopy());
        permission.putArray("notActions");
        permission.putArray("dataActions");
        permission.putArray("notDataActions");
        return definition;
    }

    /** Those at the scope, above it, and below it unless the filter says {@code atScope()}. */
    private Response.Whole assignments(String scope, String filter) {
        var asked = ResourceId.of(scope.isEmpty() ? "/subscriptions/" + subscription : scope);
        boolean here = filter.toLowerCase(Locale.ROOT).contains("atscope()");
        var principal = PRINCIPAL.matcher(filter);
        var wanted = principal.find() ? principal.group(1) : "";
        Stream<ObjectNode> found = store.now().all(ASSIGNMENTS).stream()
                .filter(d -> wanted.isEmpty()
                        || d.text("/properties/principalId")
                                .filter(wanted::equalsIgnoreCase)
                                .isPresent())
                .filter(d -> {
                    var at = ResourceId.of(d.text("/properties/scope").orElse("/"));
                    return asked.within(at) || (!here && at.within(asked));
                })
                .map(d -> (ObjectNode) d.body());
        return Lists.page(found);
    }
}
