package dev.egresslab.net.wires;

import dev.egresslab.address.Cidr;
import dev.egresslab.estate.Document;
import dev.egresslab.net.Cluster;
import dev.egresslab.net.ClusterFindings;
import dev.egresslab.net.Fabric;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a cluster's pods get addresses from, and who may reach its API server. */
final class ManagedClusters implements Wire {
    @Override
    public String type() {
        return "Microsoft.ContainerService/managedClusters";
    }

    @Override
    public void join(Document self, Fabric fabric) {
        boolean flat = self.text("/properties/networkProfile/networkPlugin")
                        .filter("azure"::equals)
                        .isPresent()
                && self.text("/properties/networkProfile/networkPluginMode")
                        .filter("overlay"::equalsIgnoreCase)
                        .isEmpty();
        var podRange =
                self.text("/properties/networkProfile/podCidr").filter(Cidr::is).map(Cidr::parse);
        fabric.add(new Cluster(
                self.id(),
                self.text("/properties/fqdn").orElse(""),
                flat ? Optional.empty() : podRange,
                authorized(self, fabric)));
    }

    /** AKS admits a cluster's own managed outbound addresses too: https://learn.microsoft.com/azure/aks/api-server-authorized-ip-ranges */
    private static List<Cidr> authorized(Document self, Fabric fabric) {
        var asked = ClusterFindings.admitted(self);
        if (asked.isEmpty()) return asked;
        var own = Stream.of("loadBalancerProfile", "natGatewayProfile")
                .flatMap(profile ->
                        self.links("/properties/networkProfile/" + profile + "/effectiveOutboundIPs").stream())
                .toList();
        return Stream.concat(asked.stream(), fabric.publicIps(own).stream().map(owned -> Cidr.of(owned.address())))
                .toList();
    }
}
