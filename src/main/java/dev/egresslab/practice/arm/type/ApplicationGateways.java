package dev.egresslab.practice.arm.type;

import dev.egresslab.practice.arm.ArmType;
import dev.egresslab.practice.arm.Change;

import java.time.Duration;
import java.util.List;

/** Ends a client's HTTP connection and opens its own to a backend in the network. */
final class ApplicationGateways implements ArmType {
    static final String TYPE = "Microsoft.Network/applicationGateways";

    static final List<String> PARTS = List.of(
            "gatewayIPConfigurations",
            "frontendIPConfigurations",
            "frontendPorts",
            "backendAddressPools",
            "backendHttpSettingsCollection",
            "httpListeners",
            "requestRoutingRules",
            "urlPathMaps",
            "probes",
            "sslCertificates");

    @Override
    public String name() {
        return TYPE;
    }

    @Override
    public Duration ready() {
        return Duration.ofSeconds(336);
    }

    @Override
    public List<dev.egresslab.practice.arm.Phase> phases(Change change) {
        var lasts = change.creating() ? ready() : Duration.ofSeconds(30);
        return List.of(dev.egresslab.practice.arm.Phase.of(lasts));
    }

    @Override
    public void admit(Change change) {
        change.keep("resourceGuid", change.realm().uuid());
        PARTS.forEach(part -> Parts.dress(change, part, part));
        for (var frontend : change.items("/properties/frontendIPConfigurations").toList()) {
            var part = new Change(
                    change.id(),
                    (tools.jackson.databind.node.ObjectNode) frontend,
                    change.before(),
                    change.draft(),
                    change.realm());
            part.linked("/properties/publicIPAddress", PublicIpAddresses.TYPE)
                    .forEach(address -> Allocation.free(address, change));
        }
        for (var place : change.items("/properties/gatewayIPConfigurations").toList())
            new Change(
                            change.id(),
                            (tools.jackson.databind.node.ObjectNode) place,
                            change.before(),
                            change.draft(),
                            change.realm())
                    .linked("/properties/subnet", Subnets.TYPE);
        change.fill("""
                {"properties": {"operationalState": "Running"}}""");
    }
}
