package dev.egresslab.ui.diagram;

import dev.egresslab.net.Hop;
import dev.egresslab.net.Origin;
import dev.egresslab.net.Outcome;
import dev.egresslab.net.Packet;
import dev.egresslab.net.Payload;
import dev.egresslab.net.Step;
import dev.egresslab.net.Trace;
import dev.egresslab.plan.Evidence;
import dev.egresslab.plan.Proof;
import dev.egresslab.ui.diagram.Stop.Fate;
import dev.egresslab.ui.diagram.Stop.Kind;
import dev.egresslab.ui.diagram.Stop.Leg;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The stops of a trace in order: source translation to public addresses is a stop of its own, and so is what was not reached. */
public final class Stops {
    private final List<Stop> stops = new ArrayList<>();
    private final Trace trace;
    private final Proof proof;
    private final Leg leg;

    private Stops(Trace trace, Proof proof) {
        this.trace = trace;
        this.proof = proof;
        this.leg = trace.hops().getFirst().kind() == Hop.Kind.INTERNET ? Leg.IN : Leg.OUT;
    }

    /** @see Origin what a trace can start at */
    public static List<Stop> of(Trace trace) {
        return of(trace, Proof.NONE);
    }

    /** The same, of a packet that was sent. */
    public static List<Stop> of(Trace trace, Proof proof) {
        var all = new Stops(trace, proof);
        var hops = trace.hops();
        boolean ended = trace.outcome() != Outcome.ANSWERED && trace.outcome() != Outcome.REPLY_LOST;
        for (int i = 0; i < hops.size(); i++) all.hop(hops.get(i), i == 0, ended && i == hops.size() - 1);
        if (ended) all.ahead();
        else if (trace.outcome() == Outcome.REPLY_LOST) trace.reply().ifPresent(all::lost);
        return List.copyOf(all.stops);
    }

    private void hop(Hop hop, boolean first, boolean ended) {
        var kind = kind(hop.kind(), first);
        var fate = ended ? Fate.STOPPED : Fate.PASSED;
        var out = hop.steps().stream()
                .filter(Step.Translated.class::isInstance)
                .map(Step.Translated.class::cast)
                .filter(t -> t.kind() == Step.Translated.Kind.SNAT)
                .findFirst();
        if (out.isEmpty() || hop.left().isEmpty() || leg == Leg.IN) {
            stops.add(new Stop(
                    kind,
                    leg,
                    fate,
                    place(hop),
                    hop.name(),
                    hop.arrived(),
                    hop.left(),
                    hop.steps(),
                    proof.of(hop, first)));
            return;
        }
        var before = hop.steps().stream().filter(s -> !s.equals(out.get())).toList();
        var between = hop.left().map(p -> p.from(out.get().before()));
        stops.add(new Stop(
                kind,
                leg,
                Fate.PASSED,
                place(hop),
                hop.name(),
                hop.arrived(),
                between,
                before,
                proof.of(hop, first, before)));
        stops.add(new Stop(
                Kind.SNAT,
                leg,
                fate,
                "address:" + out.get().after().address(),
                owner(out.get()),
                between.orElse(hop.arrived()),
                hop.left(),
                List.of(out.get()),
                proof.of("", List.of(out.get()))));
    }

    private static String owner(Step.Translated out) {
        return out.candidates().stream()
                .filter(o -> o.address().equals(out.after().address()))
                .flatMap(o -> SurveyedThings.brief(o.publicIp().name()).stream())
                .findFirst()
                .orElse(out.after().address().toString());
    }

    /** Where the packet would have gone. */
    private void ahead() {
        var last = stops.getLast();
        var packet = trace.sent();
        if (last.kind() == Kind.HOST || leg == Leg.IN) return;
        boolean outside = packet.destination().address().isPublic();
        if (outside && stops.stream().noneMatch(s -> s.kind() == Kind.SNAT)) missed(Kind.SNAT, "", "", packet);
        var host = host(packet);
        if (outside) missed(Kind.HOST, "internet:" + host, host, packet);
    }

    private void missed(Kind kind, String hop, String name, Packet packet) {
        stops.add(new Stop(
                kind, leg, Fate.NOT_REACHED, hop, name, packet, Optional.empty(), List.of(), Evidence.INFERRED));
    }

    private static String host(Packet packet) {
        return switch (packet.payload()) {
            case Payload.Http http -> http.host();
            case Payload.Tls tls when !tls.serverName().isEmpty() -> tls.serverName();
            case Payload.Tls _, Payload.Opaque _ ->
                packet.destination().address().toString();
        };
    }

    /** The answer that took another way: from the last device that gets it, to where it is discarded. */
    private void lost(Trace reply) {
        for (var hop : reply.hops()
                .subList(Math.min(1, reply.hops().size()), reply.hops().size())) {
            boolean end = hop.equals(reply.hops().getLast());
            var routed =
                    hop.steps().stream().filter(Step.Routed.class::isInstance).toList();
            if (end && !routed.isEmpty() && hop.kind() != Hop.Kind.SUBNET)
                stops.add(new Stop(
                        Kind.ROUTES,
                        Leg.BACK,
                        Fate.PASSED,
                        "routes",
                        "",
                        hop.arrived(),
                        Optional.of(hop.arrived()),
                        routed,
                        proof.of(hop, false, routed)));
            var rest = hop.steps().stream()
                    .filter(s -> hop.kind() == Hop.Kind.SUBNET || !routed.contains(s))
                    .toList();
            stops.add(new Stop(
                    kind(hop.kind(), false),
                    Leg.BACK,
                    end ? Fate.STOPPED : Fate.PASSED,
                    hop.kind() == Hop.Kind.SUBNET ? "routes" : hop.id(),
                    hop.name(),
                    hop.arrived(),
                    hop.left(),
                    rest,
                    proof.of(hop, false, rest)));
        }
    }

    private String place(Hop hop) {
        return switch (hop.kind()) {
            case SUBNET -> "routes";
            case LOAD_BALANCER -> (leg == Leg.IN ? "in:" : "") + hop.id();
            case POD, NODE, NAT_GATEWAY, FIREWALL, APPLICATION_GATEWAY, PRIVATE_ENDPOINT, INTERNET -> hop.id();
        };
    }

    private static Kind kind(Hop.Kind kind, boolean first) {
        return switch (kind) {
            case POD -> Kind.POD;
            case NODE -> Kind.NODE;
            case SUBNET -> Kind.ROUTES;
            case LOAD_BALANCER -> Kind.LOAD_BALANCER;
            case NAT_GATEWAY -> Kind.NAT_GATEWAY;
            case FIREWALL -> Kind.FIREWALL;
            case APPLICATION_GATEWAY -> Kind.APPLICATION_GATEWAY;
            case PRIVATE_ENDPOINT -> Kind.PRIVATE_ENDPOINT;
            case INTERNET -> first ? Kind.CLIENT : Kind.HOST;
        };
    }
}
