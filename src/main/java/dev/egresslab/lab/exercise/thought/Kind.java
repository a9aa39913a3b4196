package dev.egresslab.lab.exercise.thought;

import java.util.stream.Stream;

/** A kind of change that can be thought of. */
@FunctionalInterface
interface Kind {
    /** Every change of this kind that the cluster's resources allow. */
    Stream<Thought> in(Setting now);
}
