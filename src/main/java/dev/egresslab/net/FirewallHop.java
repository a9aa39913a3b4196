package dev.egresslab.net;

import dev.egresslab.text.Message;

import java.util.List;
import java.util.Optional;

/** A packet at an Azure Firewall: rules, translation of the source, and onwards. */
final class FirewallHop {
    private final Network network;
    private final SourceNat nat;
    private final Walk walk;
    private final Paths paths;
    private final Optional<String> askedName;

    FirewallHop(Network network, SourceNat nat, Walk walk, Paths paths, Optional<String> askedName) {
        this.network = network;
        this.nat = nat;
        this.walk = walk;
        this.paths = paths;
        this.askedName = askedName;
    }

    /** Sent there by a route. */
    void fromInside(Firewall firewall, Packet packet) {
        var id = firewall.id().toString();
        if (!walk.enter(id, Hop.Kind.FIREWALL, firewall.id().name(), packet)) return;
        var verdict = FirewallVerdict.of(firewall, packet, askedName, network.world());
        var what = askedName
                .or(() -> FirewallVerdict.readableHost(packet))
                .orElse(packet.destination().address().toString());
        if (!verdict.allowed()) {
            refuse(firewall, packet, verdict, what);
            return;
        }
        walk.note(new Step.Filtered(
                verdict.decidedBy(), verdict.rule(), true, Message.of("trace.firewall.allowed", verdict.rule(), what)));
        if (packet.destination().address().isPublic() || verdict.byName()) {
            outwards(firewall, packet);
        } else {
            paths.inside().arrive(packet, Addresses.network(firewall.subnet()));
        }
    }

    /** Sent to one of its public addresses by a client outside. */
    void fromOutside(Firewall firewall, Packet packet) {
        if (!walk.enter(
                firewall.id().toString(), Hop.Kind.FIREWALL, firewall.id().name(), packet)) return;
        var rule = firewall.nat().stream().filter(r -> fits(r, packet)).findFirst();
        if (rule.isEmpty()) {
            walk.end(
                    Outcome.DROPPED,
                    firewall.id().toString(),
                    Message.of("trace.firewall.noDnat", packet.destination().toString()));
            return;
        }
        var to = new Socket(rule.get().to(), rule.get().toPort());
        walk.note(new Step.Translated(
                rule.get().collection(),
                Step.Translated.Kind.DNAT,
                packet.destination(),
                to,
                List.of(),
                0,
                0,
                Message.of("trace.firewall.dnat", rule.get().name(), to.toString())));
        boolean within = network.subnet(firewall.subnet())
                .map(s -> s.inNetwork(to.address()))
                .orElse(false);
        var from = new Socket(
                within ? firewall.inside() : packet.destination().address(),
                packet.source().port());
        walk.note(new Step.Translated(
                firewall.id().toString(),
                Step.Translated.Kind.MASQUERADE,
                packet.source(),
                from,
                List.of(),
                0,
                0,
                Message.of("trace.firewall.hidesClient", from.address().toString())));
        var sent = packet.to(to).from(from);
        if (within) paths.inside().arrive(sent, Addresses.network(firewall.subnet()));
        else paths.outside(sent);
    }

    private void refuse(Firewall firewall, Packet packet, FirewallVerdict verdict, String what) {
        var message = verdict.rule().isEmpty()
                ? Message.of(
                        "trace.firewall.noRule",
                        firewall.id().name(),
                        what + ":" + packet.destination().port())
                : Message.of("trace.firewall.denied", verdict.rule(), what);
        walk.note(new Step.Filtered(verdict.decidedBy(), verdict.rule(), false, message));
        walk.end(verdict.refusal(firewall, packet), verdict.decidedBy(), message);
    }

    /** A NAT gateway on the firewall's subnet takes the place of the firewall's own addresses. */
    private void outwards(Firewall firewall, Packet packet) {
        var subnet = network.subnet(firewall.subnet());
        var route = network.routes(firewall.subnet())
                .flatMap(r -> r.choose(packet.destination().address()));
        if (route.isPresent()
                && route.get().nextHop() != Route.NextHop.INTERNET
                && route.get().nextHop() != Route.NextHop.VIRTUAL_NETWORK_SERVICE_ENDPOINT) {
            walk.end(
                    Outcome.NO_ROUTE,
                    route.get().decidedBy(),
                    Message.of(
                            "trace.firewall.routedAway", route.get().nextHop().azure()));
            return;
        }
        var gateway = subnet.flatMap(Subnet::natGateway).map(network.fabric().natGateways::get);
        if (gateway.isEmpty() && firewall.addresses().isEmpty()) {
            walk.end(
                    Outcome.NO_WAY_OUT,
                    firewall.id().toString(),
                    Message.of("trace.firewall.noAddress", firewall.id().name()));
            return;
        }
        var translated = gateway.isPresent()
                ? nat.natGateway(gateway.get(), packet, walk)
                : nat.firewall(firewall, packet, walk);
        if (translated.isPresent()) {
            paths.outside(translated.get());
        } else {
            walk.end(
                    Outcome.PORTS_EXHAUSTED,
                    firewall.id().toString(),
                    Message.of("trace.snat.exhausted", packet.destination().toString()));
        }
    }

    private boolean fits(Firewall.Nat rule, Packet packet) {
        return rule.protocols().stream()
                        .anyMatch(p -> p.equalsIgnoreCase("Any")
                                || p.equalsIgnoreCase(packet.protocol().name()))
                && (rule.sources().isEmpty()
                        || FirewallVerdict.addresses(
                                rule.sources(), packet.source().address(), network.world()))
                && FirewallVerdict.addresses(
                        rule.destinations(), packet.destination().address(), network.world())
                && FirewallVerdict.ports(rule.ports(), packet.destination().port());
    }
}
