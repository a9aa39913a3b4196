package dev.egresslab.practice.kube;

import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.Document;
import dev.egresslab.estate.Estate;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.net.Ledger;
import dev.egresslab.net.Network;
import dev.egresslab.net.Tracer;
import dev.egresslab.net.World;
import dev.egresslab.practice.CloudProvider;
import dev.egresslab.practice.LabClock;
import dev.egresslab.practice.MemoryShelf;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** A cluster with two nodes behind a load balancer, and its API server. */
final class KubeScene {
    private static final String GROUP = "/subscriptions/s/resourceGroups/";
    static final ResourceId CLUSTER =
            ResourceId.of(GROUP + "rg/providers/Microsoft.ContainerService/managedClusters/aks");
    private static final String NODES = GROUP + "MC_rg_aks_westeurope/providers/";

    private KubeScene() {}

    static KubeSite site(LabClock time, Supplier<String> endpoint, String authority) {
        var estate = estate();
        var provider = new CloudProvider() {
            private final List<KubeSite> sites = new ArrayList<>();

            @Override
            public Estate estate() {
                return sites.isEmpty()
                        ? estate
                        : new Estate(estate.documents(), sites.getFirst().objects());
            }

            @Override
            public Ipv4 publish(ResourceId cluster, String serviceUid, List<Port> ports, boolean internal) {
                return Ipv4.parse("20.31.208.171");
            }

            @Override
            public void withdraw(ResourceId cluster, String serviceUid) {}
        };
        var world = World.load();
        var ledger = new Ledger(time::now, new Random(1));
        var parts = new Parts(
                endpoint,
                provider,
                probe -> new Tracer(Network.of(provider.estate(), world), ledger).trace(probe),
                time,
                new Random(7),
                world,
                new MemoryShelf());
        var site = new KubeSite(parts, authority);
        provider.sites.add(site);
        site.open(CLUSTER);
        return site;
    }

    private static Estate estate() {
        var net = NODES + "Microsoft.Network/";
        var pool = net + "loadBalancers/kubernetes/backendAddressPools/aksOutboundBackendPool";
        return new Estate(
                List.of(
                        document(CLUSTER.toString(), """
                        {"properties": {"nodeResourceGroup": "MC_rg_aks_westeurope", "kubernetesVersion": "1.35.2", "fqdn": "aks-1.hcp.westeurope.azmk8s.io",
                         "networkProfile": {"networkPlugin": "kubenet", "podCidr": "10.244.0.0/16"}}}"""),
                        document(net + "virtualNetworks/v", """
                        {"properties": {"addressSpace": {"addressPrefixes": ["10.224.0.0/12"]},
                         "subnets": [{"name": "s", "properties": {"addressPrefix": "10.224.0.0/16"}}]}}"""),
                        document(
                                NODES + "Microsoft.Compute/virtualMachineScaleSets/aks-nodepool1-1-vmss",
                                """
                        {"sku": {"capacity": 2}, "properties": {"virtualMachineProfile": {"networkProfile": {"networkInterfaceConfigurations": [{"properties":
                         {"ipConfigurations": [{"name": "c", "properties": {"subnet": {"id": "%svirtualNetworks/v/subnets/s"},
                          "loadBalancerBackendAddressPools": [{"id": "%s"}]}}]}}]}}}}""".formatted(net, pool)),
                        document(net + "publicIPAddresses/out", "{\"properties\": {\"ipAddress\": \"20.126.14.246\"}}"),
                        document(net + "loadBalancers/kubernetes", """
                        {"properties": {"frontendIPConfigurations": [{"name": "f", "properties": {"publicIPAddress": {"id": "%spublicIPAddresses/out"}}}],
                         "outboundRules": [{"name": "aksOutboundRule", "properties": {"allocatedOutboundPorts": 0, "backendAddressPool": {"id": "%s"},
                          "frontendIPConfigurations": [{"id": "%sloadBalancers/kubernetes/frontendIPConfigurations/f"}]}}]}}""".formatted(net, pool, net))),
                Map.of());
    }

    private static Document document(String id, String json) {
        return new Document(ResourceId.of(id), JsonMapper.shared().readTree(json));
    }
}
