package dev.egresslab.practice.arm.type;

import dev.egresslab.practice.arm.Json;

import java.util.List;

/** Makes the way out that a cluster's document asks for, and takes away the one that it had before. */
final class OutboundPaths {
    private static final int BLOCK_PRIORITY = 4000;

    private OutboundPaths() {}

    static void sync(Managed managed) {
        var cluster = managed.cluster();
        if (!cluster.managedNat()) ManagedNat.remove(managed);
        if (!cluster.outboundType().equals("loadBalancer")) ManagedOutboundRule.remove(managed);
        if (cluster.managedNat()) ManagedNat.ensure(managed);
        if (cluster.outboundType().equals("loadBalancer")) ManagedOutboundRule.ensure(managed);
        block(managed, cluster);
        PoolMembers.sync(managed);
    }

    /** Outbound type block: the security group denies the internet. */
    private static void block(Managed managed, Cluster cluster) {
        var rule = cluster.securityGroup().child("securityRules", "aks-block-internet-outbound");
        if (!cluster.outboundType().equals("block")) {
            managed.draft().remove(rule);
            return;
        }
        managed.make(rule, Json.object("""
                        {"properties": {"protocol": "*", "sourcePortRange": "*", "destinationPortRange": "*",
                         "sourceAddressPrefix": "*", "destinationAddressPrefix": "Internet", "access": "Deny",
                         "priority": %d, "direction": "Outbound"}}""", BLOCK_PRIORITY));
    }

    /** Writes what AKS reports as the addresses in use. */
    static void report(Managed managed, String profile, List<?> addresses) {
        managed.editCluster(body -> Json.inside(body, "properties", "networkProfile", profile)
                .set("effectiveOutboundIPs", Json.links(addresses)));
    }
}
