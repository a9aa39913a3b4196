package dev.egresslab.ui.diagram;

import dev.egresslab.net.Packet;
import dev.egresslab.net.Step;

import java.util.List;
import java.util.Optional;

/**
 * One stop of a packet's walk: a device, or one thing that a device does. Windows number stops from 1.
 *
 * @param hop id that the picture knows the place by
 * @param name of what the packet is at
 * @param arrives the packet as it comes; of the first stop, as it is sent
 * @param leaves the packet as it goes on, where it does
 */
public record Stop(
        Kind kind,
        Leg leg,
        Fate fate,
        String hop,
        String name,
        Packet arrives,
        Optional<Packet> leaves,
        List<Step> steps) {
    public Stop {
        steps = List.copyOf(steps);
    }

    /** What happens at a stop; each has texts under {@code ui.stop.<name>}. */
    public enum Kind {
        CLIENT,
        POD,
        NODE,
        ROUTES,
        LOAD_BALANCER,
        NAT_GATEWAY,
        FIREWALL,
        APPLICATION_GATEWAY,
        PRIVATE_ENDPOINT,
        SNAT,
        HOST
    }

    /** Which way the packet goes: out of the cluster, into it, or back as an answer. */
    public enum Leg {
        OUT,
        IN,
        BACK
    }

    /** What became of the packet here. */
    public enum Fate {
        PASSED,
        STOPPED,
        NOT_REACHED
    }

    public boolean reached() {
        return fate != Fate.NOT_REACHED;
    }

    public boolean stopped() {
        return fate == Fate.STOPPED;
    }

    /** The packet as it goes on, or as it came where it goes no further. */
    public Packet after() {
        return leaves.orElse(arrives);
    }
}
