package dev.egresslab.practice.arm.type;

import dev.egresslab.practice.arm.ArmError;
import dev.egresslab.practice.arm.ArmType;
import dev.egresslab.practice.arm.Change;

import java.time.Duration;

/** One rule of a network security group. */
final class SecurityRules implements ArmType {
    @Override
    public String name() {
        return "Microsoft.Network/networkSecurityGroups/securityRules";
    }

    @Override
    public Duration ready() {
        return Duration.ofSeconds(4);
    }

    @Override
    public void admit(Change change) {
        int priority = change.within("/properties/priority", 100, 4096, 100);
        change.oneOf("/properties/access", "Allow", "Deny");
        var direction = change.oneOf("/properties/direction", "Inbound", "Outbound");
        change.oneOf("/properties/protocol", "*", "Tcp", "Udp", "Icmp", "Ah", "Esp");
        change.fill("""
                {"properties": {"sourcePortRanges": [], "destinationPortRanges": [], "sourceAddressPrefixes": [],
                                "destinationAddressPrefixes": []}}""");
        var group = change.id().parent().orElseThrow();
        for (var other : change.draft().children(group, "securityRules")) {
            boolean same = other.body().at("/properties/priority").asInt(0) == priority
                    && other.text("/properties/direction")
                            .filter(direction::equals)
                            .isPresent();
            if (same && !other.id().equals(change.id()))
                throw ArmError.bad(
                        "SecurityRuleConflict",
                        "Security rule %s conflicts with rule %s. Rules cannot have the same Priority and Direction. To learn more, see aka.ms/nsgrules.",
                        change.id().name(),
                        other.name());
        }
    }
}
