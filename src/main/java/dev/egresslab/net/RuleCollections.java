package dev.egresslab.net;

import dev.egresslab.estate.Document;
import dev.egresslab.estate.ResourceId;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The rule collections of a firewall's document. */
final class RuleCollections {
    private static final Set<String> KINDS =
            Set.of("natRuleCollections", "networkRuleCollections", "applicationRuleCollections");

    private RuleCollections() {}

    static Set<String> names(Document firewall) {
        return KINDS.stream()
                .flatMap(kind -> firewall.items("/properties/" + kind))
                .map(node -> node.path("name").asString(""))
                .collect(Collectors.toSet());
    }

    static Set<Integer> priorities(Document firewall, String kind) {
        return firewall.items("/properties/" + kind)
                .map(node -> node.at("/properties/priority").asInt(0))
                .collect(Collectors.toSet());
    }

    /** The id of the collection whose rule denied; empty where no rule matched at all. */
    static Optional<String> denial(Hop last) {
        return last.steps().stream()
                .filter(Step.Filtered.class::isInstance)
                .map(Step.Filtered.class::cast)
                .filter(step -> !step.rule().isEmpty() && !step.allowed())
                .map(Step.Filtered::decidedBy)
                .findFirst();
    }

    /** The priority of the collection that denied. */
    static Optional<Integer> denying(Document firewall, Hop last) {
        return denial(last).map(id -> ResourceId.of(id).name()).stream()
                .flatMap(name -> KINDS.stream()
                        .flatMap(kind -> firewall.items("/properties/" + kind))
                        .filter(node -> node.path("name").asString("").equals(name))
                        .map(node -> node.at("/properties/priority").asInt(0)))
                .findFirst();
    }
}
