package dev.egresslab.net;

import dev.egresslab.text.Message;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Takes a public address and a port from a way out, and notes which and why. */
final class SourceNat {
    // Port reuse after close, load balancer:
    // https://learn.microsoft.com/azure/load-balancer/load-balancer-outbound-connections
    private static final Duration LOAD_BALANCER = Duration.ofMinutes(4);
    // NAT gateway: https://learn.microsoft.com/azure/nat-gateway/nat-gateway-resource
    private static final Duration NAT_GATEWAY = Duration.ofSeconds(65);
    // Azure does not publish it for the firewall; taken as for the NAT gateway.
    private static final Duration FIREWALL = Duration.ofSeconds(65);
    private static final int FIRST = 1024;

    private final Ledger ledger;
    private final Duration open;

    SourceNat(Ledger ledger, Duration open) {
        this.ledger = ledger;
        this.open = open;
    }

    /** A node's own share of an outbound rule: one frontend address for each node, so that blocks never overlap. */
    Optional<Packet> loadBalancer(
            LoadBalancer.Outbound rule, Node node, int place, int nodes, Packet packet, Walk walk) {
        int share = rule.allocation(nodes);
        var frontend = rule.frontends().get(place % rule.frontends().size());
        int block = place / rule.frontends().size() * share;
        if (block + share > LoadBalancer.PORTS) share = Math.max(0, LoadBalancer.PORTS - block);
        var pool = new Ledger.Pool(lower(rule.id()) + "|" + node.name(), FIRST + block, share, false);
        var way = new Way(
                rule.id(), rule.frontends(), LOAD_BALANCER, Message.of("trace.snat.loadBalancer", node.name(), share));
        return take(pool, frontend, way, packet, walk);
    }

    /** Any free port of any address, both at random. */
    Optional<Packet> natGateway(NatGateway gateway, Packet packet, Walk walk) {
        var message = Message.of(
                "trace.snat.natGateway",
                gateway.id().name(),
                gateway.addresses().size());
        var way = new Way(gateway.id().toString(), gateway.addresses(), NAT_GATEWAY, message);
        return anyAddress(way, NatGateway.PORTS, NatGateway.PER_DESTINATION, packet, walk);
    }

    Optional<Packet> firewall(Firewall firewall, Packet packet, Walk walk) {
        var message = Message.of("trace.snat.firewall", firewall.id().name());
        var way = new Way(firewall.id().toString(), firewall.addresses(), FIREWALL, message);
        return anyAddress(way, Firewall.PORTS, Firewall.PORTS, packet, walk);
    }

    private Optional<Packet> anyAddress(Way way, int ports, int most, Packet packet, Walk walk) {
        int count = way.addresses().size();
        int start = ledger.any(count);
        for (int i = 0; i < count; i++) {
            var owned = way.addresses().get((start + i) % count);
            var pool = new Ledger.Pool(lower(way.by()) + "|" + owned.address(), FIRST, ports, true, most);
            var taken = take(pool, owned, way, packet, walk);
            if (taken.isPresent()) return taken;
        }
        return Optional.empty();
    }

    private Optional<Packet> take(Ledger.Pool pool, Step.Owned owned, Way way, Packet packet, Walk walk) {
        var port = ledger.take(pool, packet.protocol(), packet.destination(), open.plus(way.cool()));
        if (port.isEmpty()) return Optional.empty();
        var after = new Socket(owned.address(), port.getAsInt());
        int used = ledger.inUse(pool, packet.protocol(), packet.destination());
        walk.note(new Step.Translated(
                way.by(),
                Step.Translated.Kind.SNAT,
                packet.source(),
                after,
                way.addresses(),
                used,
                pool.count(),
                way.message()));
        return Optional.of(packet.from(after));
    }

    /** What every translation of one device has in common; {@code cool}: how long a closed port waits. */
    private record Way(String by, List<Step.Owned> addresses, Duration cool, Message message) {}

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
