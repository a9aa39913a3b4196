package dev.egresslab.net;

import dev.egresslab.address.Cidr;
import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.ResourceId;

import java.util.List;
import java.util.Optional;

/**
 * A subnet with all that decides about packets leaving it.
 *
 * @param space address space of its virtual network
 * @param open whether Azure's default outbound access applies (not for private subnets)
 */
public record Subnet(
        ResourceId id,
        Cidr range,
        List<Cidr> space,
        List<Cidr> peered,
        List<Route> userRoutes,
        Optional<ResourceId> routeTable,
        Optional<ResourceId> natGateway,
        Optional<ResourceId> securityGroup,
        List<String> serviceEndpoints,
        List<Ipv4> privateEndpoints,
        boolean open) {
    boolean inNetwork(Ipv4 address) {
        return space.stream().anyMatch(r -> r.contains(address))
                || peered.stream().anyMatch(r -> r.contains(address));
    }
}
