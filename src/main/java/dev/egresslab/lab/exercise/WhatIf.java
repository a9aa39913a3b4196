package dev.egresslab.lab.exercise;

import dev.egresslab.estate.Document;
import dev.egresslab.estate.Estate;
import dev.egresslab.estate.KubeObject;
import dev.egresslab.estate.ResourceId;
import tools.jackson.databind.node.ObjectNode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An estate as it would be with something missing. */
final class WhatIf {
    private WhatIf() {}

    /** The same without the routes of a name, as documents and inside their tables. */
    static Estate withoutRoute(Estate estate, String name) {
        var documents = estate.documents().stream()
                .filter(d -> !(d.id().is("Microsoft.Network/routeTables/routes")
                        && d.name().equalsIgnoreCase(name)))
                .map(d -> d.id().is("Microsoft.Network/routeTables") ? thinner(d, "routes", name) : d)
                .toList();
        return with(estate, documents);
    }

    /** The same with a firewall that lacks a collection of network rules. */
    static Estate withoutNetworkRules(Estate estate, String collection) {
        var documents = estate.documents().stream()
                .map(d -> d.id().is("Microsoft.Network/azureFirewalls")
                        ? thinner(d, "networkRuleCollections", collection)
                        : d)
                .toList();
        return with(estate, documents);
    }

    private static Estate with(Estate estate, List<Document> documents) {
        Map<ResourceId, List<KubeObject>> objects = new HashMap<>();
        estate.clusters().forEach(id -> objects.put(id, estate.objects(id)));
        return new Estate(documents, objects);
    }

    private static Document thinner(Document document, String list, String name) {
        var body = document.body().deepCopy();
        if (body.path("properties").path(list).isArray() && body.path("properties") instanceof ObjectNode properties) {
            var kept = properties.putArray(list);
            document.items("/properties/" + list)
                    .filter(item -> !item.path("name").asString("").equalsIgnoreCase(name))
                    .forEach(kept::add);
        }
        return new Document(document.id(), body);
    }
}
