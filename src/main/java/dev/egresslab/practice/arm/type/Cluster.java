package dev.egresslab.practice.arm.type;

import dev.egresslab.estate.Document;
import dev.egresslab.estate.ResourceId;
import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/** A managed cluster's document, read: where its things are and what they are called. */
record Cluster(ResourceId id, JsonNode body) {
    static final String TYPE = "Microsoft.ContainerService/managedClusters";

    Cluster(Document document) {
        this(document.id(), document.body());
    }

    String name() {
        return id.name();
    }

    String location() {
        return body.path("location").asString("");
    }

    JsonNode properties() {
        return body.path("properties");
    }

    JsonNode network() {
        return properties().path("networkProfile");
    }

    String outboundType() {
        return network().path("outboundType").asString("loadBalancer");
    }

    /** Whether it runs; a stopped one has its scale sets, and no machine in them. */
    boolean running() {
        return !properties().at("/powerState/code").asString("").equals("Stopped");
    }

    /** How many machines a pool has as long as nobody scales it. */
    int machines(JsonNode pool) {
        return running() ? pool.path("count").asInt() : 0;
    }

    /** Whether packets leave through a gateway that AKS makes and keeps. */
    boolean managedNat() {
        return outboundType().startsWith("managedNATGateway");
    }

    boolean kubenet() {
        return network().path("networkPlugin").asString("").equals("kubenet");
    }

    /** Whether pods have addresses of the nodes' subnet. */
    boolean flat() {
        return network().path("networkPlugin").asString("").equals("azure")
                && !network().path("networkPluginMode").asString("").equals("overlay");
    }

    /** The group that AKS makes for the cluster's resources. */
    ResourceId nodeGroup() {
        return ResourceId.of("/subscriptions/" + id.subscription().orElseThrow() + "/resourceGroups/"
                + properties().path("nodeResourceGroup").asString());
    }

    ResourceId node(String type, String name) {
        return nodeGroup().child("providers/" + type, name);
    }

    List<JsonNode> pools() {
        return properties().path("agentPoolProfiles").valueStream().toList();
    }

    /** The subnet that the client chose for a pool. */
    Optional<ResourceId> ownSubnet(JsonNode pool) {
        var given = pool.path("vnetSubnetID").asString("");
        return given.isEmpty() ? Optional.empty() : Optional.of(ResourceId.of(given));
    }

    boolean ownNetwork() {
        return pools().stream().anyMatch(pool -> ownSubnet(pool).isPresent());
    }

    /** The subnet of a pool's nodes. */
    ResourceId subnet(JsonNode pool) {
        return ownSubnet(pool).orElseGet(this::managedSubnet);
    }

    ResourceId managedNetwork() {
        return node(VirtualNetworks.TYPE, "aks-vnet-" + number());
    }

    ResourceId managedSubnet() {
        return managedNetwork().child("subnets", "aks-subnet");
    }

    ResourceId securityGroup() {
        return node(NetworkSecurityGroups.TYPE, "aks-agentpool-" + number() + "-nsg");
    }

    ResourceId routeTable() {
        return node(RouteTables.TYPE, "aks-agentpool-" + number() + "-routetable");
    }

    ResourceId natGateway() {
        return node(NatGateways.TYPE, "aks-agentpool-" + number() + "-natgateway");
    }

    ResourceId loadBalancer() {
        return node(LoadBalancers.TYPE, "kubernetes");
    }

    ResourceId internalLoadBalancer() {
        return node(LoadBalancers.TYPE, "kubernetes-internal");
    }

    ResourceId kubeletIdentity() {
        return node(UserAssignedIdentities.TYPE, name() + "-agentpool");
    }

    ResourceId scaleSet(JsonNode pool) {
        var name = pool.path("name").asString();
        return node("Microsoft.Compute/virtualMachineScaleSets", "aks-" + name + "-" + number(name) + "-vmss");
    }

    /** Eight digits that network resources share; always the same ones for a cluster. */
    String number() {
        return number("");
    }

    private String number(String salt) {
        var crc = new CRC32();
        crc.update((id.key() + salt).getBytes(StandardCharsets.UTF_8));
        return String.valueOf(10_000_000 + crc.getValue() % 90_000_000);
    }
}
