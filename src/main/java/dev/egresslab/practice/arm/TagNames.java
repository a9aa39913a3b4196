package dev.egresslab.practice.arm;

import dev.egresslab.estate.ResourceId;
import dev.egresslab.practice.http.Request;
import dev.egresslab.practice.http.Response;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The tag names of a subscription with how often each is used: those on resources, and those that somebody keeps ready. */
final class TagNames {
    private final Store store;
    private final ResourceId kept;

    TagNames(Store store, String subscription) {
        this.store = store;
        kept = ResourceId.of("/subscriptions/" + subscription + "/providers/Microsoft.Resources/tagNames/kept");
    }

    /** Answers {@code /subscriptions/s/tagNames[/name[/tagValues/value]]}. */
    Optional<Response.Whole> answer(Request request) {
        var words = request.path().split("/");
        if (words.length < 4 || words.length > 7 || !words[3].equalsIgnoreCase("tagNames")) return Optional.empty();
        if (words.length == 4)
            return request.method().equals("GET") ? Optional.of(Lists.page(all())) : Optional.empty();
        var name = words[4];
        var value = words.length == 7 ? words[6] : "";
        switch (request.method()) {
            case "PUT" -> keep(name, value);
            case "DELETE" -> forget(name, value);
            default -> {
                return Optional.empty();
            }
        }
        if (request.method().equals("DELETE")) return Optional.of(Response.empty(200));
        return all().stream()
                .filter(tag -> tag.path("tagName").asString().equals(name))
                .findFirst()
                .map(tag -> Response.json(200, tag.toString()));
    }

    private List<ObjectNode> all() {
        var found = new TreeMap<String, Map<String, Integer>>();
        stored().properties()
                .forEach(member -> member.getValue()
                        .valueStream()
                        .forEach(value -> found.computeIfAbsent(member.getKey(), _ -> new TreeMap<>())
                                .put(value.asString(), 0)));
        stored().propertyNames().forEach(name -> found.computeIfAbsent(name, _ -> new TreeMap<>()));
        for (var document : store.now().all())
            document.body()
                    .path("tags")
                    .properties()
                    .forEach(tag -> found.computeIfAbsent(tag.getKey(), _ -> new TreeMap<>())
                            .merge(tag.getValue().asString(""), 1, Integer::sum));
        var shown = new ArrayList<ObjectNode>();
        found.forEach((name, values) -> shown.add(shown(name, values)));
        return shown;
    }

    private ObjectNode shown(String name, Map<String, Integer> values) {
        var id = "/subscriptions/" + kept.subscription().orElseThrow() + "/tagNames/" + name;
        var shown = Json.object().put("id", id).put("tagName", name);
        count(shown, values.values().stream().mapToInt(Integer::intValue).sum());
        var list = shown.putArray("values");
        values.forEach((value, times) ->
                count(list.addObject().put("id", id + "/tagValues/" + value).put("tagValue", value), times));
        return shown;
    }

    private static void count(ObjectNode node, int times) {
        node.putObject("count").put("type", times == 0 ? "Total" : "Partial").put("value", times);
    }

    private ObjectNode stored() {
        return store.now()
                .find(kept)
                .map(d -> d.body().path("names"))
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .orElseGet(Json::object);
    }

    private void keep(String name, String value) {
        var names = stored().deepCopy();
        var values = names.get(name) instanceof ArrayNode there ? there : names.putArray(name);
        if (!value.isEmpty() && values.valueStream().noneMatch(v -> v.asString().equals(value))) values.add(value);
        write(names);
    }

    private void forget(String name, String value) {
        var names = stored().deepCopy();
        if (value.isEmpty()) names.remove(name);
        else if (names.get(name) instanceof ArrayNode values)
            names.set(
                    name,
                    Json.array()
                            .addAll(values.valueStream()
                                    .filter(v -> !v.asString().equals(value))
                                    .toList()));
        write(names);
    }

    private void write(ObjectNode names) {
        store.change(draft -> {
            if (names.isEmpty()) draft.remove(kept);
            else {
                var body = Json.object().put("id", kept.toString());
                body.set("names", names);
                draft.put(kept, body);
            }
            return true;
        });
    }
}
