package dev.egresslab.net.wires;

import dev.egresslab.estate.Document;
import dev.egresslab.estate.Estate;
import tools.jackson.databind.JsonNode;

import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * The rules of a firewall policy: the parent policy's first, then by priority of the group and of the collection in it.
 *
 * @see <a href="https://learn.microsoft.com/azure/firewall/rule-processing">Rule processing</a>
 */
record FirewallPolicies(Document policy, Estate estate) {
    private static final String GROUPS = "Microsoft.Network/firewallPolicies/ruleCollectionGroups";

    boolean proxies() {
        return policy.text("/properties/dnsSettings/enableProxy")
                .filter("true"::equals)
                .isPresent();
    }

    /** All rules of a type such as {@code NetworkRule}. */
    <R> List<R> rules(String type, BiFunction<RuleBodies.Collection, JsonNode, R> read) {
        var parent = policy.link("/properties/basePolicy").flatMap(estate::find);
        return Stream.concat(parent.stream(), Stream.of(policy))
                .flatMap(this::groups)
                .flatMap(group -> rules(group, type, read))
                .toList();
    }

    private Stream<Document> groups(Document of) {
        return estate.under(of.id())
                .filter(d -> d.id().is(GROUPS))
                .sorted(Comparator.comparingInt(d -> priority(d.body().path("properties"))));
    }

    private static <R> Stream<R> rules(
            Document group, String type, BiFunction<RuleBodies.Collection, JsonNode, R> read) {
        return group.items("/properties/ruleCollections")
                .sorted(Comparator.comparingInt(FirewallPolicies::priority))
                .flatMap(collection -> {
                    var id = group.id()
                            .child("ruleCollections", collection.path("name").asString("unnamed"));
                    var in = RuleBodies.Collection.of(id, collection.path("action"));
                    return collection
                            .path("rules")
                            .valueStream()
                            .filter(rule -> rule.path("ruleType").asString("").equals(type))
                            .map(rule -> read.apply(in, rule));
                });
    }

    private static int priority(JsonNode node) {
        return node.path("priority").asInt(65_000);
    }
}
