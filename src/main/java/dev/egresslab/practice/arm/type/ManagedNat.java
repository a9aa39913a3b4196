package dev.egresslab.practice.arm.type;

import dev.egresslab.estate.Document;
import dev.egresslab.practice.arm.Json;

import java.util.List;

/** The NAT gateway that AKS makes for outbound type managedNATGateway, on the subnet that AKS made. */
final class ManagedNat {
    private static final String USE = "aks-managed-natgateway-outbound-ip";

    private ManagedNat() {}

    static void ensure(Managed managed) {
        var cluster = managed.cluster();
        var profile = cluster.network().path("natGatewayProfile");
        var effective = new Document(cluster.id(), profile).links("/effectiveOutboundIPs");
        int count = profile.at("/managedOutboundIPProfile/count").asInt(1);
        var addresses = ManagedAddresses.ensure(managed, USE, effective, count);
        var body = Json.object(
                """
                {"properties": {"resourceGuid": "%s", "idleTimeoutInMinutes": %d, "type": "Public"},
                 "sku": {"name": "%s", "tier": "Regional"}}""",
                managed.realm().uuid(), profile.path("idleTimeoutInMinutes").asInt(4), sku(cluster));
        Json.inside(body, "properties").set("publicIpAddresses", Json.links(addresses));
        managed.put(cluster.natGateway(), body);
        managed.edit(
                cluster.managedSubnet(),
                subnet -> Json.inside(subnet, "properties", "natGateway")
                        .put("id", cluster.natGateway().toString()));
        ManagedAddresses.release(managed, USE, addresses);
        OutboundPaths.report(managed, "natGatewayProfile", addresses);
    }

    static void remove(Managed managed) {
        var cluster = managed.cluster();
        if (!managed.draft().has(cluster.natGateway())) return;
        managed.edit(
                cluster.managedSubnet(),
                subnet -> Json.inside(subnet, "properties").remove("natGateway"));
        managed.draft().remove(cluster.natGateway());
        ManagedAddresses.release(managed, USE, List.of());
    }

    private static String sku(Cluster cluster) {
        boolean second = cluster.outboundType().equals("managedNATGatewayV2")
                || cluster.network().at("/natGatewayProfile/sku").asString("").equalsIgnoreCase("standardV2");
        return second ? "StandardV2" : "Standard";
    }
}
