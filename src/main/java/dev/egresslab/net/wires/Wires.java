package dev.egresslab.net.wires;

import dev.egresslab.net.Fabric;

import java.util.List;

/** All wires, in an order in which what one reads of the fabric has been put there before. */
public final class Wires {
    public static final List<Wire> ALL = List.of(
            new ManagedClusters(),
            new VirtualNetworks(),
            new SecurityGroups(),
            new NatGateways(),
            new LoadBalancers(),
            new AzureFirewalls(),
            new ScaleSets(),
            new VirtualMachines(),
            new ApplicationGateways(),
            new PrivateEndpoints());

    private Wires() {}

    /** Pods and Services of every cluster. */
    public static void joinObjects(Fabric fabric) {
        fabric.estate().clusters().forEach(cluster -> new KubeObjects(cluster, fabric).join());
    }
}
