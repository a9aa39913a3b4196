package dev.egresslab.net;

import java.util.List;
import java.util.Optional;

/**
 * One device on the way. {@code id} is the device's ARM id, or {@code pod:<namespace>/<name>}, {@code node:<name>},
 * {@code internet:<host>} where it has none of its own. {@code left} is empty where the packet went no further.
 */
public record Hop(String id, Kind kind, String name, Packet arrived, Optional<Packet> left, List<Step> steps) {
    public Hop {
        steps = List.copyOf(steps);
    }

    /** What a device is; decides its picture. */
    public enum Kind {
        POD,
        NODE,
        SUBNET,
        LOAD_BALANCER,
        NAT_GATEWAY,
        FIREWALL,
        APPLICATION_GATEWAY,
        PRIVATE_ENDPOINT,
        INTERNET
    }
}
