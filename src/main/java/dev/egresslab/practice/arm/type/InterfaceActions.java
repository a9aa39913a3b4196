package dev.egresslab.practice.arm.type;

import dev.egresslab.address.Cidr;
import dev.egresslab.estate.Document;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.net.EffectiveRoutes;
import dev.egresslab.net.Network;
import dev.egresslab.net.Route;
import dev.egresslab.net.SecurityGroup;
import dev.egresslab.net.Subnet;
import dev.egresslab.practice.arm.ArmError;
import dev.egresslab.practice.arm.ArmType.Action;
import dev.egresslab.practice.arm.ArmType.Outcome;
import dev.egresslab.practice.arm.Documents;
import dev.egresslab.practice.arm.Json;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The routes and the security rules that count for a network interface, as the network has them that packets walk through. */
final class InterfaceActions {
    private static final Duration LASTS = Duration.ofSeconds(5);

    private InterfaceActions() {}

    static Optional<Action> find(String method, String name) {
        return Optional.ofNullable(
                switch (method + " " + name.toLowerCase(Locale.ROOT)) {
                    case "POST effectiveroutetable" ->
                        (self, _, documents, realm) -> new Outcome.Finds(
                                routes(self, documents, realm.packets().network()), LASTS);
                    case "POST effectivenetworksecuritygroups" ->
                        (self, _, documents, realm) -> new Outcome.Finds(
                                groups(self, documents, realm.packets().network()), LASTS);
                    default -> null;
                });
    }

    private static ObjectNode routes(Document card, Documents documents, Network network) {
        var at = Attachment.of(card, documents);
        var subnet = subnet(at, network);
        var rows = network.routes(subnet.id()).map(EffectiveRoutes::rows).orElse(List.of());
        // a service tag is one row with many prefixes
        Map<List<Object>, ObjectNode> shown = new LinkedHashMap<>();
        for (var row : rows)
            shown.computeIfAbsent(key(row), _ -> row(row, subnet, documents))
                    .withArray("addressPrefix")
                    .add(row.prefix().toString());
        return listed(shown.values().stream());
    }

    private static List<Object> key(Route row) {
        boolean alone =
                row.source() == Route.Source.DEFAULT && row.nextHop() != Route.NextHop.VIRTUAL_NETWORK_SERVICE_ENDPOINT;
        return List.of(row.source(), row.nextHop(), row.active(), row.decidedBy(), alone ? row.prefix() : "");
    }

    private static ObjectNode row(Route row, Subnet subnet, Documents documents) {
        boolean own = row.source() == Route.Source.USER;
        var table = subnet.routeTable().flatMap(documents::find);
        var shown =
                own ? Json.object().put("name", ResourceId.of(row.decidedBy()).name()) : Json.object();
        shown.put(
                "disableBgpRoutePropagation",
                table.filter(t -> t.body()
                                .at("/properties/disableBgpRoutePropagation")
                                .asBoolean(false))
                        .isPresent());
        shown.put("source", row.source().azure())
                .put("state", row.active() ? "Active" : "Invalid")
                .putArray("addressPrefix");
        shown.put("nextHopType", hop(row, subnet));
        var next = shown.putArray("nextHopIpAddress");
        row.appliance().ifPresent(address -> next.add(address.toString()));
        shown.put("hasBgpOverride", false).putArray("destinationServiceTags");
        shown.putObject("tagMap");
        return shown;
    }

    /** Network Watcher and effective routes have words of their own for what stays inside. */
    static String hop(Route row, Subnet subnet) {
        if (row.nextHop() != Route.NextHop.VIRTUAL_NETWORK) return row.nextHop().azure();
        return row.source() == Route.Source.DEFAULT && subnet.peered().contains(row.prefix())
                ? "VNetPeering"
                : "VnetLocal";
    }

    private static ObjectNode groups(Document card, Documents documents, Network network) {
        var at = Attachment.of(card, documents);
        var subnet = subnet(at, network);
        var onCard = at.securityGroup()
                .flatMap(network::securityGroup)
                .map(group -> effective(group, subnet, network, "networkInterface", card.id()));
        var onSubnet = subnet.securityGroup()
                .flatMap(network::securityGroup)
                .map(group -> effective(group, subnet, network, "subnet", subnet.id()));
        return listed(Stream.of(onCard, onSubnet).flatMap(Optional::stream));
    }

    private static ObjectNode effective(
            SecurityGroup group, Subnet subnet, Network network, String where, ResourceId id) {
        var shown = Json.object();
        shown.putObject("networkSecurityGroup").put("id", group.id().toString());
        shown.putObject("association").putObject(where).put("id", id.toString());
        var rules = shown.putArray("effectiveSecurityRules");
        group.rules().forEach(rule -> rules.add(rule(rule, subnet, network)));
        return shown;
    }

    private static ObjectNode rule(SecurityGroup.Rule rule, Subnet subnet, Network network) {
        var shown = Json.object()
                .put("name", name(rule))
                .put("protocol", rule.protocol().equals("*") ? "All" : rule.protocol())
                .put("sourcePortRange", "0-65535");
        shown.putArray("sourcePortRanges").add("0-65535");
        var ports = rule.ports().isEmpty()
                ? List.of("0-65535")
                : rule.ports().stream().map(p -> p.first() + "-" + p.last()).toList();
        if (ports.size() == 1) shown.put("destinationPortRange", ports.getFirst());
        ports.forEach(shown.putArray("destinationPortRanges")::add);
        side(shown, "ource", rule.sources(), subnet, network);
        side(shown, "estination", rule.destinations(), subnet, network);
        return shown.put("access", rule.allow() ? "Allow" : "Deny")
                .put("priority", rule.priority())
                .put("direction", rule.outbound() ? "Outbound" : "Inbound");
    }

    private static void side(
            ObjectNode shown, String word, List<SecurityGroup.Range> ranges, Subnet subnet, Network network) {
        var first = word.equals("ource") ? "s" : "d";
        var texts = ranges.isEmpty()
                ? List.of("0.0.0.0/0")
                : ranges.stream()
                        .map(SecurityGroup.Range::text)
                        .map(t -> t.equals("*") ? "0.0.0.0/0" : t)
                        .toList();
        if (texts.size() == 1) shown.put(first + word + "AddressPrefix", texts.getFirst());
        texts.forEach(shown.putArray(first + word + "AddressPrefixes")::add);
        var expanded = texts.stream()
                .flatMap(text -> expanded(text, subnet, network).stream())
                .toList();
        if (!expanded.isEmpty()) {
            var list = shown.putArray("expanded" + first.toUpperCase(Locale.ROOT) + word + "AddressPrefix");
            expanded.forEach(range -> list.add(range.toString()));
        }
    }

    /** The ranges that a tag stands for; none for a range. */
    private static List<Cidr> expanded(String text, Subnet subnet, Network network) {
        if (Cidr.is(text)) return List.of();
        if (text.equals("VirtualNetwork"))
            return Stream.concat(subnet.space().stream(), subnet.peered().stream())
                    .toList();
        return network.world().serviceTag(text);
    }

    /** As effective rules and IP flow verify name a rule. */
    static String name(SecurityGroup.Rule rule) {
        return (rule.id().contains("/defaultSecurityRules/") ? "defaultSecurityRules/" : "securityRules/")
                + rule.name();
    }

    static Subnet subnet(Attachment at, Network network) {
        return network.subnet(at.subnet()).orElseThrow(() -> ArmError.notFound(at.subnet()));
    }

    private static ObjectNode listed(Stream<ObjectNode> items) {
        var answer = Json.object();
        var list = answer.putArray("value");
        items.forEach(list::add);
        return answer;
    }
}
