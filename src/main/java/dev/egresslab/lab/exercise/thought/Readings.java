package dev.egresslab.lab.exercise.thought;

import dev.egresslab.lab.exercise.Sight;
import dev.egresslab.lab.exercise.Verdict;
import dev.egresslab.text.Message;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a look at a cluster tells, judged by its resources and by walks alone. */
public final class Readings {
    /** Every question, in the order in which packets meet what they are about; empty where it does not arise. */
    static final List<Reading> ALL = List.of(
            new Reading("next-hop", RouteReadings::nextHop),
            new Reading("network-rules", RouteReadings::neededRules),
            new Reading("ports", PortReadings::ports),
            new Reading("connections", PortReadings::connections),
            new Reading("addresses", PortReadings::addresses),
            new Reading("services", VisitReadings::services),
            new Reading("api-ranges", VisitReadings::ranges));

    private Readings() {}

    /** One question; its text is {@code reading.<id>.title}. */
    record Reading(String id, Function<Setting, Optional<Verdict>> look) {}

    /** A question and what the look came to. */
    public record Read(String id, Verdict verdict) {
        public Message title() {
            return Message.of("reading." + id + ".title");
        }
    }

    /** Everything that can be read of a cluster now. */
    public static List<Read> of(Sight sight) {
        return Setting.of(sight).stream()
                .flatMap(now -> ALL.stream()
                        .flatMap(reading ->
                                reading.look().apply(now).map(verdict -> new Read(reading.id(), verdict)).stream()))
                .toList();
    }

    /** Where the default route of the nodes leads; not so where no appliance answers there. */
    public static Verdict nextHop(Sight sight) {
        return Setting.of(sight).flatMap(RouteReadings::nextHop).orElseGet(() -> Verdict.notYet("route.none"));
    }

    /** Which network rules of the firewall the nodes need. */
    public static Verdict networkRules(Sight sight) {
        return Setting.of(sight)
                .flatMap(RouteReadings::networkRules)
                .orElseGet(() -> Verdict.notYet("asymmetric.firewall"));
    }
}
