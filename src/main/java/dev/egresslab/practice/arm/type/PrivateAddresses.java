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

    /** Every private address in a range that some resource holds. */
    static Set<Ipv4> taken(Cidr range, Documents documents) {
        var taken = new HashSet<Ipv4>();
        documents.all().forEach(document -> collect(document.body(), range, taken, 0));
        return taken;
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
