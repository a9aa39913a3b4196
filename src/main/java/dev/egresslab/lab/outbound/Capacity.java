package dev.egresslab.lab.outbound;

import dev.egresslab.address.AddressException;
import dev.egresslab.address.Cidr;
import dev.egresslab.lab.Answers;
import dev.egresslab.lab.Parameter;

import java.util.Optional;

/**
 * How many addresses the nodes' subnet has, and how many its cluster takes.
 *
 * @param usable what Azure leaves of the range
 * @param needed by the nodes and their pods
 * @param upgrade needed while an upgrade runs, which adds a node
 */
public record Capacity(Cidr range, long usable, long needed, long upgrade) {
    /** Azure keeps the first four addresses and the last of each subnet. https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq */
    private static final int KEPT = 5;

    /** With Azure CNI a node takes one address for itself and 30 for pods. */
    static final int PER_NODE = 31;

    static Capacity of(Cidr range, int nodes) {
        long needed = (long) nodes * PER_NODE;
        return new Capacity(range, usable(range.size()), needed, needed + PER_NODE);
    }

    /** Of answers that may still be wrong; empty where the type has no subnet of the learner's own. */
    public static Optional<Capacity> of(OutboundType type, Answers answers) {
        try {
            var range = find(type, "subnet.range").map(answers::range);
            var nodes = find(type, "nodes").map(answers::whole).filter(n -> n > 0);
            return range.flatMap(r -> nodes.map(n -> of(r, n)));
        } catch (AddressException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    public boolean enough() {
        return usable >= upgrade;
    }

    static long usable(long size) {
        return Math.max(0, size - KEPT);
    }

    private static Optional<Parameter> find(OutboundType type, String id) {
        return type.parameters().stream().filter(p -> p.id().equals(id)).findFirst();
    }
}
