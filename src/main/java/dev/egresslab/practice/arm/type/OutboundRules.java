package dev.egresslab.practice.arm.type;

import dev.egresslab.estate.Document;
import dev.egresslab.practice.arm.ArmError;
import dev.egresslab.practice.arm.Change;

/** What AKS refuses about the way out: each outbound type's preconditions and the numbers of its profile. */
final class OutboundRules {
    private OutboundRules() {}

    static void check(Change change, Cluster cluster) {
        var former = change.former("/properties/networkProfile/outboundType");
        former.filter(f -> !f.equals(cluster.outboundType()))
                .ifPresent(f -> Migration.check(f, cluster.outboundType(), cluster.ownNetwork()));
        if (!cluster.outboundType().equals("loadBalancer")
                && cluster.network().path("loadBalancerSku").asString("").equalsIgnoreCase("basic"))
            throw ArmError.aks(
                    "UnexpectedLoadBalancerSkuForCurrentOutboundConfiguration",
                    cluster.outboundType() + " doesn't support basic load balancer sku");
        switch (cluster.outboundType()) {
            case "loadBalancer" -> LoadBalancerRules.check(change, cluster);
            case "managedNATGateway", "managedNATGatewayV2" -> managedNat(cluster);
            case "userAssignedNATGateway" -> ownNat(change, cluster);
            case "userDefinedRouting" -> RoutingRules.check(change, cluster);
            default -> isolated(cluster);
        }
    }

    private static void managedNat(Cluster cluster) {
        for (var pool : cluster.pools())
            if (cluster.ownSubnet(pool).isPresent())
                throw ArmError.aks(
                        "InvalidParameter",
                        "Outbound type is %s but agent pool '%s' is using custom VNet, which is not allowed."
                                .formatted(
                                        cluster.outboundType(),
                                        pool.path("name").asString()));
        var profile = cluster.network().path("natGatewayProfile");
        int count = profile.at("/managedOutboundIPProfile/count").asInt(1);
        if (count < 1 || count > 16)
            throw ArmError.aks(
                    "InvalidNATGatewayProfileManagedOutboundIPCount",
                    "NAT gateway profile managed outbound IP count %d is not in the range of 1 to 16."
                            .formatted(count));
        idle(profile.path("idleTimeoutInMinutes").asInt(4), "InvalidNATGatewayProfileIdleTimeout", "NAT gateway");
    }

    private static void ownNat(Change change, Cluster cluster) {
        for (var pool : cluster.pools()) {
            var subnet = cluster.ownSubnet(pool)
                    .flatMap(change.draft()::find)
                    .orElseThrow(() -> ArmError.aks(
                            "UserAssignedNATGatewayWithManagedVNetNotAllowed",
                            "Outbound type userAssignedNATGateway needs a custom virtual network: agent pool '%s' has no vnetSubnetID."
                                    .formatted(pool.path("name").asString())));
            var gateway = subnet.link("/properties/natGateway").flatMap(change.draft()::find);
            if (gateway.isEmpty())
                throw ArmError.aks(
                        "SubnetNotAssociatedWithNATGateway",
                        "SubnetNotAssociatedWithNATGateway. Subnet '%s' must have a NAT gateway associated for outbound connection"
                                .formatted(subnet.id()));
            addresses(gateway.get());
        }
    }

    private static void addresses(Document gateway) {
        boolean any = !gateway.links("/properties/publicIpAddresses").isEmpty()
                || !gateway.links("/properties/publicIpPrefixes").isEmpty();
        if (!any)
            throw ArmError.aks(
                    "NATGatewayNotAssociatedWithPublicIPOrIPPrefix",
                    "NAT gateway '%s' must be associated with at least one public IP or public IP prefix."
                            .formatted(gateway.id()));
    }

    // https://learn.microsoft.com/azure/aks/concepts-network-isolated
    private static void isolated(Cluster cluster) {
        if (cluster.kubenet())
            throw ArmError.aks(
                    "InvalidParameter",
                    "Outbound type %s is not supported with network plugin kubenet.".formatted(cluster.outboundType()));
        if (cluster.outboundType().equals("block") && cluster.ownNetwork())
            throw ArmError.aks(
                    "InvalidParameter", "Outbound type block is not supported with a custom virtual network.");
    }

    static void idle(int minutes, String code, String what) {
        if (minutes < 4 || minutes > 120)
            throw ArmError.aks(
                    code, "%s idle timeout %d is not in the range of 4 to 120 minutes.".formatted(what, minutes));
    }
}
