package dev.egresslab.net;

import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.ResourceId;

/** Where a connection starts. */
public sealed interface Origin {
    record Pod(ResourceId cluster, String namespace, String name) implements Origin {}

    record Node(ResourceId cluster, String name) implements Origin {}

    /** A client somewhere on the internet, for example the learner's own computer. */
    record Internet(Ipv4 address) implements Origin {}
}
