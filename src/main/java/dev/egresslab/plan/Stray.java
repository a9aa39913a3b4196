package dev.egresslab.plan;

/**
 * A resource group of a subscription, and whose it is.
 *
 * @param lab the id in its tag {@code egress-lab}; empty where it has none
 */
public record Stray(Cloud.Group group, String lab, Whose whose) {
    /** What may be done with it; texts under {@code stray.<whose>}. */
    public enum Whose {
        /** A lab that is remembered here and not cleaned up, or a cluster that is there, needs it. */
        IN_USE,
        /** Made by a lab, and no lab needs it any more: costs money for nothing. */
        ORPHAN,
        /** Not made by a lab: it is listed, and kept. */
        NOT_OURS
    }
}
