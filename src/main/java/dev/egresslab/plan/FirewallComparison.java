package dev.egresslab.plan;

import dev.egresslab.estate.Document;
import dev.egresslab.lab.resource.FirewallRules;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.plan.Drift.Difference;
import dev.egresslab.plan.Drift.Kind;
import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The rule collections of a firewall, compared with those that a lab put into it: by name, and by what they let pass. */
final class FirewallComparison {
    private static final List<String> LISTS =
            List.of("applicationRuleCollections", "networkRuleCollections", "natRuleCollections");

    private FirewallComparison() {}

    static List<Difference> of(Resource.Firewall made, Document found) {
        Map<String, String> there = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (var list : LISTS)
            found.items("/properties/" + list)
                    .forEach(c -> there.put(c.path("name").asString(""), text(c)));
        var differences = new ArrayList<Difference>();
        for (var rules : made.rules()) {
            var what = "rules " + rules.name();
            var is = there.remove(rules.name());
            if (is == null) differences.add(new Difference(Kind.MISSING, made.key(), what, text(rules), ""));
            else if (!(rules instanceof FirewallRules.Nat) && !is.equals(text(rules)))
                differences.add(new Difference(Kind.CHANGED, made.key(), what, text(rules), is));
        }
        there.forEach(
                (name, text) -> differences.add(new Difference(Kind.ADDED, made.key(), "rules " + name, "", text)));
        return differences;
    }

    private static String text(FirewallRules rules) {
        return switch (rules) {
            case FirewallRules.Application application ->
                text(application.rules().stream()
                        .flatMap(r -> Stream.of(
                                        r.protocols().stream().map(p -> p.replace('=', ':')),
                                        r.hosts().stream(),
                                        r.tags().stream())
                                .flatMap(s -> s)));
            case FirewallRules.Network network ->
                text(network.rules().stream()
                        .flatMap(r -> Stream.of(r.protocols(), r.destinations(), r.names(), r.ports())
                                .flatMap(List::stream)));
            case FirewallRules.Nat nat -> text(nat.rules().stream().map(r -> r.port() + " to " + r.to()));
        };
    }

    private static String text(JsonNode collection) {
        return text(collection.path("properties").path("rules").valueStream().flatMap(FirewallComparison::parts));
    }

    private static Stream<String> parts(JsonNode rule) {
        return Stream.of(
                        "protocols",
                        "targetFqdns",
                        "fqdnTags",
                        "destinationAddresses",
                        "destinationFqdns",
                        "destinationPorts")
                .flatMap(part -> rule.path(part).valueStream())
                .map(value -> value.isObject()
                        ? value.path("protocolType").asString("") + ":"
                                + value.path("port").asString("")
                        : value.asString(""));
    }

    private static String text(Stream<String> parts) {
        var sorted = new TreeSet<String>();
        parts.forEach(part -> sorted.add(part.toLowerCase(Locale.ROOT)));
        return String.join(" ", sorted);
    }
}
