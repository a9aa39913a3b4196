package dev.egresslab.net;

import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.ResourceId;

import java.util.List;

/** An application gateway: listeners on public addresses, backends inside the network. */
public record ApplicationGateway(ResourceId id, ResourceId subnet, Ipv4 inside, List<Listener> listeners) {
    /** A listener with the addresses and port of its backends. */
    public record Listener(Step.Owned frontend, int port, List<Ipv4> backends, int backendPort) {}
}
