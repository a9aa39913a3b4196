package dev.egresslab.plan;

import dev.egresslab.lab.Lab;
import dev.egresslab.lab.LabException;

import java.util.List;

/** The places that labs can run in, the usual one first. */
record Places(List<Place> all) {
    Places {
        all = List.copyOf(all);
    }

    /** @throws LabException where there is none of this id */
    Place of(String id) {
        return all.stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow(() -> LabException.of(
                        "place",
                        id,
                        String.join(", ", all.stream().map(Place::id).toList())));
    }

    /** Where a new lab would be made; somebody may have to sign in for that. */
    String subscription(String place) {
        var there = of(place);
        there.cloud();
        return there.subscription();
    }

    /**
     * The cloud that a lab runs in.
     *
     * @throws LabException where another subscription is chosen than the lab's own: nothing may be made or deleted there
     */
    Cloud cloud(Lab lab) {
        var place = of(lab.place());
        var cloud = place.cloud();
        if (!lab.subscription().isEmpty() && !lab.subscription().equals(place.subscription()))
            throw LabException.of("subscription", lab.id(), lab.subscription(), place.subscription());
        return cloud;
    }
}
