package dev.egresslab.practice.arm.type;

import dev.egresslab.estate.ResourceId;
import dev.egresslab.practice.arm.ArmError;
import dev.egresslab.practice.arm.ArmType;
import dev.egresslab.practice.arm.Change;
import dev.egresslab.practice.arm.Json;
import dev.egresslab.practice.arm.Links;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A single machine in a subnet, beside a cluster's: it sends packets as a node does, and runs nothing. */
final class VirtualMachines implements ArmType {
    static final String TYPE = "Microsoft.Compute/virtualMachines";

    @Override
    public String name() {
        return TYPE;
    }

    @Override
    public Duration ready() {
        return Duration.ofSeconds(45);
    }

    @Override
    public void admit(Change change) {
        var cards = change.linked("/properties/networkProfile/networkInterfaces", NetworkInterfaces.TYPE);
        if (cards.isEmpty())
            throw ArmError.bad(
                    "InvalidParameter",
                    "Required parameter 'networkProfile' is missing (null): virtual machine %s has no network interface.",
                    change.id().name());
        for (var card : cards) alone(change, card.id());
        change.keep("vmId", change.realm().uuid());
        if (change.properties().get("osProfile") instanceof ObjectNode system)
            system.remove(List.of("adminPassword", "customData"));
        change.keep("timeCreated", change.realm().clock().now().toString());
        change.fill("""
                {"properties": {"hardwareProfile": {"vmSize": "Standard_DS1_v2"}}}""");
        Json.inside(change.body(), "properties", "osProfile")
                .put(
                        "computerName",
                        change.text("/properties/osProfile/computerName")
                                .orElse(change.id().name()));
    }

    private static void alone(Change change, ResourceId card) {
        for (var user : change.draft().referrers(card))
            if (user.is(TYPE) && !user.equals(change.id()))
                throw ArmError.bad("NicInUse", "Network Interface %s is used by existing resource %s.", card, user);
    }

    @Override
    public void show(ObjectNode body, Links links) {
        Json.inside(body, "properties").set("instanceView", running());
    }

    private static ObjectNode running() {
        return Json.object("""
                {"statuses": [{"code": "ProvisioningState/succeeded", "level": "Info", "displayStatus": "Provisioning succeeded"},
                              {"code": "PowerState/running", "level": "Info", "displayStatus": "VM running"}]}""");
    }

    @Override
    public Optional<Action> action(String method, String name) {
        return method.equals("GET") && name.equalsIgnoreCase("instanceView")
                ? Optional.of((_, _, _, _) -> new Outcome.Answer(running()))
                : Optional.empty();
    }
}
