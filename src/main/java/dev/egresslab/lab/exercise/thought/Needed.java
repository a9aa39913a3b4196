package dev.egresslab.lab.exercise.thought;

import dev.egresslab.estate.Estate;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.net.Hop;
import dev.egresslab.net.Origin;
import dev.egresslab.net.Outcome;
import dev.egresslab.net.Payload;
import dev.egresslab.net.Probe;
import dev.egresslab.net.Protocol;
import dev.egresslab.net.Step;
import dev.egresslab.net.Trace;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The connections that nodes make by themselves, and which of them come through. */
final class Needed {
    // https://learn.microsoft.com/azure/aks/outbound-rules-control-egress
    private static final List<String> HOSTS = List.of(
            "mcr.microsoft.com",
            "management.azure.com",
            "login.microsoftonline.com",
            "packages.microsoft.com",
            "packages.aks.azure.com");

    private Needed() {}

    /** The hosts that every node of AKS calls, its own API server among them. */
    static List<Probe> of(Setting setting) {
        return from(setting)
                .map(node -> Stream.concat(Stream.of(setting.api()).filter(api -> !api.isEmpty()), HOSTS.stream())
                        .filter(host -> setting.network().world().named(host).isPresent())
                        .map(host -> Probe.tls(node, host, 443))
                        .toList())
                .orElse(List.of());
    }

    /** A connection to a host by its protocol and port, as rules write them; empty where it is none that can be walked. */
    static Optional<Probe> to(Setting setting, String host, String protocol, int port) {
        if (setting.network().world().named(host).isEmpty()) return Optional.empty();
        Function<Origin, Optional<Probe>> made = node -> switch (protocol.toUpperCase(java.util.Locale.ROOT)) {
            case "HTTP" -> Optional.of(Probe.http(node, host, port, "/"));
            case "HTTPS" -> Optional.of(Probe.tls(node, host, port));
            case "TCP" -> Optional.of(new Probe(node, Protocol.TCP, host, port, new Payload.Opaque()));
            case "UDP" -> Optional.of(new Probe(node, Protocol.UDP, host, port, new Payload.Opaque()));
            default -> Optional.empty();
        };
        return from(setting).flatMap(made);
    }

    private static Optional<Origin> from(Setting setting) {
        return setting.nodes().stream().findFirst().map(setting::from);
    }

    static boolean reached(Setting setting, Probe probe) {
        return setting.walk(probe).filter(t -> t.outcome() == Outcome.ANSWERED).isPresent();
    }

    /** Those that are reached in one setting and not in another. */
    static List<String> lost(List<Probe> probes, Setting before, Setting after) {
        return probes.stream()
                .filter(p -> reached(before, p) && !reached(after, p))
                .map(Needed::name)
                .toList();
    }

    /** A host, with its port where that is not the usual one. */
    static String name(Probe probe) {
        return probe.port() == 443 ? probe.host() : probe.host() + ":" + probe.port();
    }

    /** Ids of the rule collections that let these connections through firewalls. */
    static Set<String> deciding(Setting setting, List<Probe> probes) {
        return probes.stream()
                .flatMap(p -> setting.walk(p).stream())
                .map(Trace::hops)
                .flatMap(List::stream)
                .filter(hop -> hop.kind() == Hop.Kind.FIREWALL)
                .flatMap(hop -> hop.steps().stream())
                .filter(Step.Filtered.class::isInstance)
                .map(Step::decidedBy)
                .collect(Collectors.toSet());
    }

    /** The same without a rule collection, in the firewall or in its policy. */
    static Estate without(Estate estate, ResourceId collection) {
        var type = collection.type();
        var list = type.substring(type.lastIndexOf('/') + 1);
        return WhatIf.withoutItems(
                estate, collection.parent().orElse(collection), list, item -> WhatIf.named(item, collection.name()));
    }
}
