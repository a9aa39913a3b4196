package dev.egresslab.net.wires;

import dev.egresslab.estate.Document;
import dev.egresslab.net.Fabric;
import dev.egresslab.net.NatGateway;

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
        fabric.add(new NatGateway(self.id(), fabric.publicIps(self.links("/properties/publicIpAddresses")), idle));
    }
}
