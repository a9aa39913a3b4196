package dev.egresslab.net;

import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.ResourceId;

import java.util.List;
import java.util.Optional;

/**
 * A cluster node: an instance of a scale set with its first address.
 *
 * @param pools ids of the load balancer backend pools it is in
 */
public record Node(
        String name,
        Ipv4 address,
        ResourceId subnet,
        ResourceId scaleSet,
        Optional<ResourceId> cluster,
        List<String> pools,
        Optional<ResourceId> securityGroup,
        Optional<Step.Owned> publicIp) {}
