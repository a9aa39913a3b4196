package dev.egresslab.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A moment as the journal keeps it.
 *
 * @param own by the clock of the place, where that is not the world's
 */
record Moment(Instant at, Optional<Instant> own) {
    /** In the place's own time where both are known in it. */
    Duration since(Moment earlier) {
        return own.flatMap(mine -> earlier.own().map(before -> Duration.between(before, mine)))
                .orElseGet(() -> Duration.between(earlier.at(), at));
    }
}
