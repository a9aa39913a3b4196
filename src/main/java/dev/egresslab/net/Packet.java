package dev.egresslab.net;

/** The first packet of a connection: its five-tuple and what it carries. */
public record Packet(Protocol protocol, Socket source, Socket destination, Payload payload) {
    public Packet from(Socket newSource) {
        return new Packet(protocol, newSource, destination, payload);
    }

    public Packet to(Socket newDestination) {
        return new Packet(protocol, source, newDestination, payload);
    }

    /** The answer to it: source and destination change places. */
    public Packet reply() {
        return new Packet(protocol, /* source= */ destination, /* destination= */ source, new Payload.Opaque());
    }

    @Override
    public String toString() {
        return protocol + " " + source + " -> " + destination;
    }
}
