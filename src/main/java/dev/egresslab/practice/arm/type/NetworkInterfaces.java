package dev.egresslab.practice.arm.type;

import dev.egresslab.estate.Document;
import dev.egresslab.practice.arm.ArmError;
import dev.egresslab.practice.arm.ArmType;
import dev.egresslab.practice.arm.Change;
import dev.egresslab.practice.arm.Documents;
import dev.egresslab.practice.arm.Json;
import dev.egresslab.practice.arm.Links;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A virtual machine's connection to a subnet. */
final class NetworkInterfaces implements ArmType {
    static final String TYPE = "Microsoft.Network/networkInterfaces";

    @Override
    public String name() {
        return TYPE;
    }

    @Override
    public Duration ready() {
        return Duration.ofSeconds(4);
    }

    @Override
    public void admit(Change change) {
        if (change.items("/properties/ipConfigurations").findAny().isEmpty())
            throw ArmError.bad(
                    "NetworkInterfaceMustHaveAtLeastOneIpConfiguration",
                    "Network interface %s must have at least one IP configuration.",
                    change.id());
        Parts.dress(change, "ipConfigurations", "ipConfigurations");
        change.linked("/properties/networkSecurityGroup", NetworkSecurityGroups.TYPE);
        int number = 0;
        for (var item : change.items("/properties/ipConfigurations").toList()) {
            address(change, (ObjectNode) item, "/properties/ipConfigurations/" + number);
            Json.inside((ObjectNode) item, "properties").put("primary", number++ == 0);
        }
        change.keep("resourceGuid", change.realm().uuid());
        change.properties().remove(List.of("virtualMachine", "primary"));
        change.fill("""
                {"properties": {"dnsSettings": {"dnsServers": [], "appliedDnsServers": []}, "macAddress": "",
                                "vnetEncryptionSupported": false, "enableIPForwarding": false,
                                "disableTcpStateTracking": false, "enableAcceleratedNetworking": false,
                                "hostedWorkloads": [], "tapConfigurations": [], "nicType": "Standard",
                                "auxiliaryMode": "None", "auxiliarySku": "None"}}""");
    }

    private static void address(Change change, ObjectNode item, String pointer) {
        var subnets = change.linked(pointer + "/properties/subnet", Subnets.TYPE);
        if (subnets.isEmpty())
            throw ArmError.bad(
                    "SubnetMissingInIpConfiguration",
                    "IP configuration %s has no subnet.",
                    item.path("id").asString());
        change.linked(pointer + "/properties/publicIPAddress", PublicIpAddresses.TYPE);
        var properties = Json.inside(item, "properties");
        change.former(pointer + "/properties/privateIPAddress")
                .filter(_ -> !properties.has("privateIPAddress"))
                .ifPresent(former -> properties.put("privateIPAddress", former));
        if (properties.path("privateIPAddress").asString("").isEmpty())
            properties.put(
                    "privateIPAddress",
                    PrivateAddresses.next(subnets.getFirst(), change.draft()).toString());
        Json.fill(
                properties,
                Json.object("{\"privateIPAllocationMethod\": \"Dynamic\", \"privateIPAddressVersion\": \"IPv4\"}"));
    }

    @Override
    public void release(Document self, Documents others) {
        others.referrers(self.id()).stream().findFirst().ifPresent(user -> {
            throw ArmError.bad(
                    "NicInUse",
                    "Network Interface %s is used by existing resource %s. In order to delete the network interface, it must be dissociated from the resource. To learn more, see aka.ms/deletenic.",
                    self.id(),
                    user);
        });
    }

    @Override
    public void show(ObjectNode body, Links links) {
        links.to(body.path("id").asString()).stream()
                .filter(user -> user.contains("/virtualMachines/"))
                .findFirst()
                .ifPresent(machine -> Json.inside(body, "properties")
                        .put("primary", true)
                        .putObject("virtualMachine")
                        .put("id", machine));
    }

    @Override
    public Optional<Action> action(String method, String name) {
        return InterfaceActions.find(method, name);
    }
}
