package dev.egresslab.lab.exercise;

import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.Document;
import dev.egresslab.estate.Estate;
import dev.egresslab.net.Network;
import dev.egresslab.net.Origin;
import dev.egresslab.net.Probe;
import dev.egresslab.net.Trace;

import java.util.Optional;

/**
 * A cluster as it may be looked at, whoever made it: nothing here writes and nothing here runs. What changes something needs a
 * {@link Ground}, which a cluster that was there already does not have. Every call may block.
 */
public interface Sight {
    /** What exists. */
    Estate estate();

    /** The cluster that is looked at; empty where an estate lacks it. */
    Optional<Document> cluster(Estate estate);

    /** Where its packets start: a pod that runs, or a node where none does; empty where neither is known. */
    Optional<Origin> origin(Estate estate);

    /** The network that an estate amounts to: the real one, or one that is only thought of. */
    Network network(Estate estate);

    /** The way of a packet through an estate; empty where its origin does not run. Sends nothing. */
    Optional<Trace> walk(Estate estate, Probe probe);

    /** The address that the internet sees of this computer, where that is known. */
    Optional<Ipv4> computer();
}
