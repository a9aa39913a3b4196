package dev.egresslab.lab.exercise.thought;

import dev.egresslab.estate.Document;
import dev.egresslab.estate.Estate;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.net.Origin;
import dev.egresslab.net.Probe;
import dev.egresslab.net.Protocol;
import dev.egresslab.net.Remedy;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.stream.Stream;

/** A host that the firewall denies, allowed by the narrowest rule. */
final class HostAllowed implements Kind {
    private static final int MOST = 2;
    private static final String GROUPS = "ruleCollectionGroups";

    @Override
    public Stream<Thought> in(Setting now) {
        return now.origin().stream()
                .flatMap(from -> probes(from).stream())
                .flatMap(probe -> now
                        .walk(probe)
                        .flatMap(trace -> Remedy.of(trace, now.estate()))
                        .map(remedy -> thought(probe, remedy))
                        .stream())
                .limit(MOST);
    }

    private static List<Probe> probes(Origin from) {
        return List.of(
                Probe.http(from, Setting.ECHO, 80, "/"),
                Probe.tls(from, "registry-1.docker.io", 443),
                Probe.http(from, "security.ubuntu.com", 80, "/"),
                Probe.tls(from, "ghcr.io", 443));
    }

    private static Thought thought(Probe probe, Remedy remedy) {
        return Thought.of(
                "host-allowed",
                probe.host(),
                List.of(probe.host(), remedy.firewall().name(), remedy.source().toString()),
                new EgressGauge(probe),
                now -> allowed(now.estate(), remedy));
    }

    /** In the firewall's own rules, or in its policy where it has one. */
    private static Estate allowed(Estate estate, Remedy remedy) {
        var policy = estate.find(remedy.firewall()).flatMap(d -> d.link("/properties/firewallPolicy"));
        if (policy.isPresent()) return WhatIf.plus(estate, group(policy.get(), remedy));
        var list =
                remedy.rule() instanceof Remedy.Application ? "applicationRuleCollections" : "networkRuleCollections";
        return WhatIf.edit(estate, remedy.firewall(), body -> {
            var item = WhatIf.properties(body).withArrayProperty(list).addObject();
            item.put("name", remedy.collection());
            item.put("id", remedy.firewall().child(list, remedy.collection()).toString());
            collection(item.putObject("properties"), remedy);
        });
    }

    private static Document group(ResourceId policy, Remedy remedy) {
        var id = policy.child(GROUPS, remedy.collection());
        var body = Json.object("{\"name\": \"%s\", \"id\": \"%s\"}", id.name(), id);
        var properties = body.putObject("properties");
        properties.put("priority", remedy.priority());
        var item = properties.putArray("ruleCollections").addObject();
        item.put("name", remedy.collection());
        collection(item, remedy);
        return new Document(id, body);
    }

    private static void collection(ObjectNode into, Remedy remedy) {
        into.put("priority", remedy.priority());
        into.putObject("action").put("type", "Allow");
        into.putArray("rules").add(rule(remedy));
    }

    /** A rule as both kinds of firewall write it. */
    private static ObjectNode rule(Remedy remedy) {
        var source = remedy.source().toString();
        return switch (remedy.rule()) {
            case Remedy.Application(String protocol, int port, String host) ->
                Json.object("""
                    {"name": "%s", "ruleType": "ApplicationRule", "sourceAddresses": ["%s"],
                     "protocols": [{"protocolType": "%s", "port": %d}], "targetFqdns": ["%s"]}""", remedy.collection(), source, protocol.equals("http") ? "Http" : "Https", port, host);
            case Remedy.ByAddress(Protocol protocol, var destination, int port) ->
                network(remedy, protocol, "destinationAddresses", destination.toString(), port);
            case Remedy.ByName(Protocol protocol, String host, int port) ->
                network(remedy, protocol, "destinationFqdns", host, port);
        };
    }

    private static ObjectNode network(Remedy remedy, Protocol protocol, String list, String to, int port) {
        return Json.object("""
                {"name": "%s", "ruleType": "NetworkRule", "sourceAddresses": ["%s"], "protocols": ["%s"],
                 "ipProtocols": ["%s"], "%s": ["%s"], "destinationPorts": ["%d"]}""", remedy.collection(), remedy.source(), protocol, protocol, list, to, port);
    }
}
