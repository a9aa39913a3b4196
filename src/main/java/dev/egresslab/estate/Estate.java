package dev.egresslab.estate;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What exists at one moment: ARM documents by id, and the Kubernetes objects of each cluster by the cluster's ARM id. */
public final class Estate {
    /** Nothing. */
    public static final Estate EMPTY = new Estate(List.of(), Map.of());

    private final Map<ResourceId, Document> documents;
    private final Map<ResourceId, List<KubeObject>> objects;

    public Estate(Collection<Document> documents, Map<ResourceId, List<KubeObject>> objects) {
        this.documents = documents.stream()
                .collect(Collectors.toMap(Document::id, Function.identity(), (_, last) -> last, TreeMap::new));
        this.objects = new TreeMap<>();
        objects.forEach((cluster, list) -> this.objects.put(cluster, List.copyOf(list)));
    }

    public Optional<Document> find(ResourceId id) {
        return Optional.ofNullable(documents.get(id));
    }

    /** All documents, in the order of their ids. */
    public Collection<Document> documents() {
        return java.util.Collections.unmodifiableCollection(documents.values());
    }

    /** All documents of an ARM type such as {@code Microsoft.Network/natGateways}. */
    public List<Document> all(String type) {
        return documents.values().stream().filter(d -> d.id().is(type)).toList();
    }

    /** The document of a type with a name in a resource group; letter case makes no difference. */
    public Optional<Document> named(String type, String group, String name) {
        return all(type).stream()
                .filter(d -> d.name().equalsIgnoreCase(name)
                        && d.id().group().filter(group::equalsIgnoreCase).isPresent())
                .findFirst();
    }

    /** All documents at or below an id: a group's content, a network's subnets. */
    public Stream<Document> under(ResourceId id) {
        return documents.values().stream().filter(d -> d.id().within(id));
    }

    /** Everything in a cluster; empty where the cluster is unknown or could not be asked. */
    public List<KubeObject> objects(ResourceId cluster) {
        return objects.getOrDefault(cluster, List.of());
    }

    /** The objects of a kind such as {@code Pod} in a cluster. */
    public List<KubeObject> objects(ResourceId cluster, String kind) {
        return objects(cluster).stream().filter(o -> o.kind().equals(kind)).toList();
    }

    /** One object of a cluster. */
    public Optional<KubeObject> object(ResourceId cluster, String kind, String namespace, String name) {
        return objects(cluster, kind).stream()
                .filter(o -> o.namespace().equals(namespace) && o.name().equals(name))
                .findFirst();
    }

    /** The clusters whose Kubernetes objects are known. */
    public Collection<ResourceId> clusters() {
        return java.util.Collections.unmodifiableCollection(objects.keySet());
    }
}
