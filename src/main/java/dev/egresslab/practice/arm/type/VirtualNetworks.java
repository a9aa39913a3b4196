package dev.egresslab.practice.arm.type;

import dev.egresslab.practice.arm.ArmError;
import dev.egresslab.practice.arm.ArmType;
import dev.egresslab.practice.arm.Change;

import java.time.Duration;
import java.util.Map;

/** A private address space, cut into subnets. */
final class VirtualNetworks implements ArmType {
    static final String TYPE = "Microsoft.Network/virtualNetworks";

    @Override
    public String name() {
        return TYPE;
    }

    @Override
    public Duration ready() {
        return Duration.ofSeconds(7);
    }

    @Override
    public Map<String, String> inline() {
        return Map.of("subnets", "subnets");
    }

    @Override
    public int unchanged() {
        return 201;
    }

    @Override
    public void admit(Change change) {
        var ranges = Prefixes.ofNetwork(change.body(), change.id());
        if (ranges.isEmpty())
            throw ArmError.bad(
                    "AddressSpaceNotSpecified",
                    "Address space of virtual network %s does not have any address prefix.",
                    change.id());
        for (int i = 0; i < ranges.size(); i++)
            for (var other : ranges.subList(i + 1, ranges.size()))
                if (ranges.get(i).overlaps(other))
                    throw ArmError.bad(
                            "NetcfgVirtualNetworkAddressSpacesOverlap",
                            "Virtual network %s has overlapping address prefixes %s and %s.",
                            change.id().name(),
                            ranges.get(i),
                            other);
        for (var subnet : change.draft().children(change.id(), "subnets"))
            for (var range : Prefixes.ofSubnet(subnet.body(), subnet.id()))
                if (ranges.stream().noneMatch(r -> r.contains(range)))
                    throw Subnets.outside(subnet.name(), change.id().name());
        change.keep("resourceGuid", change.realm().uuid());
        change.fill("""
                {"properties": {"privateEndpointVNetPolicies": "Disabled", "virtualNetworkPeerings": [],
                                "enableDdosProtection": false, "enableVmProtection": false,
                                "addressSpace": {"ipamPoolPrefixAllocations": []}}}""");
    }
}
