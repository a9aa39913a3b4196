package dev.egresslab.lab.exercise.thought;

import dev.egresslab.estate.Document;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.net.Firewall;
import dev.egresslab.net.Probe;
import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A rule collection of the firewall taken out: which of the hosts that nodes call, or that it names, are lost. */
final class RulesOut implements Kind {
    private static final int MOST_NAMES = 6;

    @Override
    public Stream<Thought> in(Setting now) {
        var needed = Needed.of(now);
        // a firewall that none of its packets meet is another cluster's matter
        if (needed.isEmpty() || Needed.deciding(now, needed).isEmpty()) return Stream.of();
        return now.network().firewalls().stream()
                .flatMap(RulesOut::collections)
                .distinct()
                .map(collection -> thought(now, needed, ResourceId.of(collection)));
    }

    /** Network rules first, as the firewall reads them. */
    private static Stream<String> collections(Firewall firewall) {
        return Stream.concat(
                firewall.network().stream().map(Firewall.Network::collection),
                firewall.application().stream().map(Firewall.Application::collection));
    }

    private static Thought thought(Setting now, List<Probe> needed, ResourceId collection) {
        var probes = new ArrayList<>(needed);
        named(now, collection).filter(p -> !probes.contains(p)).forEach(probes::add);
        var own = named(now, collection).map(Needed::name).toList();
        var thought = Thought.of(
                "rules-out",
                collection.name(),
                List.of(
                        collection.name(),
                        collection.parent().orElse(collection).name()),
                new HostsGauge(probes),
                s -> Needed.without(s.estate(), collection));
        return own.isEmpty() ? thought : thought.or(List.of(new Effect.Hosts(own, probes.size())));
    }

    /** The hosts that the collection's own rules name and that can be walked to. */
    private static Stream<Probe> named(Setting now, ResourceId collection) {
        var type = collection.type();
        var list = type.substring(type.lastIndexOf('/') + 1);
        return collection.parent().flatMap(now.estate()::find).stream()
                .flatMap((Document owner) -> owner.items("/properties/" + list))
                .filter(item -> WhatIf.named(item, collection.name()))
                .flatMap(item -> Stream.of(item.path("rules"), item.at("/properties/rules")))
                .flatMap(JsonNode::valueStream)
                .flatMap(rule -> Stream.concat(application(now, rule), network(now, rule)))
                .distinct()
                .limit(MOST_NAMES);
    }

    private static Stream<Probe> application(Setting now, JsonNode rule) {
        return rule.path("targetFqdns")
                .valueStream()
                .flatMap(host -> rule.path("protocols")
                        .valueStream()
                        .flatMap(p -> Needed.to(
                                now,
                                host.asString(""),
                                p.path("protocolType").asString(""),
                                p.path("port").asInt(0))
                                .stream()));
    }

    private static Stream<Probe> network(Setting now, JsonNode rule) {
        var protocols = rule.has("ipProtocols") ? rule.path("ipProtocols") : rule.path("protocols");
        return rule.path("destinationFqdns")
                .valueStream()
                .flatMap(host -> protocols
                        .valueStream()
                        .map(p -> p.asString("").toUpperCase(Locale.ROOT))
                        .flatMap(p -> rule.path("destinationPorts")
                                .valueStream()
                                .filter(port -> port.asString("").matches("[0-9]{1,5}"))
                                .flatMap(port ->
                                        Needed.to(now, host.asString(""), p, Integer.parseInt(port.asString("0")))
                                                .stream())));
    }
}
