package dev.egresslab.practice.arm.type;

import dev.egresslab.address.Ipv4;
import dev.egresslab.practice.arm.ArmError;
import dev.egresslab.practice.arm.ArmType;
import dev.egresslab.practice.arm.Change;

import java.time.Duration;

/** One route: a range and where its packets go next. */
final class Routes implements ArmType {
    @Override
    public String name() {
        return "Microsoft.Network/routeTables/routes";
    }

    @Override
    public Duration ready() {
        return Duration.ofSeconds(3);
    }

    @Override
    public void admit(Change change) {
        var prefix = change.text("/properties/addressPrefix").orElse("");
        if (prefix.isEmpty() || Character.isDigit(prefix.charAt(0))) Prefixes.parse(prefix, change.id());
        if (change.text("/properties/nextHopType").isEmpty())
            throw ArmError.bad(
                    "RouteNextHopTypeNotSpecified",
                    "Route %s has no next hop type.",
                    change.id().name());
        var type = change.oneOf(
                "/properties/nextHopType",
                "VirtualAppliance",
                "Internet",
                "None",
                "VnetLocal",
                "VirtualNetworkGateway");
        var hop = change.text("/properties/nextHopIpAddress").orElse("");
        if (type.equals("VirtualAppliance") && !Ipv4.is(hop))
            throw ArmError.bad(
                    "RouteNextHopIpAddressInvalid",
                    "Route %s has next hop type VirtualAppliance; its next hop IP address '%s' must be an IPv4 address.",
                    change.id().name(),
                    hop);
        if (!type.equals("VirtualAppliance") && !hop.isEmpty())
            throw ArmError.bad(
                    "RouteNextHopIpAddressNotAllowed",
                    "Route %s has next hop type %s and must not have a next hop IP address.",
                    change.id().name(),
                    type);
        if (hop.isEmpty()) change.properties().remove("nextHopIpAddress");
        unique(change, prefix);
        change.fill("""
                {"properties": {"hasBgpOverride": false}}""");
    }

    private static void unique(Change change, String prefix) {
        var table = change.id().parent().orElseThrow();
        for (var other : change.draft().children(table, "routes"))
            if (!other.id().equals(change.id())
                    && other.text("/properties/addressPrefix")
                            .filter(prefix::equalsIgnoreCase)
                            .isPresent())
                throw ArmError.bad(
                        "RouteConflict",
                        "Route %s conflicts with route %s: both have address prefix %s.",
                        change.id().name(),
                        other.name(),
                        prefix);
    }
}
