package dev.egresslab.plan;

import dev.egresslab.estate.Document;
import dev.egresslab.estate.Estate;
import dev.egresslab.lab.exercise.Sight;
import dev.egresslab.net.Findings;
import dev.egresslab.net.Origin;
import dev.egresslab.net.Probe;
import dev.egresslab.net.Step;
import dev.egresslab.net.Trace;

import java.util.List;
import java.util.Optional;

/**
 * A cluster that was there already, as it was found; nothing of it was changed.
 *
 * @param estate its groups, and those of what it leaves through
 * @param unread why its Kubernetes API could not be asked, where it could not
 * @param origin a pod that runs, or a node where none does; empty where neither is known
 * @param way of a packet to the internet from there
 * @param findings what is wrong before any packet is sent, then what could be better
 * @param sight the same as exercises see it that change nothing
 */
public record Attached(
        Document cluster,
        Estate estate,
        Optional<Exception> unread,
        Optional<Origin> origin,
        Optional<Trace> way,
        List<Findings.Finding> findings,
        Sight sight) {
    public Attached {
        findings = List.copyOf(findings);
    }

    /** How many of the findings are faults. */
    public int faults() {
        return (int) findings.stream().filter(Findings.Finding::fault).count();
    }

    /** {@code loadBalancer}, {@code userDefinedRouting} and so on, as the cluster itself says. */
    public String outboundType() {
        return cluster.text("/properties/networkProfile/outboundType").orElse("loadBalancer");
    }

    /** Every address that the internet can see of it. */
    public List<Step.Owned> expected() {
        return way.map(Trace::candidates).orElse(List.of());
    }

    /**
     * A request from the same origin to another place, to be walked and not sent.
     *
     * @throws dev.egresslab.lab.LabException where the URL is none
     */
    public Optional<Probe> probe(String url) {
        return origin.map(from -> Measuring.probe(from, url));
    }
}
