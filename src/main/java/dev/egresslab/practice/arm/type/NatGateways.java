package dev.egresslab.practice.arm.type;

import dev.egresslab.estate.Document;
import dev.egresslab.practice.arm.ArmError;
import dev.egresslab.practice.arm.ArmType;
import dev.egresslab.practice.arm.Change;
import dev.egresslab.practice.arm.Documents;
import dev.egresslab.practice.arm.Links;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;

/** Source NAT for the subnets that point at it. */
final class NatGateways implements ArmType {
    static final String TYPE = "Microsoft.Network/natGateways";

    // https://learn.microsoft.com/azure/nat-gateway/nat-gateway-resource
    private static final int MOST_ADDRESSES = 16;

    @Override
    public String name() {
        return TYPE;
    }

    @Override
    public Duration ready() {
        return Duration.ofSeconds(13);
    }

    @Override
    public void admit(Change change) {
        var sku = change.oneOf("/sku/name", "Standard", "StandardV2");
        change.fill("""
                {"sku": {"tier": "Regional"}, "properties": {"type": "Public", "publicIpAddresses": []}}""");
        change.within("/properties/idleTimeoutInMinutes", 4, 120, 4);
        change.keep("resourceGuid", change.realm().uuid());
        prefixes(change, sku);
        var addresses = change.linked("/properties/publicIpAddresses", PublicIpAddresses.TYPE);
        if (addresses.size() > MOST_ADDRESSES)
            throw ArmError.bad(
                    "NatGatewayPublicIpAddressesCountExceedsLimit",
                    "NAT gateway %s has %d public IP addresses; the most that it can have is %d.",
                    change.id(),
                    addresses.size(),
                    MOST_ADDRESSES);
        for (var address : addresses) {
            Allocation.free(address, change);
            if (!address.text("/sku/name").orElse("").equals(sku))
                throw ArmError.bad(
                        "NatGatewaySkuAndPublicIpSkuMismatch",
                        "NAT gateway %s of sku %s cannot use public IP address %s of sku %s.",
                        change.id(),
                        sku,
                        address.id(),
                        address.text("/sku/name").orElse(""));
        }
    }

    /** A gateway leaves from a prefix as it does from addresses of their own. */
    private static void prefixes(Change change, String sku) {
        for (var prefix : change.linked("/properties/publicIpPrefixes", PublicIpPrefixes.TYPE)) {
            Allocation.free(prefix, change);
            if (!prefix.text("/sku/name").orElse("").equals(sku))
                throw ArmError.bad(
                        "NatGatewaySkuAndPublicIpSkuMismatch",
                        "NAT gateway %s of sku %s cannot use public IP prefix %s of sku %s.",
                        change.id(),
                        sku,
                        prefix.id(),
                        prefix.text("/sku/name").orElse(""));
        }
    }

    @Override
    public void release(Document self, Documents others) {
        long subnets = others.referrers(self.id()).stream()
                .filter(id -> id.is(Subnets.TYPE))
                .count();
        if (subnets > 0)
            throw ArmError.bad(
                    "CannotDeleteNatGatewayAssociatedToSubnet",
                    "NAT Gateway %s is still configured on %d subnets. Remove NAT Gateway from all referenced subnets and then delete NAT Gateway.",
                    self.id(),
                    subnets);
    }

    @Override
    public void show(ObjectNode body, Links links) {
        var subnets = links.to(body.path("id").asString(), "/subnets/");
        if (!subnets.isEmpty()) ((ObjectNode) body.path("properties")).set("subnets", subnets);
    }
}
