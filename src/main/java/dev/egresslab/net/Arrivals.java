package dev.egresslab.net;

import dev.egresslab.address.Ipv4;
import dev.egresslab.text.Message;

import java.util.Optional;

/** A packet on public addresses: to a device of ours, to an API server, or to a host of the world. */
final class Arrivals {
    private final Network network;
    private final Walk walk;
    private final Paths paths;

    Arrivals(Network network, Walk walk, Paths paths) {
        this.network = network;
        this.walk = walk;
        this.paths = paths;
    }

    void arrive(Packet packet) {
        var to = packet.destination().address();
        var fabric = network.fabric();
        var firewall = fabric.firewalls.values().stream()
                .filter(f -> f.addresses().stream().anyMatch(a -> a.address().equals(to)))
                .findFirst();
        var gateway = fabric.gateways.values().stream()
                .filter(g -> g.listeners().stream()
                        .anyMatch(l -> l.frontend().address().equals(to)))
                .findFirst();
        if (firewall.isPresent()) {
            paths.firewalls().fromOutside(firewall.get(), packet);
        } else if (gateway.isPresent()) {
            new GatewayHop(network, walk, paths.inside()).receive(gateway.get(), packet);
        } else if (!paths.inside().balanced(packet, Optional.empty())) {
            world(packet, to);
        }
    }

    private void world(Packet packet, Ipv4 to) {
        var host = network.world().at(to);
        var name = host.map(Host::name).orElse(to.toString());
        var asked = FirewallVerdict.readableHost(packet)
                .filter(h -> network.world()
                        .named(h)
                        .filter(x -> x.address().equals(to))
                        .isPresent());
        var id = "internet:" + asked.orElse(name);
        if (!walk.enter(id, Hop.Kind.INTERNET, asked.orElse(name), packet)) return;
        if (host.isEmpty()) {
            walk.end(Outcome.UNREACHABLE, id, Message.of("trace.host.unknown", to.toString()));
            return;
        }
        var locked = network.fabric().clusters.values().stream()
                .filter(c -> network.world()
                        .named(c.apiServer())
                        .filter(h -> h.address().equals(to))
                        .isPresent())
                .filter(c -> !c.authorizedRanges().isEmpty())
                .filter(c -> c.authorizedRanges().stream()
                        .noneMatch(r -> r.contains(packet.source().address())))
                .findFirst();
        if (locked.isPresent()) {
            walk.end(
                    Outcome.DROPPED,
                    locked.get().id().toString(),
                    Message.of(
                            "trace.apiServer.notAuthorized",
                            locked.get().id().name(),
                            packet.source().address().toString()));
        } else if (packet.protocol() == Protocol.ICMP
                || host.get().listens(packet.protocol(), packet.destination().port())) {
            walk.end(
                    Outcome.ANSWERED,
                    id,
                    Message.of(
                            "trace.host.answers",
                            asked.orElse(name),
                            packet.source().address().toString()));
        } else {
            walk.end(
                    Outcome.REFUSED,
                    id,
                    Message.of(
                            "trace.host.refuses",
                            asked.orElse(name),
                            packet.destination().port()));
        }
    }
}
