package dev.egresslab.lab;

import java.time.Instant;
import java.util.Optional;

/**
 * A lab somebody made: which type with which answers, where, and until when.
 *
 * @param id short, unique in the state folder; the value of the tag {@code egress-lab}
 * @param type id of the outbound type
 * @param place id of the place it runs in: {@code practice} or {@code azure}
 * @param subscription the one it was made in, a GUID; empty where that was not written down
 * @param expires when it should be cleaned up, empty for never
 */
public record Lab(
        String id,
        String type,
        Answers answers,
        String place,
        String subscription,
        Instant created,
        Optional<Instant> expires) {}
