package dev.egresslab.bench;

import dev.egresslab.estate.Document;
import dev.egresslab.estate.Estate;
import dev.egresslab.estate.KubeObject;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.net.Origin;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Estates to measure with: the firewall lab, and a load balancer lab of any size. */
public final class Estates {
    private static final ResourceId CLUSTER = ResourceId.of(
            "/subscriptions/s/resourceGroups/rg/providers/Microsoft.ContainerService/managedClusters/aks");
    private static final String GROUP = "/subscriptions/s/resourceGroups/MC_rg_aks_westeurope/providers/";
    private static final String NET = GROUP + "Microsoft.Network/";
    private static final String SUBNET = NET + "virtualNetworks/vnet/subnets/nodes";

    static final Origin POD = new Origin.Pod(CLUSTER, "default", "pod0");

    private final List<Document> documents = new ArrayList<>();
    private final List<KubeObject> objects = new ArrayList<>();

    /** A load balancer lab with as many nodes as wanted, ten pods on each. */
    public static Estate loadBalancer(int nodes) {
        var estate = new Estates().cluster("kubenet", nodes, "10.244.");
        estate.put(NET + "virtualNetworks/vnet", """
                {"location": "westeurope", "properties": {"addressSpace": {"addressPrefixes": ["10.224.0.0/12"]},
                 "subnets": [{"name": "nodes", "properties": {"addressPrefix": "10.224.0.0/16"}}]}}""");
        estate.put(NET + "publicIPAddresses/out", "{\"properties\": {\"ipAddress\": \"20.126.14.10\"}}");
        return estate.put(NET + "loadBalancers/kubernetes", """
                {"properties": {"frontendIPConfigurations": [{"name": "f", "properties": {"publicIPAddress": {"id": "%1$spublicIPAddresses/out"}}}],
                 "outboundRules": [{"name": "aksOutboundRule", "properties": {"allocatedOutboundPorts": 0,
                  "frontendIPConfigurations": [{"id": "%1$sloadBalancers/kubernetes/frontendIPConfigurations/f"}],
                  "backendAddressPool": {"id": "%1$sloadBalancers/kubernetes/backendAddressPools/p"}}}]}}""".formatted(NET)).estate();
    }

    static Estate firewall() {
        var estate = new Estates().cluster("azure", 3, "10.42.1.");
        estate.put(NET + "virtualNetworks/vnet", """
                {"location": "westeurope", "properties": {"addressSpace": {"addressPrefixes": ["10.42.0.0/16"]}, "subnets": [
                 {"name": "nodes", "properties": {"addressPrefix": "10.42.1.0/24", "routeTable": {"id": "%1$srouteTables/rt"}}},
                 {"name": "AzureFirewallSubnet", "properties": {"addressPrefix": "10.42.2.0/24"}}]}}""".formatted(NET));
        estate.put(NET + "routeTables/rt", """
                {"properties": {"routes": [{"name": "firewall-route", "properties": {"addressPrefix": "0.0.0.0/0",
                 "nextHopType": "VirtualAppliance", "nextHopIpAddress": "10.42.2.4"}}]}}""");
        estate.put(NET + "publicIPAddresses/fw", "{\"properties\": {\"ipAddress\": \"20.229.246.163\"}}");
        return estate.put(NET + "azureFirewalls/hub-firewall", """
                {"properties": {"applicationRuleCollections": [
                 {"name": "aksfwar", "properties": {"priority": 100, "action": {"type": "Allow"}, "rules": [{"name": "fqdn",
                  "protocols": [{"protocolType": "Https", "port": 443}], "sourceAddresses": ["*"], "fqdnTags": ["AzureKubernetesService"]}]}},
                 {"name": "ifconfig", "properties": {"priority": 300, "action": {"type": "Allow"}, "rules": [{"name": "ifconfig",
                  "protocols": [{"protocolType": "Http", "port": 80}], "sourceAddresses": ["*"], "targetFqdns": ["ifconfig.me"]}]}}],
                 "ipConfigurations": [{"name": "c", "properties": {"privateIPAddress": "10.42.2.4", "publicIPAddress": {"id": "%1$spublicIPAddresses/fw"},
                  "subnet": {"id": "%1$svirtualNetworks/vnet/subnets/AzureFirewallSubnet"}}}]}}""".formatted(NET))
                .estate();
    }

    /** Nodes that have registered, with ten pods on each. */
    private Estates cluster(String plugin, int nodes, String pods) {
        put(CLUSTER.toString(), """
                {"properties": {"nodeResourceGroup": "MC_rg_aks_westeurope", "fqdn": "aks-dns-1.hcp.westeurope.azmk8s.io",
                 "networkProfile": {"networkPlugin": "%s", "podCidr": "10.244.0.0/16"}}}""".formatted(plugin));
        put(GROUP + "Microsoft.Compute/virtualMachineScaleSets/vmss", """
                {"sku": {"capacity": %d}, "properties": {"virtualMachineProfile": {"networkProfile": {"networkInterfaceConfigurations": [
                 {"name": "vmss", "properties": {"ipConfigurations": [{"name": "a", "properties": {"subnet": {"id": "%s"},
                  "loadBalancerBackendAddressPools": [{"id": "%sloadBalancers/kubernetes/backendAddressPools/p"}]}}]}}]}}}}""".formatted(nodes, SUBNET, NET));
        boolean flat = plugin.equals("azure");
        for (int i = 0; i < nodes; i++) {
            var digits = Integer.toString(i, 36);
            var name = "vmss" + "0".repeat(6 - digits.length()) + digits;
            var address = flat ? "10.42.1." + (4 + i) : "10.224.%d.%d".formatted(i / 200, 4 + i % 200);
            object("""
                    {"kind": "Node", "metadata": {"name": "%s"}, "status": {"addresses": [{"type": "InternalIP", "address": "%s"}]}}""".formatted(name, address));
            for (int p = 0; p < 10; p++) {
                int number = i * 10 + p;
                var pod = flat ? pods + (100 + number) : pods + number / 250 + "." + (1 + number % 250);
                object("""
                        {"kind": "Pod", "metadata": {"name": "pod%d", "namespace": "default", "labels": {"app": "web"}},
                         "spec": {"nodeName": "%s", "containers": [{"name": "c", "image": "nginx"}]},
                         "status": {"podIP": "%s", "containerStatuses": [{"name": "c", "state": {"running": {}}}]}}""".formatted(number, name, pod));
            }
        }
        return this;
    }

    private Estates put(String id, String json) {
        documents.add(new Document(ResourceId.of(id), JsonMapper.shared().readTree(json)));
        return this;
    }

    private void object(String json) {
        objects.add(new KubeObject(JsonMapper.shared().readTree(json)));
    }

    private Estate estate() {
        return new Estate(documents, Map.of(CLUSTER, objects));
    }
}
