package dev.egresslab.net;

import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.Document;
import dev.egresslab.estate.Estate;
import dev.egresslab.estate.ResourceId;

import java.util.Optional;

/** Whose a public address is. */
public final class Owners {
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
