package dev.egresslab.practice.arm.type;

import dev.egresslab.practice.arm.ArmError;
import dev.egresslab.practice.arm.ArmType;
import dev.egresslab.practice.arm.Change;
import dev.egresslab.practice.arm.Json;

import java.time.Duration;

/** A private address in a subnet that stands for one Azure resource. */
final class PrivateEndpoints implements ArmType {
    @Override
    public String name() {
        return "Microsoft.Network/privateEndpoints";
    }

    @Override
    public Duration ready() {
        return Duration.ofSeconds(40);
    }

    @Override
    public void admit(Change change) {
        var subnets = change.linked("/properties/subnet", Subnets.TYPE);
        if (subnets.isEmpty())
            throw ArmError.bad(
                    "PrivateEndpointSubnetMissing",
                    "Private endpoint %s has no subnet.",
                    change.id().name());
        Parts.dress(change, "privateLinkServiceConnections", "privateLinkServiceConnections");
        Parts.dress(change, "manualPrivateLinkServiceConnections", "manualPrivateLinkServiceConnections");
        for (var connection :
                change.items("/properties/privateLinkServiceConnections").toList())
            Json.inside(
                            (tools.jackson.databind.node.ObjectNode) connection,
                            "properties",
                            "privateLinkServiceConnectionState")
                    .put("status", "Approved")
                    .put("description", "Auto-Approved")
                    .put("actionsRequired", "None");
        var former = change.before().flatMap(d -> d.text("/properties/ipConfigurations/0/properties/privateIPAddress"));
        var address = former.orElseGet(
                () -> PrivateAddresses.next(subnets.getFirst(), change.draft()).toString());
        Parts.dress(change, "ipConfigurations", "ipConfigurations");
        if (change.items("/properties/ipConfigurations").findAny().isEmpty()) {
            var one = Json.object().put("name", "ipconfig1");
            Json.inside(one, "properties").put("privateIPAddress", address);
            Parts.dress(change.id(), one, "ipConfigurations");
            change.properties().putArray("ipConfigurations").add(one);
        }
        change.fill("""
                {"properties": {"networkInterfaces": [], "customDnsConfigs": []}}""");
    }
}
