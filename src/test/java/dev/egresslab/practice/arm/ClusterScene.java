package dev.egresslab.practice.arm;

import dev.egresslab.estate.ResourceId;
import dev.egresslab.practice.MemoryShelf;
import dev.egresslab.practice.Shelf;

import java.time.Duration;
import java.util.List;

import static dev.egresslab.practice.arm.ArmScene.GROUP;

/** The clusters of the lab and what they need, made by calls as the lab's commands send them. */
public final class ClusterScene {
    public static final String CLUSTER = GROUP + "/providers/Microsoft.ContainerService/managedClusters/aks";
    public static final String NODES =
            "/subscriptions/" + ArmScene.SUBSCRIPTION + "/resourceGroups/MC_rg_aks_westeurope";
    public static final String NETWORK = GROUP + "/providers/Microsoft.Network/";

    public final ArmScene arm;

    public ClusterScene() {
        this(new MemoryShelf());
    }

    /** On a shelf that an earlier scene has left. */
    public ClusterScene(Shelf shelf) {
        arm = new ArmScene(shelf, 1);
        if (arm.get(GROUP).status() == 404) arm.group();
    }

    /** A PUT of a cluster with a network profile and three nodes. */
    public ArmScene.Answer create(String network) {
        return create(network, "");
    }

    /** The same with nodes in a subnet of the learner's own. */
    public ArmScene.Answer create(String network, String subnet) {
        return arm.put(CLUSTER, body(network, subnet, ""));
    }

    public static String body(String network, String subnet, String more) {
        return """
                {"location": "westeurope", "identity": {"type": "SystemAssigned"}, "properties": {
                 "kubernetesVersion": "", "dnsPrefix": "aks-dns", "agentPoolProfiles": [{"name": "nodepool1", "count": 3,
                  "vmSize": "Standard_DS2_v2", "mode": "System", "osType": "Linux", "vnetSubnetID": "%s"}],
                 "networkProfile": %s %s}}""".formatted(subnet, network, more);
    }

    public ClusterScene ready() {
        arm.pass(Duration.ofMinutes(5));
        return this;
    }

    /** A PUT that must be accepted, and its duration. */
    public ClusterScene made(String path, String body, Duration lasts) {
        var answer = arm.put(path, body);
        if (answer.status() > 201) throw new AssertionError(path + ": " + answer.body());
        arm.pass(lasts);
        return this;
    }

    public ClusterScene made(String name, String body) {
        return made(NETWORK + name, body, Duration.ofSeconds(20));
    }

    /** Types and names in a group, sorted; names without what is random in them. */
    public List<String> content(String group) {
        return arm.get(group + "/resources")
                .body()
                .path("value")
                .valueStream()
                .map(r -> ResourceId.of(r.path("id").asString()))
                .map(id -> id.type().substring(id.type().indexOf('/') + 1) + " "
                        + id.name()
                                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "<guid>")
                                .replaceAll("-[0-9]{8}-", "-<n>-")
                                .replaceAll("-[0-9]{8}$", "-<n>"))
                .sorted()
                .toList();
    }

    /** The firewall lab: network, firewall with the AKS tag allowed, routes, the cluster's subnet behind it. */
    public ClusterScene behindFirewall() {
        made("virtualNetworks/vnet", """
                {"location": "westeurope", "properties": {"addressSpace": {"addressPrefixes": ["10.42.0.0/16"]},
                 "subnets": [{"name": "aks-subnet", "properties": {"addressPrefix": "10.42.1.0/24"}}]}}""");
        made("virtualNetworks/vnet/subnets/AzureFirewallSubnet", """
                {"properties": {"addressPrefix": "10.42.2.0/24"}}""");
        made("publicIPAddresses/fw-ip", """
                {"location": "westeurope", "sku": {"name": "Standard"}}""");
        made(NETWORK + "azureFirewalls/fw", firewall("\"AzureKubernetesService\""), Duration.ofMinutes(8));
        made("routeTables/rt", """
                {"location": "westeurope"}""");
        made("routeTables/rt/routes/all", """
                {"properties": {"addressPrefix": "0.0.0.0/0", "nextHopType": "VirtualAppliance",
                 "nextHopIpAddress": "10.42.2.4"}}""");
        return made("virtualNetworks/vnet/subnets/aks-subnet", """
                {"properties": {"addressPrefix": "10.42.1.0/24", "routeTable": {"id": "%s"}}}""".formatted(NETWORK + "routeTables/rt"));
    }

    /** The firewall with one application rule for FQDN tags. */
    public static String firewall(String tags) {
        return """
                {"location": "westeurope", "properties": {"sku": {"name": "AZFW_VNet", "tier": "Standard"},
                 "additionalProperties": {"Network.DNS.EnableProxy": "true"},
                 "ipConfigurations": [{"name": "c", "properties": {"subnet": {"id": "%1$svirtualNetworks/vnet/subnets/AzureFirewallSubnet"},
                  "publicIPAddress": {"id": "%1$spublicIPAddresses/fw-ip"}}}],
                 "applicationRuleCollections": [{"name": "aks", "properties": {"priority": 100, "action": {"type": "Allow"},
                  "rules": [{"name": "fqdn", "sourceAddresses": ["*"], "protocols": [{"protocolType": "Https", "port": 443}],
                   "fqdnTags": [%2$s]}]}}]}}""".formatted(NETWORK, tags);
    }
}
