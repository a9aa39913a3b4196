package dev.egresslab.net;

import dev.egresslab.text.Message;

import java.util.List;

/** A packet at an application gateway. */
final class GatewayHop {
    private final Network network;
    private final Walk walk;
    private final Inside inside;

    GatewayHop(Network network, Walk walk, Inside inside) {
        this.network = network;
        this.walk = walk;
        this.inside = inside;
    }

    /** An application gateway ends the client's connection and opens its own to a backend. */
    void receive(ApplicationGateway gateway, Packet packet) {
        if (!walk.enter(
                gateway.id().toString(),
                Hop.Kind.APPLICATION_GATEWAY,
                gateway.id().name(),
                packet)) return;
        var listener = gateway.listeners().stream()
                .filter(l -> l.frontend().address().equals(packet.destination().address())
                        && l.port() == packet.destination().port())
                .findFirst();
        var backend = listener.flatMap(l -> l.backends().stream().findFirst())
                .flatMap(at -> network.addresses().pod(Addresses.network(gateway.subnet()), at));
        if (listener.isEmpty()) {
            walk.end(
                    Outcome.DROPPED,
                    gateway.id().toString(),
                    Message.of("trace.gateway.noListener", packet.destination().toString()));
        } else if (backend.isEmpty()
                || !backend.get().listens().contains(listener.get().backendPort())) {
            walk.end(
                    Outcome.BAD_GATEWAY,
                    gateway.id().toString(),
                    Message.of(
                            "trace.gateway.badGateway",
                            gateway.id().name(),
                            listener.get().backendPort()));
        } else {
            var to = new Socket(backend.get().address(), listener.get().backendPort());
            walk.note(new Step.Translated(
                    gateway.id().toString(),
                    Step.Translated.Kind.DNAT,
                    packet.destination(),
                    to,
                    List.of(),
                    0,
                    0,
                    Message.of("trace.gateway.forwards", gateway.id().name(), to.toString())));
            inside.toPod(
                    backend.get(),
                    packet.to(to)
                            .from(new Socket(gateway.inside(), packet.source().port())));
        }
    }
}
