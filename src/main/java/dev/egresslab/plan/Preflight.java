package dev.egresslab.plan;

import dev.egresslab.lab.Design;

import java.util.List;

/** What a cloud says before anything is made in it: whether it would allow it, and whether there is room. */
@FunctionalInterface
public interface Preflight {
    /** Asks nothing. */
    Preflight NONE = _ -> List.of();

    /** Every question on its own: one that cannot be asked says so and keeps nobody from going on. Blocks. */
    List<Check> checks(Design design);
}
