package dev.egresslab.practice.arm.type;

import dev.egresslab.practice.arm.ArmError;

import java.util.List;
import java.util.Map;

/** From which outbound type a cluster can be moved to which. */
final class Migration {
    // https://learn.microsoft.com/azure/aks/egress-outboundtype#updating-outboundtype-after-cluster-creation, as of
    // 2026-08;
    // managedNATGatewayV2 to none and block: AKS release notes of 2026-05-29, later than the page's table
    private static final Map<String, List<String>> MANAGED = Map.of(
            "loadBalancer", List.of("managedNATGateway", "managedNATGatewayV2", "none", "block"),
            "managedNATGatewayV2", List.of("none", "block"),
            "managedNATGateway", List.of("managedNATGatewayV2", "none", "block"),
            "none", List.of("loadBalancer", "managedNATGateway", "managedNATGatewayV2", "block"),
            "block", List.of("loadBalancer", "managedNATGateway", "managedNATGatewayV2", "none"));

    private static final Map<String, List<String>> OWN = Map.of(
            "loadBalancer", List.of("userAssignedNATGateway", "userDefinedRouting", "none"),
            "userAssignedNATGateway", List.of("loadBalancer", "userDefinedRouting", "none"),
            "userDefinedRouting", List.of("loadBalancer", "userAssignedNATGateway", "none"),
            "none", List.of("loadBalancer", "userAssignedNATGateway", "userDefinedRouting"));

    private Migration() {}

    static void check(String from, String to, boolean ownNetwork) {
        var allowed = (ownNetwork ? OWN : MANAGED).getOrDefault(from, List.of());
        if (allowed.contains(to)) return;
        throw ArmError.aks(
                "OutboundTypeUpdateNotSupported",
                "Updating outbound type from %s to %s is not supported for a cluster with a %s virtual network; it can be updated to: %s. Please see https://aka.ms/aks/outboundtype for more details"
                        .formatted(from, to, ownNetwork ? "custom" : "managed", String.join(", ", allowed)));
    }
}
