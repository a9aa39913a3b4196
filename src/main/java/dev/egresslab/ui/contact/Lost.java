package dev.egresslab.ui.contact;

import dev.egresslab.lab.resource.Resource;
import dev.egresslab.plan.Past;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/**
 * Nothing answers any more.
 *
 * @param who the place, or only the lab's cluster
 */
record Lost(Who who, Instant since) {
    /** Who does not answer. */
    enum Who {
        PLACE,
        CLUSTER
    }

    /**
     * From what was heard.
     *
     * @param missed since when nobody opens to who knocks at the place, if so
     */
    static Optional<Lost> of(Past past, Collection<Resource> resources, Optional<Instant> missed) {
        if (missed.isPresent()) {
            var first = first(past, resources, Resource.Arm.class).filter(missed.get()::isAfter);
            return Optional.of(new Lost(Who.PLACE, first.orElse(missed.get())));
        }
        return first(past, resources, Resource.Kube.class).map(since -> new Lost(Who.CLUSTER, since));
    }

    private static Optional<Instant> first(Past past, Collection<Resource> resources, Class<? extends Resource> kind) {
        return resources.stream()
                .filter(kind::isInstance)
                .flatMap(r -> Optional.ofNullable(past.unanswered().get(r.key())).stream())
                .min(Instant::compareTo);
    }
}
