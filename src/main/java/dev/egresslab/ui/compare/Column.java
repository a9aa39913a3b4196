package dev.egresslab.ui.compare;

import dev.egresslab.lab.Lab;

/**
 * One lab of the comparison.
 *
 * @param tally of its last probes
 * @param probing how many of them are still to come
 * @param gone whether the lab was cleaned up since
 */
record Column(Lab lab, Facts facts, Tally tally, int probing, boolean gone) {
    Column(Lab lab, Facts facts, Tally tally, int probing) {
        this(lab, facts, tally, probing, false);
    }

    /** Its lab was cleaned up; what was last known of it stays. */
    Column left() {
        return new Column(lab, facts, tally, 0, true);
    }

    Column tallied(Tally more) {
        return new Column(lab, facts, more, Math.max(0, probing - 1));
    }

    Column asking(int count) {
        return new Column(lab, facts, Tally.NONE, count);
    }
}
