package dev.egresslab.net;

import dev.egresslab.address.Ipv4;

import java.util.List;
import java.util.Optional;

/** The way of one packet: hop by hop, how it ended, and the way of its reply where the request arrived. */
public record Trace(Packet sent, List<Hop> hops, Outcome outcome, Optional<Trace> reply) {
    public Trace {
        hops = List.copyOf(hops);
        if (hops.isEmpty()) throw new IllegalArgumentException("a trace has at least one hop");
    }

    /** The source address that the last device saw. */
    public Ipv4 seenAs() {
        return hops.getLast().arrived().source().address();
    }

    /** Every address that the way out can show, with its owner; none where there is no way out. */
    public List<Step.Owned> candidates() {
        return wayOut().map(Step.Translated::candidates).orElse(List.of());
    }

    /** The last source translation to public addresses: it owns the set of addresses that can be seen outside. */
    public Optional<Step.Translated> wayOut() {
        return hops.stream()
                .flatMap(hop -> hop.steps().stream())
                .filter(Step.Translated.class::isInstance)
                .map(Step.Translated.class::cast)
                .filter(step -> step.kind() == Step.Translated.Kind.SNAT)
                .reduce((_, last) -> last);
    }
}
