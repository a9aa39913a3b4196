package dev.egresslab.net.wires;

import dev.egresslab.estate.Document;
import dev.egresslab.net.Fabric;
import dev.egresslab.net.NatGateway;

import java.util.stream.Stream;

/** Source NAT for the subnets that point at it. */
final class NatGateways implements Wire {
    @Override
    public String type() {
        return "Microsoft.Network/natGateways";
    }

    @Override
    public void join(Document self, Fabric fabric) {
        int idle = self.text("/properties/idleTimeoutInMinutes")
                .map(Integer::parseInt)
                .orElse(4);
        var addresses = Stream.of("/properties/publicIpAddresses", "/properties/publicIpPrefixes")
                .flatMap(list -> self.links(list).stream())
                .toList();
        fabric.add(new NatGateway(self.id(), fabric.publicIps(addresses), idle));
    }
}
