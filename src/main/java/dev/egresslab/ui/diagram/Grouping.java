package dev.egresslab.ui.diagram;

/** What the containers of a picture are; each has its text under {@code ui.diagram.group.<name>}. */
public enum Grouping {
    /** Virtual networks and their subnets: where packets pass. */
    NETWORK,
    /** Resource groups: who made it, and what is deleted together. */
    RESOURCE_GROUP
}
