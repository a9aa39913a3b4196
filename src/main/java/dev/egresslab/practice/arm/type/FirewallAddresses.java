package dev.egresslab.practice.arm.type;

import dev.egresslab.practice.arm.ArmError;
import dev.egresslab.practice.arm.Change;
import tools.jackson.databind.node.ObjectNode;

/** A firewall's place in its network: the subnet with the fixed name, the public addresses, the private one. */
final class FirewallAddresses {
    static final String SUBNET = "AzureFirewallSubnet";

    // the first four addresses of a subnet and its last one are Azure's
    private static final int FIRST_USABLE = 4;

    private FirewallAddresses() {}

    static void admit(Change change) {
        Parts.dress(change, "ipConfigurations", "azureFirewallIpConfigurations");
        boolean subnet = false;
        for (var configuration : change.items("/properties/ipConfigurations").toList()) {
            var part = new Change(
                    change.id(), (ObjectNode) configuration, change.before(), change.draft(), change.realm());
            subnet |= !part.linked("/properties/subnet", Subnets.TYPE).isEmpty();
            configuration(change, part);
        }
        if (!subnet && change.items("/properties/ipConfigurations").findAny().isPresent())
            throw ArmError.bad(
                    "AzureFirewallIpConfigurationWithoutSubnet",
                    "Azure Firewall %s needs one IP configuration with subnet %s.",
                    change.id().name(),
                    SUBNET);
    }

    private static void configuration(Change change, Change part) {
        var addresses = part.linked("/properties/publicIPAddress", PublicIpAddresses.TYPE);
        if (addresses.isEmpty())
            throw ArmError.bad(
                    "AzureFirewallIpConfigurationWithoutPublicIpAddress",
                    "IP configuration %s of Azure Firewall %s has no public IP address.",
                    part.text("/name").orElse(""),
                    change.id().name());
        for (var address : addresses) {
            Allocation.free(address, change);
            if (!address.text("/sku/name").orElse("").equals("Standard"))
                throw ArmError.bad(
                        "AzureFirewallPublicIpSkuNotStandard",
                        "Azure Firewall %s needs a public IP address of sku Standard; %s is %s.",
                        change.id().name(),
                        address.id(),
                        address.text("/sku/name").orElse(""));
        }
        part.fill("""
                {"properties": {"privateIPAllocationMethod": "Dynamic"}}""");
        for (var subnet : part.linked("/properties/subnet", Subnets.TYPE)) {
            var range = Prefixes.first(subnet).orElseThrow();
            if (!subnet.name().equalsIgnoreCase(SUBNET))
                throw ArmError.bad(
                        "AzureFirewallSubnetNameInvalid",
                        "Azure Firewall %s must be in a subnet with the name %s, not %s.",
                        change.id().name(),
                        SUBNET,
                        subnet.name());
            if (range.prefix() > 26)
                throw ArmError.bad(
                        "AzureFirewallSubnetTooSmall",
                        "Subnet %s of Azure Firewall %s has the prefix length %d; the smallest is /26.",
                        SUBNET,
                        change.id().name(),
                        range.prefix());
            part.properties()
                    .put("privateIPAddress", range.first().plus(FIRST_USABLE).toString());
        }
    }
}
