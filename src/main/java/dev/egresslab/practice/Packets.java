package dev.egresslab.practice;

import dev.egresslab.net.Probe;
import dev.egresslab.net.Trace;

/** Sends a connection's first packet through everything as it stands now; takes SNAT ports as a real one would. */
@FunctionalInterface
public interface Packets {
    Trace send(Probe probe);
}
