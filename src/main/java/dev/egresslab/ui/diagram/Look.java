package dev.egresslab.ui.diagram;

/**
 * How a person wants to see what exists.
 *
 * @param whole every node, not only the first few
 */
public record Look(Grouping grouping, boolean whole) {
    /** Networks, and as many nodes as fit. */
    public static final Look USUAL = new Look(Grouping.NETWORK, false);

    public Look by(Grouping other) {
        return new Look(other, whole);
    }

    public Look whole(boolean every) {
        return new Look(grouping, every);
    }
}
