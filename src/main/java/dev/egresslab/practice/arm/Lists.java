package dev.egresslab.practice.arm;

import dev.egresslab.estate.Document;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.practice.http.Request;
import dev.egresslab.practice.http.Response;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Collections: of a type in a scope, of everything, of groups. */
final class Lists {
    private static final Pattern CLAUSE =
            Pattern.compile("\\s*(\\w+)\\s+(eq|ne)\\s+'([^']*)'\\s*", Pattern.CASE_INSENSITIVE);

    private final Store store;
    private final Types types;

    Lists(Store store, Types types) {
        this.store = store;
        this.types = types;
    }

    /** Whether it is listed among a group's resources: a resource with a place of its own, no child and no assignment. */
    static boolean tracked(ResourceId id) {
        var type = id.type();
        return !type.startsWith("Microsoft.Resources/")
                && !type.startsWith("Microsoft.Authorization/")
                && type.indexOf('/') == type.lastIndexOf('/');
    }

    /** All of a type below a scope: a subscription, a group or a parent. */
    Response.Whole ofType(Target target) {
        var documents = store.now();
        target.group().ifPresent(group -> groupExists(documents, target.scope()));
        var composer = new Composer(documents, types);
        var scope = target.names().isEmpty() ? ResourceId.of(target.scope()) : target.id();
        if (!target.names().isEmpty() && !documents.has(scope)) throw ArmError.notFound(scope);
        var usual = types.find(target.type()).stream().flatMap(type -> type.usual(documents));
        return page(Stream.concat(documents.all(target.type()).stream(), usual)
                .filter(d -> d.id().within(scope))
                .map(composer::show));
    }

    /** The same with where the next page is. */
    Response.Whole ofType(Target target, String next) {
        var page = Json.object(new String(ofType(target).body(), StandardCharsets.UTF_8));
        return Response.json(200, page.put("nextLink", next).toString());
    }

    /** Everything in a scope, short. */
    Response.Whole resources(ResourceId scope, Request request) {
        var documents = store.now();
        if (scope.group().isPresent()) groupExists(documents, scope.toString());
        var wanted = filter(request.query("$filter").orElse(""));
        long top = request.query("$top").map(Lists::number).orElse(Long.MAX_VALUE);
        return page(documents.all().stream()
                .filter(d -> tracked(d.id()) && d.id().within(scope))
                .filter(wanted)
                .limit(top)
                .map(Lists::brief));
    }

    Response.Whole groups(Request request) {
        var wanted = filter(request.query("$filter").orElse(""));
        return page(store.now().all(Groups.TYPE).stream().filter(wanted).map(d -> (ObjectNode) d.body()));
    }

    static Response.Whole page(Stream<ObjectNode> items) {
        var page = Json.object();
        page.putArray("value")
                .addAll(items.map(i -> (tools.jackson.databind.JsonNode) i).toList());
        return Response.json(200, page.toString());
    }

    private static ObjectNode brief(Document document) {
        var brief = Json.object();
        for (var member : List.of("id", "name", "type", "location", "tags", "sku", "kind", "managedBy", "identity")) {
            var value = document.body().get(member);
            if (value != null) brief.set(member, value);
        }
        document.text("/properties/provisioningState").ifPresent(state -> brief.put("provisioningState", state));
        return brief;
    }

    private static Predicate<Document> filter(String text) {
        Predicate<Document> all = _ -> true;
        if (text.isBlank()) return all;
        String tag = "";
        for (var clause : text.split("(?i) and ")) {
            var match = CLAUSE.matcher(clause);
            if (!match.matches()) throw invalid(clause);
            var name = match.group(1);
            var value = match.group(3);
            if (name.equalsIgnoreCase("tagName")) tag = value;
            Predicate<Document> one = clause(name, value, tag);
            all = all.and(match.group(2).equalsIgnoreCase("ne") ? one.negate() : one);
        }
        return all;
    }

    private static Predicate<Document> clause(String name, String value, String tag) {
        return switch (name.toLowerCase(java.util.Locale.ROOT)) {
            case "resourcegroup" ->
                d -> d.id().group().filter(value::equalsIgnoreCase).isPresent();
            case "resourcetype" -> d -> d.id().is(value);
            case "name" -> d -> d.name().equalsIgnoreCase(value);
            case "location" ->
                d -> d.text("/location").filter(value::equalsIgnoreCase).isPresent();
            case "tagname" -> d -> d.body().path("tags").has(value);
            case "tagvalue" -> d -> d.body().path("tags").path(tag).asString("").equals(value);
            default -> throw invalid(name);
        };
    }

    private static ArmError invalid(String clause) {
        return ArmError.bad(
                "InvalidFilterInQueryString", "Invalid $filter '%s' specified in the query string.", clause);
    }

    private static long number(String text) {
        if (!text.matches("[0-9]{1,9}"))
            throw ArmError.bad("InvalidTopInQueryString", "The value of $top is no number.");
        return Long.parseLong(text);
    }

    private static void groupExists(Documents documents, String scope) {
        var group = ResourceId.of(scope).groupId().orElseThrow();
        if (!documents.has(group)) throw ArmError.noGroup(group.name());
    }

    static Response.Whole page(Collection<ObjectNode> items) {
        return page(items.stream());
    }
}
