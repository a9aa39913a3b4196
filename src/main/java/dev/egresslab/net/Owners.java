package dev.egresslab.net;

import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.Document;
import dev.egresslab.estate.Estate;
import dev.egresslab.estate.ResourceId;
import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Optional;

/** Whose a public address is. */
public final class Owners {
    private static final List<String> USERS = List.of(
            "Microsoft.Network/loadBalancers",
            "Microsoft.Network/natGateways",
            "Microsoft.Network/azureFirewalls",
            "Microsoft.Network/applicationGateways");

    private Owners() {}

    /** The public IP resource that holds an address. */
    public static Optional<Document> publicIp(Estate estate, Ipv4 address) {
        return estate.all("Microsoft.Network/publicIPAddresses").stream()
                .filter(d -> d.text("/properties/ipAddress")
                        .filter(address.toString()::equals)
                        .isPresent())
                .findFirst();
    }

    /** What a public IP serves: the load balancer, NAT gateway, firewall or application gateway that names it. */
    public static Optional<ResourceId> device(Document publicIp) {
        return publicIp.link("/properties/natGateway")
                .or(() -> publicIp.link("/properties/ipConfiguration").map(Owners::top));
    }

    /** The device that uses a public IP or prefix, as the devices' own documents say. */
    public static Optional<ResourceId> device(Estate estate, ResourceId publicIp) {
        return USERS.stream()
                .flatMap(type -> estate.all(type).stream())
                .filter(device -> names(device.body(), publicIp))
                .map(Document::id)
                .findFirst();
    }

    /** Whether an address is one of a device's: of this load balancer, NAT gateway, firewall or application gateway. */
    public static boolean belongs(Estate estate, Ipv4 address, ResourceId device) {
        return publicIp(estate, address)
                .flatMap(owner -> device(estate, owner.id()))
                .filter(device::equals)
                .isPresent();
    }

    /** Looks for the id in references only: objects with an {@code id} under a property that speaks of public addresses. */
    private static boolean names(JsonNode node, ResourceId publicIp) {
        if (node.isObject()) {
            var id = node.path("id").asString("");
            if (node.size() == 1 && id.equalsIgnoreCase(publicIp.toString())) return true;
        }
        return node.isContainer() && node.valueStream().anyMatch(child -> names(child, publicIp));
    }

    private static ResourceId top(ResourceId id) {
        var current = id;
        for (var parent = current.parent();
                parent.isPresent() && parent.get().type().contains("/");
                parent = current.parent()) {
            if (parent.get().is("Microsoft.Resources/resourceGroups")) break;
            current = parent.get();
        }
        return current;
    }
}
