package dev.egresslab.plan;

import dev.egresslab.estate.Document;
import dev.egresslab.estate.ResourceId;
import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a cluster stands among: its group, the group of its nodes, and the groups that their networks lead to. */
final class Surroundings {
    /** From a cluster to its subnet, to the firewall in the same network, to the firewall's policy and addresses. */
    private static final int STEPS = 4;

    private static final int MOST_GROUPS = 16;

    private final Cloud cloud;

    Surroundings(Cloud cloud) {
        this.cloud = cloud;
    }

    /** Groups that the account may not read contribute nothing. */
    List<Document> of(Document cluster) {
        var documents = new ArrayList<Document>();
        var seen = new LinkedHashSet<String>();
        var next = new LinkedHashSet<String>();
        cluster.id().group().ifPresent(next::add);
        cluster.text("/properties/nodeResourceGroup").ifPresent(next::add);
        named(cluster.body(), next);
        for (int i = 0; i < STEPS && !next.isEmpty() && seen.size() < MOST_GROUPS; i++) {
            var round = List.copyOf(next);
            next.clear();
            for (var group : round) {
                if (!seen.add(group.toLowerCase(Locale.ROOT))) continue;
                var found = read(group);
                documents.addAll(found);
                found.stream()
                        .filter(d -> d.id().type().startsWith("Microsoft.Network/"))
                        .forEach(d -> named(d.body(), next));
            }
        }
        return documents;
    }

    private List<Document> read(String group) {
        try {
            return cloud.survey(List.of(group));
        } catch (CloudException e) {
            if (e.status() == 403) return List.of();
            throw e;
        }
    }

    /** The groups of all network resources that a document speaks of. */
    private static void named(JsonNode node, Set<String> groups) {
        if (node.isString() && node.asString().contains("/providers/Microsoft.Network/")) {
            ResourceId.of(node.asString()).group().ifPresent(groups::add);
        } else {
            node.forEach(child -> named(child, groups));
        }
    }
}
