package dev.egresslab.practice.arm.type;

import dev.egresslab.practice.arm.ArmError;
import dev.egresslab.practice.arm.Change;
import tools.jackson.databind.JsonNode;

/** The numbers of a cluster's load balancer profile: addresses, ports per node, minutes. */
final class LoadBalancerRules {
    // https://learn.microsoft.com/azure/aks/configure-load-balancer-standard
    private static final int PORTS_PER_ADDRESS = 64_000;
    private static final int MOST_ADDRESSES = 100;

    private LoadBalancerRules() {}

    static void check(Change change, Cluster cluster) {
        var profile = cluster.network().path("loadBalancerProfile");
        OutboundRules.idle(
                profile.path("idleTimeoutInMinutes").asInt(30),
                "InvalidLoadBalancerProfileIdleTimeout",
                "Load balancer");
        one(profile);
        int managed = profile.at("/managedOutboundIPs/count").asInt(1);
        if (managed < 1 || managed > MOST_ADDRESSES)
            throw ArmError.aks(
                    "InvalidLoadBalancerProfileManagedOutboundIPCount",
                    "Load balancer profile managed outbound IP count %d is not in the range of 1 to %d."
                            .formatted(managed, MOST_ADDRESSES));
        int own = profile.at("/outboundIPs/publicIPs").size();
        ports(profile.path("allocatedOutboundPorts").asInt(0), own > 0 ? own : managed, cluster);
        if (change.creating()) subnets(change, cluster);
    }

    private static void ports(int ports, int addresses, Cluster cluster) {
        if (ports % 8 != 0)
            throw ArmError.aks(
                    "LoadBalancerProfileAllocatedOutboundPortsMustBeMultipleOfEight",
                    "Load balancer profile allocated ports %d must be a multiple of 8.".formatted(ports));
        long nodes =
                cluster.pools().stream().mapToLong(p -> p.path("count").asInt()).sum();
        if (ports < 0 || ports > PORTS_PER_ADDRESS || nodes * ports > (long) PORTS_PER_ADDRESS * addresses)
            throw ArmError.aks(
                    "InvalidLoadBalancerProfileAllocatedOutboundPorts",
                    "Load balancer profile allocated ports %d is not in an allowable range given the number of nodes and IPs provisioned. Total node count %d requires %d ports but only %d ports are available given %d outbound public IPs. Refer to https://aka.ms/aks/slb-ports for more details."
                            .formatted(ports, nodes, nodes * ports, (long) PORTS_PER_ADDRESS * addresses, addresses));
    }

    private static void one(JsonNode profile) {
        int kinds = 0;
        for (var member : new String[] {"managedOutboundIPs", "outboundIPs", "outboundIPPrefixes"})
            if (profile.has(member)) kinds++;
        if (kinds > 1)
            throw ArmError.aks(
                    "InvalidLoadBalancerProfile",
                    "Load balancer profile must specify one of ManagedOutboundIPs, OutboundIPs and OutboundIPPrefixes.");
    }

    /** At creation a subnet that has a NAT gateway already is refused for this outbound type. */
    private static void subnets(Change change, Cluster cluster) {
        for (var pool : cluster.pools())
            cluster.ownSubnet(pool)
                    .flatMap(change.draft()::find)
                    .filter(subnet -> subnet.link("/properties/natGateway").isPresent())
                    .ifPresent(subnet -> {
                        throw ArmError.aks(
                                "SubnetWithNATGatewayNotAllowed",
                                "Subnet %s has a NAT gateway associated, which is not allowed with outbound type loadBalancer. Use outbound type userAssignedNATGateway."
                                        .formatted(subnet.id()));
                    });
    }
}
