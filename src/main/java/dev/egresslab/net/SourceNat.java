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

    /** A node's own share of an outbound rule: its blocks one after another, or any of them first. */
    Optional<Packet> loadBalancer(
            LoadBalancer.Outbound rule,
            Node node,
            List<Allotment.Block> blocks,
            boolean any,
            Packet packet,
            Walk walk) {
        int ports = blocks.stream().mapToInt(Allotment.Block::count).sum();
        var message = Message.of("trace.snat.loadBalancer", node.name(), ports);
        var way = new Way(rule.id(), rule.frontends(), LOAD_BALANCER, message);
        var pools = blocks.stream().map(block -> pool(rule, node, block)).toList();
        int start = any && !blocks.isEmpty() ? ledger.any(blocks.size()) : 0;
        for (int i = 0; i < blocks.size(); i++) {
            int at = (start + i) % blocks.size();
            var taken = take(pools.get(at), blocks.get(at).owner(), way, pools, packet, walk);
            if (taken.isPresent()) return taken;
        }
        return Optional.empty();
    }

    private static Ledger.Pool pool(LoadBalancer.Outbound rule, Node node, Allotment.Block block) {
        var name = lower(rule.id()) + "|" + node.name() + "|" + block.owner().address();
        return new Ledger.Pool(name, FIRST + block.first(), block.count(), false);
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
            var taken = take(pool, owned, way, List.of(pool), packet, walk);
            if (taken.isPresent()) return taken;
        }
        return Optional.empty();
    }

    /** {@code share}: all pools that the sender may use, for the gauge. */
    private Optional<Packet> take(
            Ledger.Pool pool, Step.Owned owned, Way way, List<Ledger.Pool> share, Packet packet, Walk walk) {
        var port = ledger.take(pool, packet.protocol(), packet.destination(), open.plus(way.cool()));
        if (port.isEmpty()) return Optional.empty();
        var after = new Socket(owned.address(), port.getAsInt());
        walk.note(new Step.Translated(
                way.by(),
                Step.Translated.Kind.SNAT,
                packet.source(),
                after,
                way.addresses(),
                share.stream()
                        .mapToInt(one -> ledger.inUse(one, packet.protocol(), packet.destination()))
                        .sum(),
                share.stream().mapToInt(Ledger.Pool::count).sum(),
                way.message()));
        return Optional.of(packet.from(after));
    }

    /** What every translation of one device has in common; {@code cool}: how long a closed port waits. */
    private record Way(String by, List<Step.Owned> addresses, Duration cool, Message message) {}

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
