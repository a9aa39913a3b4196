package dev.egresslab.net;

import dev.egresslab.estate.ResourceId;

import java.util.List;

/** A NAT gateway and the public addresses it may use; none means that it lets nothing out. */
public record NatGateway(ResourceId id, List<Step.Owned> addresses, int idleMinutes) {
    /** Ports of each public address. https://learn.microsoft.com/azure/nat-gateway/nat-gateway-resource */
    public static final int PORTS = 64_512;

    /** Connections of one public address to one destination. https://learn.microsoft.com/azure/nat-gateway/nat-sku */
    public static final int PER_DESTINATION = 50_000;
}
