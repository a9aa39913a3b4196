package dev.egresslab.practice.arm.type;

import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.net.Network;
import dev.egresslab.net.Packet;
import dev.egresslab.net.Payload;
import dev.egresslab.net.Protocol;
import dev.egresslab.net.Route;
import dev.egresslab.net.Socket;
import dev.egresslab.net.Verdict;
import dev.egresslab.practice.arm.ArmError;
import dev.egresslab.practice.arm.ArmType.Action;
import dev.egresslab.practice.arm.ArmType.Outcome;
import dev.egresslab.practice.arm.Documents;
import dev.egresslab.practice.arm.Json;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** What can be asked of Network Watcher: where a packet goes next, whether rules let it pass, what is connected to what. */
final class WatcherActions {
    private static final Duration LASTS = Duration.ofSeconds(3);

    private WatcherActions() {}

    static Optional<Action> find(String name) {
        return Optional.ofNullable(
                switch (name.toLowerCase(Locale.ROOT)) {
                    case "nexthop" ->
                        (_, body, documents, realm) -> new Outcome.Finds(
                                nextHop(body, documents, realm.packets().network()), LASTS);
                    case "ipflowverify" ->
                        (_, body, documents, realm) -> new Outcome.Finds(
                                flow(body, documents, realm.packets().network()), LASTS);
                    case "connectivitycheck" ->
                        (_, body, documents, realm) ->
                                new Outcome.Finds(new Connectivity(documents, realm.packets()).check(body), LASTS);
                    case "topology" ->
                        (_, body, documents, realm) -> new Outcome.Answer(new Topology(documents, realm).of(body));
                    default -> null;
                });
    }

    private static ObjectNode nextHop(ObjectNode body, Documents documents, Network network) {
        var at = attachment(body, "sourceIPAddress", documents);
        var subnet = InterfaceActions.subnet(at, network);
        var route = network.routes(subnet.id()).flatMap(r -> r.choose(address(body, "destinationIPAddress")));
        var answer = Json.object()
                .put(
                        "nextHopType",
                        route.map(r -> InterfaceActions.hop(r, subnet)).orElse("None"));
        route.flatMap(Route::appliance).ifPresent(next -> answer.put("nextHopIpAddress", next.toString()));
        return answer.put(
                "routeTableId",
                route.filter(r -> r.source() == Route.Source.USER)
                        .flatMap(_ -> subnet.routeTable())
                        .map(ResourceId::toString)
                        .orElse("System Route"));
    }

    private static ObjectNode flow(ObjectNode body, Documents documents, Network network) {
        var at = attachment(body, "localIPAddress", documents);
        boolean leaving = switch (text(body, "direction").toLowerCase(Locale.ROOT)) {
            case "outbound" -> true;
            case "inbound" -> false;
            default -> throw invalid(body, "direction");
        };
        var local = new Socket(address(body, "localIPAddress"), port(body, "localPort"));
        var remote = new Socket(address(body, "remoteIPAddress"), port(body, "remotePort"));
        var packet =
                new Packet(protocol(body), leaving ? local : remote, leaving ? remote : local, new Payload.Opaque());
        var verdicts = Verdict.of(network, InterfaceActions.subnet(at, network), at.securityGroup(), packet, leaving);
        var deciding = verdicts.stream()
                .filter(verdict -> !verdict.allowed())
                .findFirst()
                .or(() -> verdicts.stream().reduce((_, last) -> last));
        return Json.object()
                .put("access", deciding.map(Verdict::allowed).orElse(true) ? "Allow" : "Deny")
                .put(
                        "ruleName",
                        deciding.flatMap(Verdict::rule)
                                .map(InterfaceActions::name)
                                .orElse(""));
    }

    /** The interface that is asked about: the one named, or the one with the address. */
    private static Attachment attachment(ObjectNode body, String member, Documents documents) {
        var own = address(body, member);
        var card = body.path("targetNicResourceId").asString("");
        var machine = ResourceId.of(text(body, "targetResourceId"));
        return Attachment.of(machine, documents).stream()
                .filter(at -> card.isEmpty() || at.card().equals(ResourceId.of(card)))
                .filter(at -> at.addresses().contains(own))
                .findFirst()
                .orElseThrow(() -> ArmError.bad(
                        "NoNicWithIpAddressFound",
                        "The address %s is no address of a network interface of %s.",
                        own,
                        machine));
    }

    private static Protocol protocol(ObjectNode body) {
        return switch (text(body, "protocol").toUpperCase(Locale.ROOT)) {
            case "TCP" -> Protocol.TCP;
            case "UDP" -> Protocol.UDP;
            default -> throw invalid(body, "protocol");
        };
    }

    static Ipv4 address(ObjectNode body, String member) {
        var text = text(body, member);
        if (!Ipv4.is(text)) throw invalid(body, member);
        return Ipv4.parse(text);
    }

    /** A port, or any one of those that clients leave from where a pattern stands for many. */
    private static int port(ObjectNode body, String member) {
        var text = body.path(member).asString("");
        if (text.equals("*")) return 49_152;
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65_535) throw invalid(body, member);
        return Integer.parseInt(text);
    }

    static String text(ObjectNode body, String member) {
        var text = body.path(member).asString("");
        if (text.isEmpty()) throw invalid(body, member);
        return text;
    }

    private static ArmError invalid(ObjectNode body, String member) {
        return ArmError.bad(
                "InvalidRequestFormat",
                "Cannot parse the request. The value '%s' of property '%s' is not valid.",
                body.path(member).asString(""),
                member);
    }
}
