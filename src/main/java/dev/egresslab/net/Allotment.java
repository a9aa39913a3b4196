package dev.egresslab.net;

import java.util.ArrayList;
import java.util.List;

/**
 * Deals the source NAT ports of an outbound rule out to the nodes behind it. No port of an address belongs to two nodes.
 *
 * @see <a href="https://learn.microsoft.com/azure/load-balancer/load-balancer-outbound-connections">Port allocation</a>
 */
final class Allotment {
    private final LoadBalancer.Outbound rule;
    private final int nodes;
    private final Frontends choice;
    private final int[] dealt;

    private Allotment(LoadBalancer.Outbound rule, int nodes, Frontends choice) {
        this.rule = rule;
        this.nodes = nodes;
        this.choice = choice;
        dealt = new int[rule.frontends().size()];
    }

    /** The blocks of each node, in the order of the nodes; a node's blocks in the order in which it uses them. */
    static List<List<Block>> of(LoadBalancer.Outbound rule, int nodes, Frontends choice) {
        var allotment = new Allotment(rule, nodes, choice);
        var all = new ArrayList<List<Block>>();
        for (int node = 0; node < nodes; node++) all.add(allotment.deal(choice.first(node)));
        return List.copyOf(all);
    }

    /** From the first address on, around; the next one only where an address has no more, or the node no more there. */
    private List<Block> deal(int first) {
        int left = rule.allocation(nodes);
        int limit = choice.limit(rule, nodes);
        var blocks = new ArrayList<Block>();
        for (int k = 0; k < dealt.length && left > 0; k++) {
            int at = (first + k) % dealt.length;
            int count = Math.min(Math.min(left, limit), LoadBalancer.PORTS - dealt[at]);
            if (count <= 0) continue;
            blocks.add(new Block(rule.frontends().get(at), dealt[at], count));
            dealt[at] += count;
            left -= count;
        }
        return blocks;
    }

    /** {@code count} ports of an address, beginning {@code first} above the lowest. */
    record Block(Step.Owned owner, int first, int count) {}
}
