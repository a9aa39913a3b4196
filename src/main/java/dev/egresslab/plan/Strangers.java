package dev.egresslab.plan;

import dev.egresslab.estate.Document;
import dev.egresslab.estate.Estate;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.plan.Drift.Difference;
import dev.egresslab.plan.Drift.Kind;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What lies in a lab's groups and was not made by the lab. The node group is the cluster's own and not looked at. */
final class Strangers {
    private Strangers() {}

    static List<Difference> of(List<Resource> made, Estate estate) {
        var names = made.stream().map(r -> r.name().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        return made.stream()
                .filter(Resource.Group.class::isInstance)
                .map(Resource.Group.class::cast)
                .flatMap(group -> estate.documents().stream()
                        .filter(d -> d.id().group()
                                .filter(group.name()::equalsIgnoreCase)
                                .isPresent())
                        .filter(d -> strange(d, names))
                        .map(d -> new Difference(Kind.ADDED, group.key(), d.id().type(), "", d.id().name())))
                .toList();
    }

    private static boolean strange(Document document, Set<String> names) {
        var type = document.id().type();
        boolean child = type.indexOf('/') != type.lastIndexOf('/');
        return !child
                && !type.endsWith("resourceGroups")
                && !type.startsWith("Microsoft.Authorization/")
                && !names.contains(document.id().name().toLowerCase(Locale.ROOT));
    }
}
