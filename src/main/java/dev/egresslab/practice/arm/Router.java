package dev.egresslab.practice.arm;

import dev.egresslab.estate.Document;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.practice.http.Request;
import dev.egresslab.practice.http.Response;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** From a path to what answers it. */
final class Router {
    private static final String VERSION = "\\d{4}-\\d{2}-\\d{2}(-[A-Za-z]+)*";

    private static final Pattern SHORT =
            Pattern.compile("(?i)(/subscriptions/[^/]+/resourcegroups/[^/]+)/deployments(/.*)");

    private final Store store;
    private final Types types;
    private final Realm realm;
    private final Resources resources;
    private final Groups groups;
    private final Lists lists;
    private final Catalogue catalogue;
    private final Roles roles;
    private final Polls polls;
    private final Supplier<String> endpoint;
    private @org.jspecify.annotations.Nullable Deployments deployments;

    Router(
            Store store,
            Types types,
            Realm realm,
            Resources resources,
            Groups groups,
            Polls polls,
            Supplier<String> endpoint) {
        this.store = store;
        this.types = types;
        this.realm = realm;
        this.resources = resources;
        this.groups = groups;
        this.polls = polls;
        this.endpoint = endpoint;
        lists = new Lists(store, types);
        catalogue = new Catalogue(store, types, realm);
        roles = new Roles(store, realm.subscription());
    }

    /** Takes in what itself sends requests here. */
    Router with(Deployments more) {
        deployments = more;
        return this;
    }

    String requestId() {
        return realm.uuid();
    }

    String authority() {
        return endpoint.get() + "/" + realm.tenant();
    }

    Response.Whole route(Request asked) {
        var request = whole(asked);
        var path = request.path();
        subscription(path);
        version(request);
        return polls.answer(request)
                .or(() -> catalogue.answer(request))
                .or(() -> groups(request))
                .orElseGet(() -> resource(request));
    }

    /** The SDKs leave the provider out where they ask for a deployment's operations. */
    private static Request whole(Request request) {
        var match = SHORT.matcher(request.path());
        return match.matches()
                ? new Request(
                        request.method(),
                        match.group(1) + "/providers/" + Deployments.TYPE + match.group(2),
                        request.query(),
                        request.headers(),
                        request.body())
                : request;
    }

    private Optional<Response.Whole> groups(Request request) {
        var path = request.path();
        var group = ArmSite.group(path);
        if (group.isPresent()) return Optional.of(groups.answer(group.get(), request));
        var segments = path.split("/");
        var last = segments[segments.length - 1];
        if (segments.length == 4 && last.equalsIgnoreCase("resourcegroups")) return Optional.of(lists.groups(request));
        boolean all = last.equalsIgnoreCase("resources") && (segments.length == 4 || segments.length == 6);
        return all
                ? Optional.of(lists.resources(ResourceId.of(path.substring(0, path.lastIndexOf('/'))), request))
                : Optional.empty();
    }

    private Response.Whole resource(Request request) {
        var target = Target.of(request.path())
                .orElseThrow(() -> new ArmError(404, "InvalidResourceNamespace", "The resource namespace is invalid."));
        var tags = new ScopeTags(store).answer(target, request);
        if (tags.isPresent()) return tags.get();
        if (deployments != null) {
            var answer = deployments.answer(target, request);
            if (answer.isPresent()) return answer.get();
        }
        if (!types.knows(target.namespace()) && !target.in("Microsoft.Resources"))
            throw new ArmError(
                    404,
                    "InvalidResourceNamespace",
                    "The resource namespace '%s' is invalid.".formatted(target.namespace()));
        return roles.answer(target, request).orElseGet(() -> typed(target, request));
    }

    private Response.Whole typed(Target target, Request request) {
        var type = types.find(target.type());
        if (type.isPresent())
            return target.single() ? single(target, type.get(), request) : collection(target, request);
        return part(target, request);
    }

    private Response.Whole collection(Target target, Request request) {
        if (!request.method().equals("GET")) throw method(request);
        // a list of clusters always says that there may be more
        boolean pages = target.is("Microsoft.ContainerService/managedClusters")
                && target.group().isPresent();
        if (!pages) return lists.ofType(target);
        if (request.query("$skiptoken").isPresent()) return Lists.page(List.of());
        return lists.ofType(
                target,
                endpoint.get() + request.path() + "?api-version="
                        + request.query("api-version").orElse("") + "&%24skiptoken="
                        + Integer.toHexString(request.path().hashCode()));
    }

    private Response.Whole single(Target target, ArmType type, Request request) {
        return switch (request.method()) {
            case "GET" -> resources.read(target);
            case "HEAD" -> Response.empty(store.now().has(target.id()) ? 204 : 404);
            case "PUT" -> resources.write(target, type, request);
            case "PATCH" -> resources.tag(target, type, request);
            case "DELETE" -> resources.delete(target, type);
            default -> throw method(request);
        };
    }

    /** An action of a resource, or a part that is kept inside of one. */
    private Response.Whole part(Target target, Request request) {
        var holder = target.holder();
        var type = holder.types().isEmpty() ? Optional.<ArmType>empty() : types.find(holder.type());
        if (type.isEmpty()) throw unknown(target, request);
        var self = types.find(holder.id(), store.now()).orElseThrow(() -> absent(holder.id()));
        // a single part can be one that is only computed, as a cluster's upgradeProfiles/default
        var asked = target.lastType() + (target.single() ? "/" + target.names().getLast() : "");
        var action = type.get().action(request.method(), asked);
        if (action.isPresent()) return act(self, type.get(), target.lastType(), action.get(), request);
        var name = target.single() ? Optional.of(target.names().getLast()) : Optional.<String>empty();
        var body = new Composer(store.now(), types).show(self);
        var found = request.method().equals("GET")
                ? Composer.part(body, target.lastType(), name)
                : Optional.<tools.jackson.databind.JsonNode>empty();
        return found.map(part -> Response.json(200, part.toString())).orElseThrow(() -> unknown(target, request));
    }

    private Response.Whole act(Document self, ArmType type, String name, ArmType.Action action, Request request) {
        return switch (action.answer(self, Content.optional(request), store.now(), realm)) {
            case ArmType.Outcome.Answer answer ->
                Response.json(200, answer.body().toString());
            case ArmType.Outcome.Starts starts -> resources.start(self, type, name, starts.phases());
            case ArmType.Outcome.Turns turns -> resources.turn(self, type, name, turns);
            case ArmType.Outcome.Finds found -> resources.find(self, type, name, found);
            case ArmType.Outcome.Cancels() -> resources.cancel(self, type, name);
        };
    }

    private ArmError absent(ResourceId id) {
        var group = id.groupId();
        if (group.isPresent() && !store.now().has(group.get()))
            return ArmError.noGroup(group.get().name());
        return ArmError.notFound(id);
    }

    private void subscription(String path) {
        var segments = path.split("/");
        if (segments.length < 3 || !segments[1].equalsIgnoreCase("subscriptions")) return;
        if (!segments[2].matches("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
            throw ArmError.bad(
                    "InvalidSubscriptionId",
                    "The provided subscription identifier '%s' is malformed or invalid.",
                    segments[2]);
        if (!segments[2].equalsIgnoreCase(realm.subscription()))
            throw new ArmError(
                    404, "SubscriptionNotFound", "The subscription '%s' could not be found.".formatted(segments[2]));
    }

    private static void version(Request request) {
        var version = request.query("api-version").orElse("");
        if (version.isEmpty())
            throw ArmError.bad(
                    "MissingApiVersionParameter",
                    "The api-version query parameter (?api-version=) is required for all requests.");
        if (!version.matches(VERSION))
            throw ArmError.bad(
                    "InvalidApiVersionParameter",
                    "The api-version '%s' is invalid. The supported versions are '2025-04-01,2024-11-01,2022-12-01,2021-04-01,2019-11-01'.",
                    version);
    }

    private static ArmError unknown(Target target, Request request) {
        return new ArmError(
                404,
                "InvalidResourceType",
                "The resource type '%s' could not be found in the namespace '%s' for api version '%s'."
                        .formatted(
                                String.join("/", target.types()),
                                target.namespace(),
                                request.query("api-version").orElse("")));
    }

    private static ArmError method(Request request) {
        return new ArmError(
                405, "HttpMethodNotAllowed", "The HTTP method '" + request.method() + "' is not allowed here.");
    }
}
