package dev.egresslab.net.wires;

import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.Document;
import dev.egresslab.estate.KubeObject;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.net.Fabric;
import dev.egresslab.net.Node;
import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

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
        var configurations = self.items(NIC + "/properties/ipConfigurations").toList();
        var subnetId = configurations.stream()
                .map(c -> c.at("/properties/subnet/id").asString(""))
                .filter(s -> !s.isEmpty())
                .findFirst();
        if (subnetId.isEmpty()) return;
        var subnet = ResourceId.of(subnetId.get());
        var pools = configurations.stream()
                .flatMap(
                        c -> c.at("/properties/loadBalancerBackendAddressPools").valueStream())
                .map(pool -> pool.path("id").asString(""))
                .distinct()
                .toList();
        var cluster = cluster(self, fabric);
        int capacity = self.body().at("/sku/capacity").asInt(0);
        for (int i = 0; i < capacity; i++) {
            var name = instance(self.name(), i);
            var address = registered(cluster, name, fabric)
                    .or(() -> counted(subnet, self, configurations, capacity, name, fabric));
            address.ifPresent(at -> fabric.add(new Node(
                    name,
                    at,
                    subnet,
                    self.id(),
                    cluster,
                    pools,
                    self.link(NIC + "/properties/networkSecurityGroup"),
                    Optional.empty())));
        }
    }

    /** Azure numbers instances in base 36 with six digits. */
    private static String instance(String scaleSet, int number) {
        return scaleSet
                + String.format(Locale.ROOT, "%6s", Integer.toString(number, 36))
                        .replace(' ', '0');
    }

    private static Optional<ResourceId> cluster(Document self, Fabric fabric) {
        return fabric.estate().all("Microsoft.ContainerService/managedClusters").stream()
                .filter(c ->
                        c.text("/properties/nodeResourceGroup").equals(self.id().group())
                                || c.text("/properties/nodeResourceGroup")
                                        .filter(g -> g.equalsIgnoreCase(
                                                self.id().group().orElse("")))
                                        .isPresent())
                .map(Document::id)
                .findFirst();
    }

    /** The address that the node told its cluster. */
    private static Optional<Ipv4> registered(Optional<ResourceId> cluster, String name, Fabric fabric) {
        return cluster.flatMap(c -> fabric.estate().object(c, "Node", "", name)).flatMap(ScaleSets::internal);
    }

    private static Optional<Ipv4> internal(KubeObject node) {
        return node.body()
                .at("/status/addresses")
                .valueStream()
                .filter(a -> a.path("type").asString("").equals("InternalIP"))
                .map(a -> a.path("address").asString(""))
                .filter(Ipv4::is)
                .map(Ipv4::parse)
                .findFirst();
    }

    /** Before the node has registered: in turn from the fourth address on, each instance with as many as it has configurations. */
    private static Optional<Ipv4> counted(
            ResourceId subnet, Document self, List<JsonNode> configurations, int capacity, String name, Fabric fabric) {
        int before = fabric.estate().all("Microsoft.Compute/virtualMachineScaleSets").stream()
                .filter(other -> other.id().compareTo(self.id()) < 0)
                .filter(other -> other.items(NIC + "/properties/ipConfigurations")
                        .anyMatch(
                                c -> c.at("/properties/subnet/id").asString("").equalsIgnoreCase(subnet.toString())))
                .mapToInt(other -> other.body().at("/sku/capacity").asInt(0)
                        * (int) other.items(NIC + "/properties/ipConfigurations")
                                .count())
                .sum();
        for (int i = 0; i < capacity; i++) {
            if (instance(self.name(), i).equals(name)) {
                long offset = 4L + before + (long) i * configurations.size();
                return range(subnet, fabric).map(first -> first.plus(offset));
            }
        }
        return Optional.empty();
    }

    private static Optional<Ipv4> range(ResourceId subnet, Fabric fabric) {
        return fabric.subnet(subnet).map(s -> s.range().first());
    }
}
