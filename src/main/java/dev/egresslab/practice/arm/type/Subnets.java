package dev.egresslab.practice.arm.type;

import dev.egresslab.address.Cidr;
import dev.egresslab.estate.Document;
import dev.egresslab.practice.arm.ArmError;
import dev.egresslab.practice.arm.ArmType;
import dev.egresslab.practice.arm.Change;
import dev.egresslab.practice.arm.Documents;
import dev.egresslab.practice.arm.Links;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.List;

/** A range inside of a virtual network: what decides routes, NAT gateway and security group of everything in it. */
final class Subnets implements ArmType {
    static final String TYPE = "Microsoft.Network/virtualNetworks/subnets";

    @Override
    public String name() {
        return TYPE;
    }

    @Override
    public Duration ready() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void admit(Change change) {
        var ranges = Prefixes.ofSubnet(change.body(), change.id());
        var name = change.id().name();
        if (ranges.isEmpty())
            throw ArmError.bad("NoAddressPrefixOrPoolProvided", "Subnet '%s' has no address prefix.", name);
        fits(change, ranges);
        change.linked("/properties/natGateway", NatGateways.TYPE);
        change.linked("/properties/routeTable", RouteTables.TYPE);
        change.linked("/properties/networkSecurityGroup", NetworkSecurityGroups.TYPE);
        if (name.equals("GatewaySubnet")
                && change.text("/properties/natGateway/id").isPresent())
            throw ArmError.bad(
                    "NatGatewayCannotBeAssociatedWithGatewaySubnet",
                    "NAT gateway cannot be associated with subnet %s.",
                    change.id());
        change.properties().remove(List.of("ipConfigurations", "purpose"));
        change.fill("""
                {"properties": {"delegations": [], "privateEndpointNetworkPolicies": "Disabled",
                                "privateLinkServiceNetworkPolicies": "Enabled",
                                "ipamPoolPrefixAllocations": []}}""");
    }

    @Override
    public void release(Document self, Documents others) {
        var user = others.referrers(self.id()).stream().findFirst();
        if (user.isPresent())
            throw ArmError.bad(
                    "InUseSubnetCannotBeDeleted",
                    "Subnet %s is in use by %s and cannot be deleted. In order to delete the subnet, delete all the resources within the subnet. See aka.ms/deletesubnet.",
                    self.name(),
                    user.get());
    }

    @Override
    public void show(ObjectNode body, Links links) {
        var users = links.to(body.path("id").asString(), "/ipConfigurations/");
        links.to(body.path("id").asString(), "/azureFirewallIpConfigurations/").forEach(users::add);
        if (!users.isEmpty()) ((ObjectNode) body.path("properties")).set("ipConfigurations", users);
    }

    private static void fits(Change change, List<Cidr> ranges) {
        var network = change.id().parent().flatMap(change.draft()::find).orElseThrow();
        var space = Prefixes.ofNetwork(network.body(), network.id());
        for (var range : ranges) {
            if (range.prefix() > 29)
                throw ArmError.bad(
                        "NetcfgInvalidSubnet",
                        "Subnet '%s' is not valid in virtual network '%s'. The smallest subnet is a /29.",
                        change.id().name(),
                        network.name());
            if (space.stream().noneMatch(s -> s.contains(range)))
                throw outside(change.id().name(), network.name());
            for (var other : change.draft().children(network.id(), "subnets"))
                if (!other.id().equals(change.id())
                        && Prefixes.ofSubnet(other.body(), other.id()).stream().anyMatch(range::overlaps))
                    throw ArmError.bad(
                            "NetcfgSubnetRangesOverlap",
                            "Subnet '%s' is not valid because its IP address range overlaps with that of an existing subnet in virtual network '%s'.",
                            change.id().name(),
                            network.name());
        }
    }

    static ArmError outside(String subnet, String network) {
        return ArmError.bad(
                "NetcfgSubnetRangeOutsideVnet",
                "Subnet '%s' is not valid because its IP address range is outside the IP address range of virtual network '%s'.",
                subnet,
                network);
    }
}
