package dev.egresslab.plan;

import dev.egresslab.estate.Document;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.plan.Drift.Difference;
import dev.egresslab.plan.Drift.Kind;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What lies in a lab's groups and was not made by the lab. The node group is the cluster's own and not looked at. */
public final class Strangers {
    private Strangers() {}

    static List<Difference> of(List<Resource> made, Collection<Document> documents) {
        return groups(made)
                .flatMap(group -> in(group, made, documents).stream()
                        .map(id -> new Difference(Kind.ADDED, group.key(), id.type(), "", id.name())))
                .toList();
    }

    /** What others have in any of the lab's groups, children of theirs left out. */
    public static List<ResourceId> in(List<Resource> made, Collection<Document> documents) {
        return groups(made)
                .flatMap(group -> in(group, made, documents).stream())
                .toList();
    }

    static List<ResourceId> in(Resource.Group group, List<Resource> made, Collection<Document> documents) {
        var names = made.stream().map(r -> r.name().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        return documents.stream()
                .map(Document::id)
                .filter(id -> id.group().filter(group.name()::equalsIgnoreCase).isPresent())
                .filter(id -> strange(id, names))
                .toList();
    }

    private static Stream<Resource.Group> groups(List<Resource> made) {
        return made.stream().filter(Resource.Group.class::isInstance).map(Resource.Group.class::cast);
    }

    private static boolean strange(ResourceId id, Set<String> names) {
        var type = id.type();
        boolean child = type.indexOf('/') != type.lastIndexOf('/');
        return !child
                && !type.endsWith("resourceGroups")
                && !type.startsWith("Microsoft.Authorization/")
                && !names.contains(id.name().toLowerCase(Locale.ROOT));
    }
}
