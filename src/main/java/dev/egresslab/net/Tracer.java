package dev.egresslab.net;

import dev.egresslab.address.Ipv4;
import dev.egresslab.text.Message;

import java.time.Duration;
import java.util.Optional;

/**
 * Walks the first packet of a connection through a network, and its reply back. Order of decisions: name, pod, node,
 * security group, route, way out or firewall, destination, reply.
 */
public final class Tracer {
    // https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16
    private static final String AZURE_DNS = "168.63.129.16";

    private final Network network;
    private final Ledger ledger;

    /** @param ledger takes the ports; a new one for a prediction that must not use up any */
    public Tracer(Network network, Ledger ledger) {
        this.network = network;
        this.ledger = ledger;
    }

    /** A connection that closes as soon as it is answered. */
    public Trace trace(Probe probe) {
        return trace(probe, Duration.ZERO);
    }

    /** A connection that stays open for a while, and holds its port for so long. */
    public Trace trace(Probe probe, Duration open) {
        var origin = Start.of(probe.origin(), network);
        var target = Names.resolve(probe.host(), probe.origin(), network);
        var source = new Socket(origin.address(), ephemeral(probe));
        var destination = new Socket(target.orElse(new Ipv4(0)), probe.port());
        var packet = new Packet(probe.protocol(), source, destination, probe.application());
        var walk = new Walk(packet);
        var paths = new Paths(
                network,
                new SourceNat(ledger, open),
                ledger,
                walk,
                Optional.of(probe.host()).filter(h -> !Ipv4.is(h)));
        walk.enter(origin.id(), origin.kind(), origin.name(), packet);
        if (target.isEmpty()) {
            walk.end(Outcome.NAME_UNKNOWN, AZURE_DNS, Message.of("trace.name.unknown", probe.host()));
        } else {
            if (!Ipv4.is(probe.host())) {
                walk.note(new Step.Resolved(
                        AZURE_DNS,
                        probe.host(),
                        target.get(),
                        Message.of(
                                "trace.name.resolved",
                                probe.host(),
                                target.get().toString())));
            }
            origin.send(packet, paths);
        }
        return Replies.complete(walk, paths);
    }

    /** Linux takes ephemeral ports from 32768 on; any one will do, and the same probe gets the same. */
    private static int ephemeral(Probe probe) {
        return 32_768
                + Math.floorMod(
                        java.util.Objects.hash(
                                probe.host(), probe.port(), probe.protocol().name()),
                        28_232);
    }
}
