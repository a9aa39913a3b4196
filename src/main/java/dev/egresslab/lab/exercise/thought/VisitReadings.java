package dev.egresslab.lab.exercise.thought;

import dev.egresslab.address.Cidr;
import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.KubeObject;
import dev.egresslab.lab.exercise.Verdict;
import dev.egresslab.net.Origin;
import dev.egresslab.net.Outcome;
import dev.egresslab.net.Payload;
import dev.egresslab.net.Probe;
import dev.egresslab.net.Protocol;
import dev.egresslab.net.Trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who comes in: visitors of Services, and administrators. */
final class VisitReadings {
    private static final String RANGES = "/properties/apiServerAccessProfile/authorizedIPRanges";

    private VisitReadings() {}

    /** Every public Service, visited on its first port. */
    static Optional<Verdict> services(Setting now) {
        var good = new ArrayList<String>();
        var bad = new ArrayList<String>();
        for (var service : now.estate().objects(now.cluster().id(), "Service"))
            addresses(service)
                    .filter(Ipv4::isPublic)
                    .forEach(at -> (comesIn(now, service, at) ? good : bad).add(service.name() + " (" + at + ")"));
        if (good.isEmpty() && bad.isEmpty()) return Optional.empty();
        return Optional.of(
                bad.isEmpty()
                        ? Verdict.yes("services", String.join(", ", good))
                        : Verdict.notYet("services.not", String.join(", ", bad)));
    }

    private static Stream<Ipv4> addresses(KubeObject service) {
        return service.body()
                .at("/status/loadBalancer/ingress")
                .valueStream()
                .map(ingress -> ingress.path("ip").asString(""))
                .filter(Ipv4::is)
                .map(Ipv4::parse);
    }

    /** What listens in a pod is known of some images only, so that a refused connection has come in as well. */
    private static boolean comesIn(Setting now, KubeObject service, Ipv4 at) {
        var port = service.body().at("/spec/ports/0");
        var protocol = port.path("protocol").asString("TCP").equals("UDP") ? Protocol.UDP : Protocol.TCP;
        var visitor = new Origin.Internet(now.visitor());
        var probe =
                new Probe(visitor, protocol, at.toString(), port.path("port").asInt(0), new Payload.Opaque());
        return now.walk(probe)
                .map(Trace::outcome)
                .filter(o -> o == Outcome.ANSWERED || o == Outcome.REFUSED)
                .isPresent();
    }

    static Optional<Verdict> ranges(Setting now) {
        var ranges = now.cluster()
                .items(RANGES)
                .map(r -> r.asString(""))
                .filter(Cidr::is)
                .toList();
        if (ranges.isEmpty()) return Optional.empty();
        var at = now.computer();
        return Optional.of(Verdict.of(admits(ranges, at), "api.ranges", String.join(", ", ranges), at.toString()));
    }

    private static boolean admits(List<String> ranges, Ipv4 at) {
        return ranges.stream().map(Cidr::parse).anyMatch(range -> range.contains(at));
    }
}
