package dev.egresslab.ui.diagram;

import dev.egresslab.net.Packet;
import dev.egresslab.net.Step;
import dev.egresslab.plan.Evidence;

import java.util.List;
import java.util.Optional;

/**
 * One stop of a packet's walk: a device, or one thing that a device does. Windows number stops from 1.
 *
 * @param hop id that the picture knows the place by
 * @param name of what the packet is at
 * @param arrives the packet as it comes; of the first stop, as it is sent
 * @param leaves the packet as it goes on, where it does
 * @param evidence how this stop is known
 */
public record Stop(
        Kind kind,
        Leg leg,
        Fate fate,
        String hop,
        String name,
        Packet arrives,
        Optional<Packet> leaves,
        List<Step> steps,
        Evidence evidence) {
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

    /** Whether the packet of a walk was sent: something of it came back. */
    public static boolean sent(List<Stop> walk) {
        return walk.stream().anyMatch(stop -> stop.evidence.compareTo(Evidence.READ) < 0);
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
