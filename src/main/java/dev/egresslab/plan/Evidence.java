package dev.egresslab.plan;

/** How it is known what a packet meets at one place of its way; the strongest stands first. */
public enum Evidence {
    /** Something else came back than the resources say. */
    CONTRADICTED,
    /** It came back over the wire. */
    MEASURED,
    /** A resource, or an object of the cluster, says so. */
    READ,
    /** It follows from what Azure documents, or from state that nobody can read. */
    INFERRED
}
