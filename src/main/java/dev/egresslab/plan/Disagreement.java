package dev.egresslab.plan;

import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.Document;
import dev.egresslab.estate.Estate;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.lab.Design;
import dev.egresslab.net.Findings;
import dev.egresslab.net.Network;
import dev.egresslab.net.Owners;
import dev.egresslab.net.Step;
import dev.egresslab.net.Trace;
import dev.egresslab.net.World;
import dev.egresslab.text.Message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * That something else came back than the resources predict, or than the outbound type promises: what speaks for it, and what
 * is wrong with the network besides. The last line is what to do now.
 */
public record Disagreement(List<Message> evidence) {
    public Disagreement {
        evidence = List.copyOf(evidence);
    }

    /** Empty where what came back is what was predicted. */
    static Optional<Disagreement> of(
            Measurement.Verdict verdict,
            int curlExit,
            Optional<Ipv4> measured,
            Optional<Trace> predicted,
            Estate estate,
            World world,
            Design.Exit exit) {
        var said = new ArrayList<Message>();
        switch (verdict) {
            case OTHER_ADDRESS -> measured.ifPresent(at -> said.addAll(address(at, predicted, estate, exit)));
            case DENIED ->
                predicted.filter(Disagreement::passes).ifPresent(_ -> said.add(Message.of("disagree.denied")));
            case NO_ANSWER ->
                // a page that tells no address is an answer
                predicted
                        .filter(trace -> curlExit != 0 && passes(trace))
                        .ifPresent(_ -> said.add(Message.of("disagree.silent")));
            case AS_EXPECTED, NOT_STARTED -> {}
        }
        if (said.isEmpty()) return Optional.empty();
        Findings.of(Network.of(estate, world)).forEach(finding -> said.add(finding.message()));
        predicted
                .map(Disagreement::inferred)
                .filter(names -> !names.isEmpty())
                .ifPresent(names -> said.add(Message.of("disagree.inferred", names)));
        said.add(Message.of("disagree.now"));
        return Optional.of(new Disagreement(said));
    }

    private static boolean passes(Trace trace) {
        return trace.outcome().arrived();
    }

    private static List<Message> address(Ipv4 at, Optional<Trace> predicted, Estate estate, Design.Exit exit) {
        var said = new ArrayList<Message>();
        var candidates = predicted.map(Trace::candidates).orElse(List.of());
        if (predicted.filter(trace -> !passes(trace)).isPresent()) said.add(Message.of("disagree.answered", at));
        else if (candidates.stream().noneMatch(o -> o.address().equals(at)))
            said.add(Message.of(
                    "disagree.address",
                    at,
                    candidates.stream()
                            .map(Step.Owned::address)
                            .map(Ipv4::toString)
                            .collect(Collectors.joining(", "))));
        var owner = Owners.publicIp(estate, at).map(Document::id);
        var device = owner.flatMap(id -> Owners.device(estate, id)).or(() -> owner);
        if (device.isEmpty()) said.add(Message.of("disagree.nobody", at));
        else said.add(Message.of("disagree.owner", at, named(device.get()), exit.armType() + "/" + exit.name()));
        return said;
    }

    private static String named(ResourceId id) {
        return id.type() + "/" + id.name();
    }

    /** The devices on the way that nothing was read of. */
    private static String inferred(Trace trace) {
        return trace.hops().stream()
                .skip(1)
                .filter(hop -> Proof.NONE.of(hop, false) == Evidence.INFERRED)
                .map(hop -> hop.name())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
