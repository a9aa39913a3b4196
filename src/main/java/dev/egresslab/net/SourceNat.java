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
        return take(
                pool,
                frontend,
                rule.frontends(),
                rule.id(),
                Message.of("trace.snat.loadBalancer", node.name(), share),
                LOAD_BALANCER,
                packet,
                walk);
    }

    /** Any free port of any address, both at random. */
    Optional<Packet> natGateway(NatGateway gateway, Packet packet, Walk walk) {
        var message = Message.of(
                "trace.snat.natGateway",
                gateway.id().name(),
                gateway.addresses().size());
        return anyAddress(
                gateway.addresses(), gateway.id().toString(), NatGateway.PORTS, message, NAT_GATEWAY, packet, walk);
    }

    Optional<Packet> firewall(Firewall firewall, Packet packet, Walk walk) {
        var message = Message.of("trace.snat.firewall", firewall.id().name());
        return anyAddress(
                firewall.addresses(), firewall.id().toString(), Firewall.PORTS, message, FIREWALL, packet, walk);
    }

    private Optional<Packet> anyAddress(
            List<Step.Owned> addresses,
            String by,
            int ports,
            Message message,
            Duration cool,
            Packet packet,
            Walk walk) {
        int start = ledger.any(addresses.size());
        for (int i = 0; i < addresses.size(); i++) {
            var owned = addresses.get((start + i) % addresses.size());
            var pool = new Ledger.Pool(lower(by) + "|" + owned.address(), FIRST, Math.min(ports, 65536 - FIRST), true);
            if (ledger.inUse(pool, packet.protocol(), packet.destination()) < pool.count()) {
                return take(pool, owned, addresses, by, message, cool, packet, walk);
            }
        }
        return Optional.empty();
    }

    private Optional<Packet> take(
            Ledger.Pool pool,
            Step.Owned owned,
            List<Step.Owned> all,
            String by,
            Message message,
            Duration cool,
            Packet packet,
            Walk walk) {
        var port = ledger.take(pool, packet.protocol(), packet.destination(), open.plus(cool));
        if (port.isEmpty()) return Optional.empty();
        var after = new Socket(owned.address(), port.getAsInt());
        int used = ledger.inUse(pool, packet.protocol(), packet.destination());
        walk.note(new Step.Translated(
                by, Step.Translated.Kind.SNAT, packet.source(), after, all, used, pool.count(), message));
        return Optional.of(packet.from(after));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
