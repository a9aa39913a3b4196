package dev.egresslab.lab.exercise.thought;

import dev.egresslab.estate.Document;
import dev.egresslab.estate.Estate;
import dev.egresslab.estate.KubeObject;
import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A document in which two estates differ.
 *
 * @param id an ARM id, or {@code Service default/nginx} for an object of a cluster
 * @param parts JSON pointers of what is another; none where the whole document came or went
 */
public record Difference(Way way, String id, List<String> parts) {
    /** Which way. */
    public enum Way {
        ADDED,
        REMOVED,
        CHANGED
    }

    public Difference {
        parts = List.copyOf(parts);
    }

    /** Its last name. */
    public String name() {
        return id.substring(id.lastIndexOf('/') + 1);
    }

    static List<Difference> between(Estate before, Estate after) {
        var found = new ArrayList<Difference>();
        for (var was : before.documents()) {
            var is = after.find(was.id());
            if (is.isEmpty()) found.add(new Difference(Way.REMOVED, was.id().toString(), List.of()));
            else if (!is.get().body().equals(was.body()))
                found.add(new Difference(Way.CHANGED, was.id().toString(), parts(was, is.get())));
        }
        after.documents().stream()
                .filter(d -> before.find(d.id()).isEmpty())
                .forEach(d -> found.add(new Difference(Way.ADDED, d.id().toString(), List.of())));
        for (var cluster : after.clusters()) {
            // what did not change is the very same object
            Set<KubeObject> known = Collections.newSetFromMap(new IdentityHashMap<>());
            known.addAll(before.objects(cluster));
            after.objects(cluster).stream()
                    .filter(o -> !known.contains(o))
                    .forEach(o -> found.add(new Difference(Way.ADDED, called(o), List.of())));
        }
        return List.copyOf(found);
    }

    private static String called(KubeObject object) {
        return object.kind() + " " + object.namespace() + "/" + object.name();
    }

    private static List<String> parts(Document was, Document is) {
        var parts = new ArrayList<String>();
        collect("", was.body(), is.body(), parts);
        return parts;
    }

    private static void collect(String at, JsonNode was, JsonNode is, List<String> parts) {
        if (was.equals(is)) return;
        if (!was.isObject() || !is.isObject()) {
            parts.add(at);
            return;
        }
        var names = new TreeSet<String>();
        Stream.of(was, is).forEach(node -> node.propertyStream().forEach(e -> names.add(e.getKey())));
        names.forEach(name -> collect(at + "/" + name, was.path(name), is.path(name), parts));
    }
}
