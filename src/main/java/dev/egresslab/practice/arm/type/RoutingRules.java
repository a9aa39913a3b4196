package dev.egresslab.practice.arm.type;

import dev.egresslab.estate.Document;
import dev.egresslab.practice.arm.ArmError;
import dev.egresslab.practice.arm.Change;

/** What AKS wants to see before it lets a cluster leave through routes of its owner. */
final class RoutingRules {
    private RoutingRules() {}

    static void check(Change change, Cluster cluster) {
        for (var pool : cluster.pools()) {
            var subnet = cluster.ownSubnet(pool)
                    .flatMap(change.draft()::find)
                    .orElseThrow(() -> ArmError.aks(
                            "UserDefinedRoutingWithManagedVNetNotAllowed",
                            "Outbound type userDefinedRouting needs a custom virtual network: agent pool '%s' has no vnetSubnetID."
                                    .formatted(pool.path("name").asString())));
            var table = subnet.link("/properties/routeTable")
                    .flatMap(change.draft()::find)
                    .orElseThrow(() -> ArmError.aks(
                            "ExistingRouteTableNotAssociatedWithSubnet",
                            "An existing route table has not been associated with subnet %s. Please update the route table association"
                                    .formatted(subnet.id())));
            route(change, cluster, table);
            if (pool.path("enableNodePublicIP").asBoolean(false))
                throw ArmError.aks(
                        "UDRWithNodePublicIPNotAllowed",
                        "Outbound type userDefinedRouting cannot be used with node public IPs.");
        }
        if (cluster.kubenet()
                && change.text("/identity/type")
                        .filter("SystemAssigned"::equalsIgnoreCase)
                        .isPresent())
            throw ArmError.aks(
                    "CustomRouteTableWithUnsupportedMSIType",
                    "A custom route table with network plugin kubenet needs a user assigned identity. Please see https://aka.ms/aks/customrt for more information");
    }

    private static void route(Change change, Cluster cluster, Document table) {
        var route = change.draft().children(table.id(), "routes").stream()
                .filter(r -> r.text("/properties/addressPrefix")
                        .filter("0.0.0.0/0"::equals)
                        .isPresent())
                .findFirst();
        boolean hidden = cluster.properties()
                .at("/apiServerAccessProfile/enablePrivateCluster")
                .asBoolean(false);
        if (route.isEmpty()) {
            // a private cluster may learn its default route over BGP
            if (hidden) return;
            throw ArmError.aks(
                    "RouteTableMissingDefaultRouteError",
                    "Route table %s has no default route of 0.0.0.0/0 that is required for outbound type userDefinedRouting. Please see http://aka.ms/aks/outboundtype for more details"
                            .formatted(table.id()));
        }
        var hop = route.get().text("/properties/nextHopType").orElse("");
        if (!hop.equals("VirtualAppliance") && !hop.equals("VirtualNetworkGateway"))
            throw ArmError.aks(
                    "RouteTableInvalidNextHop",
                    "Default route 0.0.0.0/0 has a next hop of %s but only next hops of VirtualAppliance or VirtualNetworkGateway are allowed. Please see http://aka.ms/aks/outboundtype for more details"
                            .formatted(hop));
    }
}
