package dev.egresslab.practice.arm.type;

import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.net.Hop;
import dev.egresslab.net.Origin;
import dev.egresslab.net.Payload;
import dev.egresslab.net.Probe;
import dev.egresslab.net.Protocol;
import dev.egresslab.net.Step;
import dev.egresslab.net.Trace;
import dev.egresslab.practice.Packets;
import dev.egresslab.practice.arm.ArmError;
import dev.egresslab.practice.arm.Documents;
import dev.egresslab.practice.arm.Json;
import tools.jackson.databind.node.ObjectNode;

import java.util.Locale;

/** Network Watcher's connectivity check: one connection from a machine, walked through everything as it stands. */
final class Connectivity {
    private static final int PROBES = 66;

    private final Documents documents;
    private final Packets packets;

    Connectivity(Documents documents, Packets packets) {
        this.documents = documents;
        this.packets = packets;
    }

    ObjectNode check(ObjectNode body) {
        var machine = ResourceId.of(body.at("/source/resourceId").asString(""));
        var from = Attachment.of(machine, documents).stream().findFirst().orElseThrow(() -> ArmError.notFound(machine));
        var trace = packets.send(probe(body, from));
        boolean arrived = trace.outcome().arrived();
        var answer = Json.object();
        var hops = answer.putArray("hops");
        for (int i = 0; i < trace.hops().size(); i++) hops.add(hop(trace, i, from));
        return answer.put("connectionStatus", arrived ? "Reachable" : "Unreachable")
                .put("probesSent", PROBES)
                .put("probesFailed", arrived ? 0 : PROBES);
    }

    private Probe probe(ObjectNode body, Attachment from) {
        var origin = new Origin.Node(from.machine(), from.host());
        var host = body.at("/destination/address").asString("").replaceFirst("^https?://([^/:]+).*", "$1");
        var other = body.at("/destination/resourceId").asString("");
        if (host.isEmpty() && !other.isEmpty())
            host = Attachment.of(ResourceId.of(other), documents).stream()
                    .flatMap(at -> at.addresses().stream())
                    .map(Ipv4::toString)
                    .findFirst()
                    .orElse("");
        if (host.isEmpty())
            throw ArmError.bad("InvalidRequestFormat", "Cannot parse the request. The destination has no address.");
        int port = body.at("/destination/port").asInt(80);
        return switch (body.path("protocol").asString("").toLowerCase(Locale.ROOT)) {
            case "http" -> Probe.http(origin, host, port, "/");
            case "https" -> Probe.tls(origin, host, port);
            case "icmp" -> new Probe(origin, Protocol.ICMP, host, 0, new Payload.Opaque());
            default -> new Probe(origin, Protocol.TCP, host, port, new Payload.Opaque());
        };
    }

    private static ObjectNode hop(Trace trace, int number, Attachment from) {
        var hop = trace.hops().get(number);
        boolean first = number == 0;
        var shown =
                Json.object().put("type", first ? "Source" : type(hop.kind())).put("id", "hop-" + number);
        var address = first
                ? from.addresses().getFirst()
                : hop.arrived().destination().address();
        shown.put("address", address.toString());
        if (hop.id().startsWith("/")) shown.put("resourceId", hop.id());
        else if (first) shown.put("resourceId", from.card().toString());
        var next = shown.putArray("nextHopIds");
        if (number + 1 < trace.hops().size()) next.add("hop-" + (number + 1));
        var issues = shown.putArray("issues");
        for (var step : hop.steps())
            if (step instanceof Step.Ended ended && !ended.outcome().arrived())
                issues.addObject()
                        .put("origin", "Outbound")
                        .put("severity", "Error")
                        .put("type", issue(ended))
                        .putArray("context")
                        .addObject()
                        .put("key", "decidedBy")
                        .put("value", ended.decidedBy());
        return shown;
    }

    private static String type(Hop.Kind kind) {
        return switch (kind) {
            case FIREWALL -> "VirtualAppliance";
            case INTERNET -> "Internet";
            case LOAD_BALANCER, APPLICATION_GATEWAY -> "VirtualNetworkGateway";
            case POD, NODE, SUBNET, NAT_GATEWAY, PRIVATE_ENDPOINT -> "VnetLocal";
        };
    }

    private static String issue(Step.Ended ended) {
        return switch (ended.outcome()) {
            case DROPPED, DENIED_HTTP, DENIED_TLS -> "NetworkSecurityRule";
            case NO_ROUTE, REPLY_LOST, LOOP -> "UserDefinedRoute";
            case NAME_UNKNOWN -> "DnsResolution";
            case REFUSED -> "PortThrottled";
            case ANSWERED, PORTS_EXHAUSTED, NO_WAY_OUT, BAD_GATEWAY, UNREACHABLE -> "Unknown";
        };
    }
}
