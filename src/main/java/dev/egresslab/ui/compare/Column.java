package dev.egresslab.ui.compare;

import dev.egresslab.lab.Lab;

/**
 * One lab of the comparison.
 *
 * @param tally of its last probes
 * @param probing how many of them are still to come
 */
record Column(Lab lab, Facts facts, Tally tally, int probing) {
    Column tallied(Tally more) {
        return new Column(lab, facts, more, Math.max(0, probing - 1));
    }

    Column asking(int count) {
        return new Column(lab, facts, Tally.NONE, count);
    }
}
