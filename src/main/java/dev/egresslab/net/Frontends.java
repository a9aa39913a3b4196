package dev.egresslab.net;

/** Which address of several a node behind an outbound rule uses. Azure promises nothing: any of them may be seen. */
public enum Frontends {
    /** Each node keeps to one address, and goes on to the next where its ports there are gone. */
    PER_NODE_STICKY,
    /** All nodes begin with the first address. */
    FIRST_UNTIL_FULL,
    /** Each connection may use any address. */
    ANY;

    int first(int node) {
        return this == FIRST_UNTIL_FULL ? 0 : node;
    }

    /** The most ports that a node gets on one address. */
    int limit(LoadBalancer.Outbound rule, int nodes) {
        int all = rule.allocation(nodes);
        return switch (this) {
            case ANY -> Math.ceilDiv(all, Math.max(1, rule.frontends().size()));
            case PER_NODE_STICKY, FIRST_UNTIL_FULL -> rule.perAddress(nodes);
        };
    }
}
