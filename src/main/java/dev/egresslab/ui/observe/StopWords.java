package dev.egresslab.ui.observe;

import dev.egresslab.address.Ipv4;
import dev.egresslab.net.Packet;
import dev.egresslab.net.Payload;
import dev.egresslab.net.Step;
import dev.egresslab.plan.Evidence;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.diagram.Stop;
import dev.egresslab.ui.diagram.Stop.Kind;
import dev.egresslab.ui.diagram.Stop.Leg;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is said about a stop: in the player, in the list, in the inspector. */
public final class StopWords {
    private static final int SHORT = 14;

    private final Texts texts;

    public StopWords(Texts texts) {
        this.texts = texts;
    }

    /** One or two words for the player. */
    public String label(Stop stop) {
        if (stop.kind() == Kind.HOST && stop.name().length() <= SHORT) return stop.name();
        return texts.of("ui.stop." + stop.kind());
    }

    /** One line that tells what happens. */
    public String title(Stop stop) {
        if (unmatched(stop)) return texts.of("ui.stop.unmatched");
        if (stop.stopped() && stop.leg() == Leg.BACK && stop.kind() == Kind.FIREWALL)
            return texts.of("ui.stop.noSession", stop.name());
        if (stop.stopped()) return said(stop);
        var name = brief(stop.name());
        return switch (stop.kind()) {
            case CLIENT -> texts.of("ui.stop.opens", texts.of("ui.stop.CLIENT"));
            case POD ->
                stop.steps().stream().anyMatch(Step.Ended.class::isInstance)
                        ? texts.of("ui.stop.answers", name)
                        : texts.of("ui.stop.pod.opens", name);
            case NODE -> texts.of(node(stop), name);
            case ROUTES ->
                texts.of("ui.stop.routes."
                        + routed(stop).map(Step.Routed::source).orElse("Default"));
            case FIREWALL ->
                filter(stop).map(f -> texts.of("ui.stop.allows", f.rule())).orElseGet(() -> said(stop));
            case LOAD_BALANCER -> texts.of("ui.stop.balances." + stop.leg(), name);
            case NAT_GATEWAY -> texts.of("ui.stop.takes", name);
            case SNAT -> texts.of("ui.stop.snat", name);
            case HOST -> texts.of("ui.stop.answers", name);
            case APPLICATION_GATEWAY, PRIVATE_ENDPOINT -> said(stop);
        };
    }

    /** How a stop of a walk is known, in a sentence. */
    String known(WalkModel model, int at) {
        var stop = model.stops().get(at);
        var evidence = stop.evidence();
        var key = "known." + evidence;
        var seen = model.measured().map(Ipv4::toString);
        if (evidence == Evidence.MEASURED
                && stop.kind() == Kind.SNAT
                && seen.filter(address -> !stop.hop().endsWith(":" + address)).isPresent())
            return texts.of(key + ".SNAT.other", seen.get());
        return texts.of(texts.has(key + "." + stop.kind()) ? key + "." + stop.kind() : key);
    }

    private static String node(Stop stop) {
        if (stop.leg() == Leg.BACK) return "ui.stop.node.back";
        if (stop.leg() == Leg.IN) return "ui.stop.node.in";
        return moved(stop).isPresent() ? "ui.stop.node.masquerades" : "ui.stop.node.passes";
    }

    /** The figures behind the title. */
    public String detail(Stop stop) {
        return switch (stop.kind()) {
            case NODE ->
                moved(stop)
                        .map(t -> t.before().address() + " → " + t.after().address())
                        .orElseGet(() -> tuple(stop.arrives()));
            case ROUTES ->
                routed(stop)
                        .map(r -> r.prefix() + " → " + r.nextHopType()
                                + r.nextHop().map(a -> " " + a).orElse(""))
                        .orElseGet(() -> tuple(stop.arrives()));
            case FIREWALL -> {
                if (unmatched(stop)) yield texts.of("ui.stop.noRuleFor", asked(stop.arrives()));
                yield stop.leg() == Leg.OUT ? asked(stop.arrives()) : tuple(stop.arrives());
            }
            case SNAT -> stop.arrives().source() + " → " + stop.after().source();
            case HOST ->
                stop.reached()
                        ? texts.of(
                                "ui.stop.sees",
                                stop.arrives().source().address().toString())
                        : "";
            case CLIENT, POD, LOAD_BALANCER, NAT_GATEWAY, APPLICATION_GATEWAY, PRIVATE_ENDPOINT ->
                tuple(stop.arrives());
        };
    }

    /** Two or three sentences for a learner. */
    public String explain(Stop stop) {
        var key = "ui.explain." + stop.kind();
        var ended = stop.steps().stream()
                .filter(Step.Ended.class::isInstance)
                .map(Step.Ended.class::cast)
                .map(e -> "ui.explain." + e.outcome());
        if (stop.leg() == Leg.IN && stop.kind() == Kind.NODE && sourceChanges(stop))
            return texts.of("ui.explain.NODE.IN.hidden");
        var special =
                stop.stopped() ? Stream.concat(ended, Stream.of(key + ".stopped")) : Stream.of(key + "." + stop.leg());
        return Stream.concat(special, Stream.of(key))
                .filter(texts::has)
                .findFirst()
                .map(k -> texts.of(k))
                .orElse("");
    }

    private static boolean sourceChanges(Stop stop) {
        return !stop.arrives().source().address().equals(stop.after().source().address());
    }

    /** What each step of the stop says, each once. */
    public List<String> steps(Stop stop) {
        return stop.steps().stream().map(s -> texts.of(s.message())).distinct().toList();
    }

    /** {@code 10.42.1.35:49152 → 34.160.111.145:80} */
    public static String tuple(Packet packet) {
        return packet.source() + " → " + packet.destination();
    }

    private String said(Stop stop) {
        var said = steps(stop);
        if (said.isEmpty()) return texts.of("ui.stop.takes", brief(stop.name()));
        return stop.stopped() ? said.getLast() : said.getFirst();
    }

    private static String asked(Packet packet) {
        int port = packet.destination().port();
        return switch (packet.payload()) {
            case Payload.Http http -> "http:" + port + " " + http.host();
            case Payload.Tls tls -> "https:" + port + " " + tls.serverName();
            case Payload.Opaque _ ->
                packet.protocol().name().toLowerCase(Locale.ROOT) + ":" + port + " "
                        + packet.destination().address();
        };
    }

    private static Optional<Step.Filtered> filter(Stop stop) {
        return stop.steps().stream()
                .filter(Step.Filtered.class::isInstance)
                .map(Step.Filtered.class::cast)
                .findFirst();
    }

    /** Whether a firewall denied it because no rule fits. */
    private static boolean unmatched(Stop stop) {
        return stop.stopped()
                && stop.kind() == Kind.FIREWALL
                && filter(stop).filter(f -> !f.allowed() && f.rule().isEmpty()).isPresent();
    }

    private static Optional<Step.Translated> moved(Stop stop) {
        return stop.steps().stream()
                .filter(Step.Translated.class::isInstance)
                .map(Step.Translated.class::cast)
                .findFirst();
    }

    private static Optional<Step.Routed> routed(Stop stop) {
        return stop.steps().stream()
                .filter(Step.Routed.class::isInstance)
                .map(Step.Routed.class::cast)
                .findFirst();
    }

    /** Nodes are told by their last part: {@code vmss000001}. */
    static String brief(String name) {
        int at = name.lastIndexOf("vmss");
        return at < 0 ? name : name.substring(at);
    }
}
