package dev.egresslab.net.wires;

import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.Document;
import dev.egresslab.net.Fabric;
import dev.egresslab.net.PrivateEndpoint;
import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Private endpoints: a service's names, answered by an address inside the network. */
final class PrivateEndpoints implements Wire {
    // https://learn.microsoft.com/azure/private-link/private-endpoint-dns
    private static final Map<String, String> SUFFIXES = Map.of(
            "blob", ".blob.core.windows.net",
            "queue", ".queue.core.windows.net",
            "file", ".file.core.windows.net",
            "vault", ".vault.azure.net",
            "sql", ".documents.azure.com",
            "registry", ".azurecr.io");

    @Override
    public String type() {
        return "Microsoft.Network/privateEndpoints";
    }

    @Override
    public void join(Document self, Fabric fabric) {
        var names = self.items("/properties/customDnsConfigs")
                .map(c -> c.path("fqdn").asString(""))
                .filter(n -> !n.isEmpty())
                .toList();
        if (names.isEmpty()) names = targets(self);
        var known = names;
        address(self)
                .ifPresent(at -> self.link("/properties/subnet")
                        .ifPresent(subnet -> fabric.add(new PrivateEndpoint(self.id(), subnet, at, known))));
    }

    static Optional<Ipv4> address(Document endpoint) {
        return endpoint.text("/properties/customDnsConfigs/0/ipAddresses/0")
                .or(() -> endpoint.text("/properties/ipConfigurations/0/properties/privateIPAddress"))
                .filter(Ipv4::is)
                .map(Ipv4::parse);
    }

    /** The public names of what it leads to, which its private DNS zone answers. */
    private static List<String> targets(Document self) {
        return Stream.of("privateLinkServiceConnections", "manualPrivateLinkServiceConnections")
                .flatMap(list -> self.items("/properties/" + list))
                .flatMap(connection -> connection
                        .at("/properties/groupIds")
                        .valueStream()
                        .map(group -> SUFFIXES.get(group.asString("").toLowerCase(Locale.ROOT)))
                        .filter(Objects::nonNull)
                        .map(suffix -> target(connection) + suffix))
                .toList();
    }

    private static String target(JsonNode connection) {
        var id = connection.at("/properties/privateLinkServiceId").asString("");
        return id.substring(id.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }
}
