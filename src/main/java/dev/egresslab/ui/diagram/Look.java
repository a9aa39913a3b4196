package dev.egresslab.ui.diagram;

import dev.egresslab.address.Ipv4;
import dev.egresslab.net.World;

/**
 * How a person wants to see what exists.
 *
 * @param whole every node, not only the first few
 * @param client the address that the internet sees of this computer
 * @param pod namespace and name of the pod that packets start from, {@code default/nginx}; empty where none runs
 */
public record Look(Grouping grouping, boolean whole, Ipv4 client, String pod) {
    /** Networks, and as many nodes as fit. */
    public static final Look USUAL = new Look(Grouping.NETWORK, false, World.WORKSTATION, "default/nginx");

    public Look by(Grouping other) {
        return new Look(other, whole, client, pod);
    }

    public Look whole(boolean every) {
        return new Look(grouping, every, client, pod);
    }

    /** From a computer that the internet sees under another address. */
    public Look from(Ipv4 address) {
        return new Look(grouping, whole, address, pod);
    }

    /** With packets from another pod. */
    public Look at(String other) {
        return new Look(grouping, whole, client, other);
    }

    /** Whether packets start from this pod. */
    boolean starts(String namespace, String name) {
        return pod.equals(namespace + "/" + name);
    }

    /** Whether things lie where they usually do: a pod, its nodes, one way out. */
    boolean usual() {
        return grouping == USUAL.grouping && whole == USUAL.whole && !pod.isEmpty();
    }
}
