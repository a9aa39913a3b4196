package dev.egresslab.lab.exercise.thought;

import dev.egresslab.estate.ResourceId;
import dev.egresslab.net.Outcome;
import dev.egresslab.net.Step;
import dev.egresslab.net.Trace;
import dev.egresslab.text.Message;

import java.util.Optional;

/** What a walk comes to. */
final class Endings {
    private static final String RULES = "Microsoft.Network/loadBalancers/outboundRules";

    private Endings() {}

    /** Which address the internet sees, or where it ends. */
    static Effect outwards(Optional<Trace> walked) {
        if (walked.isEmpty()) return new Effect.Unknown();
        var trace = walked.get();
        if (!trace.outcome().arrived()) return ended(trace);
        var owned = trace.candidates();
        if (owned.isEmpty()) return new Effect.Lent(trace.seenAs().toString());
        return new Effect.Leaves(
                owned.stream().map(o -> o.address().toString()).toList(),
                trace.wayOut()
                        .map(Step.Translated::decidedBy)
                        .map(Endings::device)
                        .orElse(""));
    }

    /** Whether who asks is answered. */
    static Effect answered(Optional<Trace> walked) {
        if (walked.isEmpty()) return new Effect.Unknown();
        return walked.get().outcome().arrived() ? new Effect.Answered() : ended(walked.get());
    }

    /** The name of the device whose rule or whose own the id is. */
    static String device(String decidedBy) {
        if (!decidedBy.startsWith("/")) return decidedBy;
        var id = ResourceId.of(decidedBy);
        return id.is(RULES) ? id.parent().orElse(id).name() : id.name();
    }

    private static Effect ended(Trace trace) {
        boolean lost = trace.outcome() == Outcome.REPLY_LOST;
        var hop = lost
                ? trace.reply().orElse(trace).hops().getLast()
                : trace.hops().getLast();
        var last = hop.steps().isEmpty()
                ? Optional.<Step>empty()
                : Optional.of(hop.steps().getLast());
        var why = last.map(Step::message).orElseGet(() -> Message.of("outcome." + trace.outcome()));
        var by = last.map(Step::decidedBy).orElse(hop.id());
        return lost ? new Effect.Lost(hop.name(), why, by) : new Effect.Dies(hop.name(), why, by);
    }
}
