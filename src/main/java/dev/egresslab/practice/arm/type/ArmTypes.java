package dev.egresslab.practice.arm.type;

import dev.egresslab.practice.arm.ArmType;

import java.util.List;

/** Every resource type of the practice cloud. */
public final class ArmTypes {
    /** A new type is one more line here. */
    public static final List<ArmType> ALL = List.of(
            new PublicIpAddresses(),
            new PublicIpPrefixes(),
            new NatGateways(),
            new VirtualNetworks(),
            new Subnets(),
            new NetworkSecurityGroups(),
            new SecurityRules(),
            new RouteTables(),
            new Routes(),
            new LoadBalancers(),
            new AzureFirewalls(),
            new ApplicationGateways(),
            new PrivateEndpoints(),
            new NetworkInterfaces(),
            new NetworkWatchers(),
            new VirtualMachines(),
            new UserAssignedIdentities(),
            new RoleAssignments(),
            new ManagementLocks(),
            ScaleSets.sets(),
            ScaleSets.machines(),
            ScaleSets.interfaces(),
            new ManagedClusters(),
            new AgentPools());

    private ArmTypes() {}
}
