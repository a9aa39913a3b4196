package dev.egresslab.practice.arm.type;

import dev.egresslab.practice.arm.Json;

/** The node resource group and what is in it for every cluster: identity, security group, network, route table. */
final class NodeGroup {
    private NodeGroup() {}

    static void ensure(Managed managed) {
        var cluster = managed.cluster();
        group(managed, cluster);
        identity(managed, cluster);
        securityGroup(managed, cluster);
        if (!cluster.ownNetwork()) network(managed, cluster);
        if (cluster.kubenet()) routeTable(managed, cluster);
    }

    private static void group(Managed managed, Cluster cluster) {
        if (managed.draft().has(cluster.nodeGroup())) return;
        var body = Json.object(
                """
                {"id": "%s", "name": "%s", "type": "Microsoft.Resources/resourceGroups", "location": "%s",
                 "managedBy": "%s", "tags": {"aks-managed-cluster-name": "%s", "aks-managed-cluster-rg": "%s"},
                 "properties": {"provisioningState": "Succeeded"}}""",
                cluster.nodeGroup(),
                cluster.nodeGroup().name(),
                cluster.location(),
                cluster.id(),
                cluster.name(),
                cluster.id().group().orElseThrow());
        cluster.body()
                .path("tags")
                .properties()
                .forEach(tag -> Json.inside(body, "tags").set(tag.getKey(), tag.getValue()));
        managed.draft().put(cluster.nodeGroup(), body);
    }

    private static void identity(Managed managed, Cluster cluster) {
        var profile = cluster.properties().at("/identityProfile/kubeletidentity");
        managed.make(
                cluster.kubeletIdentity(),
                Json.object(
                        """
                        {"properties": {"tenantId": "%s", "principalId": "%s", "clientId": "%s"}}""",
                        managed.realm().tenant(),
                        profile.path("objectId").asString(),
                        profile.path("clientId").asString()));
    }

    private static void securityGroup(Managed managed, Cluster cluster) {
        var body = Json.object();
        var properties =
                body.putObject("properties").put("resourceGuid", managed.realm().uuid());
        NetworkSecurityGroups.usual(properties, cluster.securityGroup().toString());
        managed.make(cluster.securityGroup(), body);
    }

    /** The network of a cluster that brings none; its subnet is private, as AKS makes it today. */
    private static void network(Managed managed, Cluster cluster) {
        managed.make(cluster.managedNetwork(), Json.object("""
                        {"properties": {"resourceGuid": "%s", "addressSpace": {"addressPrefixes": ["10.224.0.0/12"]},
                         "privateEndpointVNetPolicies": "Disabled", "virtualNetworkPeerings": [],
                         "enableDdosProtection": false, "enableVmProtection": false}}""", managed.realm().uuid()));
        managed.make(cluster.managedSubnet(), Json.object("""
                        {"properties": {"addressPrefix": "10.224.0.0/16", "networkSecurityGroup": {"id": "%s"},
                         "defaultOutboundAccess": false, "delegations": [],
                         "privateEndpointNetworkPolicies": "Disabled", "privateLinkServiceNetworkPolicies": "Enabled"}}""", cluster.securityGroup()));
    }

    /** kubenet: a table of its own, on every subnet that has none. */
    private static void routeTable(Managed managed, Cluster cluster) {
        for (var pool : cluster.pools()) {
            var subnet = managed.draft().find(cluster.subnet(pool));
            if (subnet.isEmpty() || subnet.get().link("/properties/routeTable").isPresent()) continue;
            managed.make(cluster.routeTable(), Json.object("""
                            {"properties": {"resourceGuid": "%s", "disableBgpRoutePropagation": false}}""", managed.realm().uuid()));
            managed.edit(
                    subnet.get().id(),
                    body -> Json.inside(body, "properties", "routeTable")
                            .put("id", cluster.routeTable().toString()));
        }
    }
}
