package dev.egresslab.plan;

import dev.egresslab.net.Hop;
import dev.egresslab.net.Outcome;
import dev.egresslab.net.Step;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is proven of a way that was predicted: with the measurement that it was predicted for, what came back; without one,
 * what the resources say.
 */
public record Proof(Optional<Measurement> measurement) {
    /** Nothing was sent. */
    public static final Proof NONE = new Proof(Optional.empty());

    private static final String REFUSAL = "Action: Deny";

    public static Proof of(Measurement measurement) {
        return new Proof(Optional.of(measurement));
    }

    /** Of a device on the way; {@code first} where the packet was sent from there. */
    public Evidence of(Hop hop, boolean first) {
        return of(hop, first, hop.steps());
    }

    /** The same, for only some of the steps that it took there. */
    public Evidence of(Hop hop, boolean first, List<Step> steps) {
        if (first && hop.kind() != Hop.Kind.INTERNET) return origin();
        // a subnet is on the way because a route of it was chosen
        return of(hop.kind() == Hop.Kind.SUBNET ? "" : hop.id(), steps);
    }

    /** Of the pod or node that the packet began at. */
    private Evidence origin() {
        return measurement.filter(m -> m.curlExit() >= 0).isPresent() ? Evidence.MEASURED : Evidence.READ;
    }

    /**
     * Of a place on the way: the strongest that speaks for it.
     *
     * @param place an ARM id, or a name where it has none
     */
    public Evidence of(String place, List<Step> steps) {
        var known = steps.isEmpty() ? Stream.of(read(place)) : steps.stream().map(this::of);
        return known.min(java.util.Comparator.naturalOrder()).orElse(Evidence.INFERRED);
    }

    private Evidence of(Step step) {
        return switch (step) {
            // Azure's own routes stand in no resource
            case Step.Routed routed -> routed.source().equals("User") ? Evidence.READ : Evidence.INFERRED;
            case Step.Filtered filtered ->
                !filtered.allowed() && refused() ? Evidence.MEASURED : read(filtered.decidedBy());
            case Step.Translated translated -> translated(translated);
            case Step.Resolved resolved -> read(resolved.decidedBy());
            case Step.Session _ -> Evidence.INFERRED;
            case Step.Ended ended -> ended(ended);
        };
    }

    private Evidence translated(Step.Translated step) {
        return switch (step.kind()) {
            case MASQUERADE -> Evidence.INFERRED;
            case DNAT -> read(step.decidedBy());
            case SNAT -> {
                var seen = measurement.flatMap(Measurement::measured);
                if (seen.isPresent())
                    yield step.candidates().stream().anyMatch(o -> o.address().equals(seen.get()))
                            ? Evidence.MEASURED
                            : Evidence.CONTRADICTED;
                yield step.candidates().size() == 1 ? Evidence.READ : Evidence.INFERRED;
            }
        };
    }

    private Evidence ended(Step.Ended end) {
        if (measurement.isEmpty()) return end.outcome().arrived() ? Evidence.INFERRED : read(end.decidedBy());
        var came = measurement.get();
        return switch (came.verdict()) {
            case AS_EXPECTED, OTHER_ADDRESS -> end.outcome().arrived() ? Evidence.MEASURED : Evidence.CONTRADICTED;
            case DENIED -> denied(end.outcome()) ? Evidence.MEASURED : Evidence.CONTRADICTED;
            case NO_ANSWER -> silent(came, end);
            case NOT_STARTED -> read(end.decidedBy());
        };
    }

    /** A page that tells no address is an answer all the same. */
    private static Evidence silent(Measurement came, Step.Ended end) {
        if (!end.outcome().arrived()) return came.curlExit() == 0 ? Evidence.CONTRADICTED : read(end.decidedBy());
        return came.curlExit() == 0 ? Evidence.MEASURED : Evidence.CONTRADICTED;
    }

    /** Whether the firewall's own words came back. */
    private boolean refused() {
        return measurement.filter(m -> m.reply().contains(REFUSAL)).isPresent();
    }

    private static boolean denied(Outcome outcome) {
        return outcome == Outcome.DENIED_HTTP || outcome == Outcome.DENIED_TLS;
    }

    private static Evidence read(String decidedBy) {
        return decidedBy.contains("/subscriptions/") ? Evidence.READ : Evidence.INFERRED;
    }
}
