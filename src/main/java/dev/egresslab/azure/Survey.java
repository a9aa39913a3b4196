package dev.egresslab.azure;

import dev.egresslab.estate.Document;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.lab.template.Versions;
import dev.egresslab.plan.Cloud;
import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

/** Reads everything in resource groups: lists what is there, then asks for each, a few at a time. */
final class Survey {
    private static final int AT_ONCE = 8;

    private final Clients clients;
    private final Rest rest;

    Survey(Clients clients, Rest rest) {
        this.clients = clients;
        this.rest = rest;
    }

    List<Document> of(Collection<String> groups) {
        var permits = new Semaphore(AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var found = new ArrayList<Document>();
            for (var listing : groups.stream()
                    .map(group -> threads.submit(() -> list(group)))
                    .toList()) found.addAll(got(listing));
            var asked = found.stream()
                    .map(document -> threads.submit(asking(document, permits)))
                    .toList();
            var all = new ArrayList<Document>();
            for (var answer : asked) got(answer).ifPresent(document -> all.addAll(withChildren(document)));
            return all;
        }
    }

    List<String> groupsTagged(String key, String value) {
        return groups().stream()
                .filter(group -> value.equals(group.tags().get(key)))
                .map(Cloud.Group::name)
                .toList();
    }

    List<Cloud.Group> groups() {
        return rest.list(clients.subscription() + "/resourcegroups", "api-version=" + Versions.RESOURCES).stream()
                .map(Survey::group)
                .toList();
    }

    List<Document> clusters() {
        var type = "Microsoft.ContainerService/managedClusters";
        return rest
                .list(
                        clients.subscription() + "/providers/" + type,
                        "api-version=" + Versions.of(type).orElseThrow())
                .stream()
                .map(Survey::document)
                .toList();
    }

    private static Cloud.Group group(JsonNode body) {
        var tags = new HashMap<String, String>();
        body.path("tags").forEachEntry((key, value) -> tags.put(key, value.asString("")));
        var holder = body.path("managedBy").asString("");
        return new Cloud.Group(
                body.path("name").asString(""),
                body.path("location").asString(""),
                tags,
                holder.isEmpty() ? Optional.empty() : Optional.of(holder));
    }

    /** The group and what is listed in it, in short. */
    private List<Document> list(String name) {
        var id = clients.group(name);
        var group = rest.get(id, Versions.RESOURCES);
        if (group.isEmpty()) return List.of();
        var all = new ArrayList<Document>();
        all.add(new Document(id, group.get()));
        rest.list(id + "/resources", "api-version=" + Versions.RESOURCES).forEach(item -> all.add(document(item)));
        return all;
    }

    /** In full; empty where it has gone since it was listed. A kind that we do not know stays in short. */
    private Callable<Optional<Document>> asking(Document listed, Semaphore permits) {
        return () -> {
            var version = Versions.of(listed.id().type());
            if (version.isEmpty()) return Optional.of(listed);
            permits.acquire();
            try {
                return rest.get(listed.id(), version.get()).map(Survey::document);
            } finally {
                permits.release();
            }
        };
    }

    /** A document with the children in it as documents of their own. */
    private static List<Document> withChildren(Document parent) {
        var seen = new HashSet<ResourceId>();
        var children = Stream.of("subnets", "routes", "securityRules")
                .flatMap(kind -> parent.items("/properties/" + kind))
                .filter(child -> !child.path("id").asString("").isEmpty())
                .map(Survey::document)
                .filter(child -> child.id().within(parent.id()) && seen.add(child.id()));
        return Stream.concat(Stream.of(parent), children).toList();
    }

    private static Document document(JsonNode body) {
        return new Document(ResourceId.of(body.path("id").asString()), body);
    }

    private static <T> T got(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            throw Waits.interrupted();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw new IllegalStateException(e.getCause());
        }
    }
}
