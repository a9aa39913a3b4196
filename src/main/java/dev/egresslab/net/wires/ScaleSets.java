package dev.egresslab.net.wires;

import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.Document;
import dev.egresslab.estate.KubeObject;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.net.Fabric;
import dev.egresslab.net.Node;
import dev.egresslab.net.Step;
import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The instances of scale sets: the nodes of clusters. */
final class ScaleSets implements Wire {
    private static final String NIC =
            "/properties/virtualMachineProfile/networkProfile/networkInterfaceConfigurations/0";

    @Override
    public String type() {
        return "Microsoft.Compute/virtualMachineScaleSets";
    }

    @Override
    public void join(Document self, Fabric fabric) {
        var subnet = subnet(self);
        if (subnet.isEmpty()) return;
        var cluster = cluster(self, fabric);
        var nodes = cluster.map(fabric::kubeNodes).orElse(Map.of());
        var pools = pools(self);
        var group = self.link(NIC + "/properties/networkSecurityGroup");
        Instances.of(self, subnet.get(), nodes, fabric)
                .forEach((name, at) -> fabric.add(new Node(
                        name,
                        at,
                        subnet.get(),
                        self.id(),
                        cluster,
                        pools,
                        group,
                        Optional.ofNullable(nodes.get(name)).flatMap(node -> own(node, self.id())))));
    }

    static Stream<JsonNode> configurations(Document scaleSet) {
        return scaleSet.items(NIC + "/properties/ipConfigurations");
    }

    static Optional<ResourceId> subnet(Document scaleSet) {
        return configurations(scaleSet)
                .map(c -> c.at("/properties/subnet/id").asString(""))
                .filter(id -> !id.isEmpty())
                .map(ResourceId::of)
                .findFirst();
    }

    private static List<String> pools(Document self) {
        return configurations(self)
                .flatMap(
                        c -> c.at("/properties/loadBalancerBackendAddressPools").valueStream())
                .map(pool -> pool.path("id").asString(""))
                .distinct()
                .toList();
    }

    /** A node's own public address is a child of its scale set that Azure lists nowhere else. */
    private static Optional<Step.Owned> own(KubeObject node, ResourceId scaleSet) {
        return Instances.address(node, "ExternalIP")
                .filter(Ipv4::isPublic)
                .map(address -> new Step.Owned(scaleSet, address));
    }

    private static Optional<ResourceId> cluster(Document self, Fabric fabric) {
        var group = self.id().group().orElse("");
        return fabric.estate().all("Microsoft.ContainerService/managedClusters").stream()
                .filter(c -> c.text("/properties/nodeResourceGroup")
                        .filter(group::equalsIgnoreCase)
                        .isPresent())
                .map(Document::id)
                .findFirst();
    }
}
