package dev.egresslab.plan;

import java.time.Instant;
import java.util.Optional;

/**
 * A change of what exists that another program than this one asked for, for example a learner's az or kubectl.
 *
 * @param source {@code ARM} or {@code K8S}
 * @param client for example {@code az}
 * @param command what was typed, as far as the client tells
 * @param place the end of the path of what changed
 * @param what method, place and answer on one line; no secret
 * @param accepted whether the cloud did it or began to
 */
public record Change(
        Instant at,
        String source,
        String client,
        Optional<String> command,
        String place,
        String what,
        boolean accepted) {
    /** The name of what changed, for example {@code hub-firewall}. */
    public String name() {
        return place.substring(place.lastIndexOf('/') + 1);
    }
}
