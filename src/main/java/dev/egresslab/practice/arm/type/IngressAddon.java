package dev.egresslab.practice.arm.type;

import dev.egresslab.address.Cidr;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.practice.arm.ArmError;
import dev.egresslab.practice.arm.Change;
import dev.egresslab.practice.arm.Json;
import tools.jackson.databind.JsonNode;

/** The add-on ingress-appgw: an application gateway in a subnet of its own in the nodes' network. */
final class IngressAddon {
    private static final String PROFILE = "/properties/addonProfiles/ingressApplicationGateway";
    private static final String NAME = "applicationgateway";

    private IngressAddon() {}

    static boolean enabled(JsonNode cluster) {
        return cluster.at(PROFILE + "/enabled").asBoolean(false);
    }

    static ResourceId identity(Cluster cluster) {
        return cluster.node(UserAssignedIdentities.TYPE, "ingressapplicationgateway-" + cluster.name());
    }

    static ResourceId gateway(Cluster cluster) {
        var name = cluster.body().at(PROFILE + "/config/applicationGatewayName").asString("");
        return cluster.node(ApplicationGateways.TYPE, name.isEmpty() ? NAME : name);
    }

    static void check(Change change, Cluster cluster) {
        var text = cluster.body().at(PROFILE + "/config/subnetCIDR").asString("");
        if (text.isEmpty())
            text = cluster.body().at(PROFILE + "/config/subnetPrefix").asString("");
        if (text.isEmpty())
            throw ArmError.aks(
                    "IngressApplicationGatewayConfigInvalid",
                    "The add-on ingressApplicationGateway needs config subnetCIDR or subnetId.");
        Cidr range;
        try {
            range = Cidr.parse(text);
        } catch (dev.egresslab.address.AddressException e) {
            throw ArmError.aks("IngressApplicationGatewayConfigInvalid", String.valueOf(e.getMessage()));
        }
        var network = change.draft().find(network(cluster));
        if (network.isEmpty()) return;
        if (Prefixes.ofNetwork(network.get().body(), network.get().id()).stream()
                .noneMatch(r -> r.contains(range)))
            throw Subnets.outside(subnetName(cluster), network.get().name());
        for (var other : change.draft().children(network.get().id(), "subnets"))
            if (!other.name().equals(subnetName(cluster))
                    && Prefixes.first(other).filter(range::overlaps).isPresent())
                throw ArmError.aks(
                        "NetcfgSubnetRangesOverlap",
                        "Subnet '%s' is not valid because its IP address range overlaps with that of an existing subnet in virtual network '%s'."
                                .formatted(subnetName(cluster), network.get().name()));
    }

    static void sync(Managed managed) {
        var cluster = managed.cluster();
        if (enabled(cluster.body())) ensure(managed, cluster);
        else remove(managed, cluster);
    }

    private static void ensure(Managed managed, Cluster cluster) {
        var gateway = gateway(cluster);
        var profile = cluster.body().at(PROFILE);
        managed.make(
                identity(cluster),
                Json.object(
                        """
                        {"properties": {"tenantId": "%s", "principalId": "%s", "clientId": "%s"}}""",
                        managed.realm().tenant(),
                        profile.at("/identity/objectId").asString(),
                        profile.at("/identity/clientId").asString()));
        var subnet = network(cluster).child("subnets", subnetName(cluster));
        managed.make(
                subnet,
                Json.object(
                        """
                        {"properties": {"addressPrefix": "%s", "delegations": [],
                         "privateEndpointNetworkPolicies": "Disabled", "privateLinkServiceNetworkPolicies": "Enabled"}}""",
                        profile.at("/config/subnetCIDR")
                                .asString(profile.at("/config/subnetPrefix").asString(""))));
        var address = cluster.node(PublicIpAddresses.TYPE, gateway.name() + "-appgwpip");
        if (!managed.draft().has(address)) ManagedAddresses.make(managed, address, Json.object());
        managed.make(gateway, GatewayBody.fresh(managed, gateway, subnet, address));
        managed.editCluster(
                body -> Json.inside(body, "properties", "addonProfiles", "ingressApplicationGateway", "config")
                        .put("effectiveApplicationGatewayId", gateway.toString()));
    }

    private static void remove(Managed managed, Cluster cluster) {
        managed.draft().below(cluster.nodeGroup()).stream()
                .filter(d -> d.id().is(ApplicationGateways.TYPE))
                .forEach(d -> {
                    managed.draft().remove(d.id());
                    managed.draft().remove(cluster.node(PublicIpAddresses.TYPE, d.name() + "-appgwpip"));
                    managed.draft().remove(network(cluster).child("subnets", d.name() + "-subnet"));
                });
        managed.draft().remove(identity(cluster));
    }

    private static ResourceId network(Cluster cluster) {
        return cluster.subnet(cluster.pools().getFirst()).parent().orElseThrow();
    }

    private static String subnetName(Cluster cluster) {
        return gateway(cluster).name() + "-subnet";
    }
}
