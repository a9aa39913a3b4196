package dev.egresslab.plan;

import dev.egresslab.address.Ipv4;
import dev.egresslab.lab.resource.FirewallRules;
import dev.egresslab.net.Step;
import dev.egresslab.net.Trace;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One request sent, beside what the resources predict for it.
 *
 * @param measured the address in the reply, where the reply was one
 * @param expected every address that the way out can show, with its owner
 * @param reply what curl printed, at most 2,000 characters
 * @param curlExit curl's exit code, -1 where it could not be started
 * @param predicted the walk, empty where the pod has no address yet
 * @param allowing the narrowest rule that would let it pass, where a firewall denied it
 * @param disagreement what speaks against the prediction, where something else came back
 */
public record Measurement(
        Instant at,
        String pod,
        String url,
        Optional<Ipv4> measured,
        List<Step.Owned> expected,
        Verdict verdict,
        String reply,
        int curlExit,
        Optional<Trace> predicted,
        Optional<FirewallRules> allowing,
        Optional<Disagreement> disagreement) {
    public Measurement {
        expected = List.copyOf(expected);
    }

    /** The comparison. */
    public enum Verdict {
        AS_EXPECTED,
        OTHER_ADDRESS,
        DENIED,
        NO_ANSWER,
        NOT_STARTED
    }

    /** As the journal keeps it, named as it was asked for. */
    Entry entry(String askedPod, String askedUrl) {
        return new Entry.Measured(
                at, askedPod, askedUrl, measured.map(Object::toString).orElse(""), verdict.name());
    }

    /** Owner of the measured address, where it is one of the expected. */
    public Optional<Step.Owned> owner() {
        return expected.stream()
                .filter(o -> measured.filter(o.address()::equals).isPresent())
                .findFirst();
    }
}
