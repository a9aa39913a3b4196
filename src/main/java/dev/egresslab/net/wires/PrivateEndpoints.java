package dev.egresslab.net.wires;

import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.Document;
import dev.egresslab.net.Fabric;
import dev.egresslab.net.PrivateEndpoint;

import java.util.Optional;

/** Private endpoints: a service's names, answered by an address inside the network. */
final class PrivateEndpoints implements Wire {
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
        address(self)
                .ifPresent(at -> self.link("/properties/subnet")
                        .ifPresent(subnet -> fabric.add(new PrivateEndpoint(self.id(), subnet, at, names))));
    }

    static Optional<Ipv4> address(Document endpoint) {
        return endpoint.text("/properties/customDnsConfigs/0/ipAddresses/0")
                .or(() -> endpoint.text("/properties/ipConfigurations/0/properties/privateIPAddress"))
                .filter(Ipv4::is)
                .map(Ipv4::parse);
    }
}
