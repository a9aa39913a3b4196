package dev.egresslab.net.wires;

import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.Document;
import dev.egresslab.estate.KubeObject;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.net.Fabric;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The instances of one scale set and their addresses: what nodes told their cluster, else what the instances' network
 * interfaces say, else counted in the order in which Azure gives addresses out.
 */
final class Instances {
    private static final String TYPE = "Microsoft.Compute/virtualMachineScaleSets";

    private final Document self;
    private final ResourceId subnet;
    private final Fabric fabric;
    private final Map<String, Ipv4> found = new LinkedHashMap<>();

    private Instances(Document self, ResourceId subnet, Fabric fabric) {
        this.self = self;
        this.subnet = subnet;
        this.fabric = fabric;
    }

    /** By computer name. */
    static Map<String, Ipv4> of(Document self, ResourceId subnet, Map<String, KubeObject> nodes, Fabric fabric) {
        var instances = new Instances(self, subnet, fabric);
        instances.registered(nodes);
        instances.interfaces();
        instances.counted();
        return instances.found;
    }

    private void registered(Map<String, KubeObject> nodes) {
        int length = self.name().length() + 6;
        nodes.values().stream()
                .filter(node -> node.name().length() == length && node.name().startsWith(self.name()))
                .forEach(node -> address(node, "InternalIP").ifPresent(at -> found.put(node.name(), at)));
    }

    static Optional<Ipv4> address(KubeObject node, String type) {
        return node.body()
                .at("/status/addresses")
                .valueStream()
                .filter(a -> a.path("type").asString("").equals(type))
                .map(a -> a.path("address").asString(""))
                .filter(Ipv4::is)
                .map(Ipv4::parse)
                .findFirst();
    }

    private void interfaces() {
        fabric.estate()
                .under(self.id())
                .filter(d -> d.id().is(TYPE + "/virtualMachines/networkInterfaces"))
                .forEach(card -> first(card).ifPresent(at -> found.putIfAbsent(machine(card), at)));
    }

    private static Optional<Ipv4> first(Document card) {
        return card.text("/properties/ipConfigurations/0/properties/privateIPAddress")
                .filter(Ipv4::is)
                .map(Ipv4::parse);
    }

    private String machine(Document card) {
        var number = card.id().parent().orElseThrow().name();
        return instance(self.name(), Integer.parseInt(number));
    }

    private void counted() {
        int capacity = self.body().at("/sku/capacity").asInt(0);
        var range = fabric.subnet(subnet);
        if (found.size() >= capacity || range.isEmpty()) return;
        int step = configurations(self);
        long start = 4L + before();
        for (int i = 0; i < capacity; i++) {
            found.putIfAbsent(
                    instance(self.name(), i), range.get().range().first().plus(start + (long) i * step));
        }
    }

    /** Addresses of the same subnet that scale sets before this one take. */
    private int before() {
        return fabric.estate().all(TYPE).stream()
                .filter(other -> other.id().compareTo(self.id()) < 0)
                .filter(other -> ScaleSets.subnet(other).filter(subnet::equals).isPresent())
                .mapToInt(other -> other.body().at("/sku/capacity").asInt(0) * configurations(other))
                .sum();
    }

    private static int configurations(Document scaleSet) {
        return (int) ScaleSets.configurations(scaleSet).count();
    }

    /** Azure numbers instances in base 36 with six digits. */
    private static String instance(String scaleSet, int number) {
        var digits = Integer.toString(number, 36);
        return scaleSet + "0".repeat(6 - digits.length()) + digits;
    }
}
