package dev.egresslab.practice.arm.type;

import dev.egresslab.address.Cidr;
import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.Document;
import dev.egresslab.practice.arm.ArmError;
import dev.egresslab.practice.arm.Documents;
import tools.jackson.databind.JsonNode;

import java.util.HashSet;
import java.util.Set;

/** The private addresses of a subnet that nobody has taken yet. */
final class PrivateAddresses {
    // https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq: the first four and the last one are
    // Azure's
    static final int FIRST = 4;

    private PrivateAddresses() {}

    static Ipv4 next(Document subnet, Documents documents) {
        var range = Prefixes.first(subnet).orElseThrow();
        var taken = taken(range, documents);
        for (var address = range.first().plus(FIRST); address.compareTo(range.last()) < 0; address = address.plus(1))
            if (!taken.contains(address)) return address;
        throw ArmError.bad(
                "SubnetIsFull",
                "Subnet %s with address prefix %s does not have enough capacity for 1 IP addresses.",
                subnet.id(),
                range);
    }

    /** Every private address in a range that some resource holds, or a node for its pods. */
    static Set<Ipv4> taken(Cidr range, Documents documents) {
        var taken = new HashSet<Ipv4>();
        documents.all().forEach(document -> collect(document.body(), range, taken, 0));
        documents.all().stream()
                .filter(document -> document.id().is(Cluster.TYPE))
                .map(Cluster::new)
                .filter(Cluster::flat)
                .forEach(cluster -> cluster.pools().forEach(pool -> hold(cluster, pool, documents, taken)));
        taken.removeIf(address -> !range.contains(address));
        return taken;
    }

    /**
     * A node takes the addresses of all the pods that it may ever have, when it is made.
     *
     * @see <a href="https://learn.microsoft.com/azure/aks/configure-azure-cni#plan-ip-addressing-for-your-cluster">Azure CNI</a>
     */
    private static void hold(Cluster cluster, JsonNode pool, Documents documents, Set<Ipv4> taken) {
        var scaleSet = cluster.scaleSet(pool);
        int pods = pool.path("maxPods").asInt();
        documents.all().stream()
                .filter(document -> document.id().within(scaleSet))
                .flatMap(document ->
                        document.text("/properties/ipConfigurations/0/properties/privateIPAddress").stream())
                .filter(Ipv4::is)
                .map(Ipv4::parse)
                .forEach(node -> {
                    for (int i = 1; i <= pods; i++) taken.add(node.plus(i));
                });
    }

    private static void collect(JsonNode node, Cidr range, Set<Ipv4> taken, int depth) {
        if (depth > 20 || !node.isContainer()) return;
        var address = node.isObject() ? node.path("privateIPAddress") : null;
        if (address != null && address.isString() && Ipv4.is(address.asString())) {
            var found = Ipv4.parse(address.asString());
            if (range.contains(found)) taken.add(found);
        }
        node.valueStream().forEach(inner -> collect(inner, range, taken, depth + 1));
    }
}
