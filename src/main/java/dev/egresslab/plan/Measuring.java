package dev.egresslab.plan;

import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.Document;
import dev.egresslab.estate.Estate;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.lab.Design;
import dev.egresslab.lab.LabException;
import dev.egresslab.lab.exercise.WayOut;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.net.Ledger;
import dev.egresslab.net.Network;
import dev.egresslab.net.Origin;
import dev.egresslab.net.Probe;
import dev.egresslab.net.Remedy;
import dev.egresslab.net.Step;
import dev.egresslab.net.Trace;
import dev.egresslab.net.Tracer;
import dev.egresslab.net.World;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Sends one real request and compares the address in its reply with what the resources predict. */
final class Measuring {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final World world;
    private final InstantSource clock;

    Measuring(World world, InstantSource clock) {
        this.world = world;
        this.clock = clock;
    }

    Measurement measure(Cluster cluster, ResourceId id, Estate estate, Design.Exit exit, String pod, String url) {
        var at = clock.instant();
        Cluster.Ran ran;
        try {
            ran = cluster.exec(pod, List.of("curl", "-s", "-S", "-m", "10", url), LIMIT);
        } catch (CloudException e) {
            ran = new Cluster.Ran(-1, "", String.valueOf(e.getMessage()));
        }
        var predicted = predict(estate, probe(new Origin.Pod(id, "default", pod), url));
        var candidates = predicted.map(Trace::candidates).orElse(List.of());
        var measured =
                Optional.of(ran.out().strip()).filter(Ipv4::is).map(Ipv4::parse).filter(Ipv4::isPublic);
        var reply = (ran.out() + ran.err()).strip();
        var verdict = verdict(ran, measured, candidates, estate, exit);
        return new Measurement(
                at,
                pod,
                url,
                measured,
                candidates,
                verdict,
                reply.length() > 2000 ? reply.substring(0, 2000) : reply,
                ran.exit(),
                predicted,
                predicted.flatMap(trace -> Remedy.of(trace, estate)).map(Allowance::of),
                Disagreement.of(verdict, ran.exit(), measured, predicted, estate, world, exit));
    }

    /** Walks a packet with ports of its own, so that a prediction takes none away; empty where the origin does not run. */
    Optional<Trace> predict(Estate estate, Probe probe) {
        try {
            return Optional.of(
                    new Tracer(Network.of(estate, world), new Ledger(clock, new SplittableRandom(0))).trace(probe));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static Probe probe(Origin origin, String url) {
        var uri = URI.create(url.contains("://") ? url : "http://" + url);
        if (uri.getHost() == null) throw LabException.of("url", url);
        boolean tls = "https".equals(uri.getScheme());
        int port = uri.getPort() > 0 ? uri.getPort() : tls ? 443 : 80;
        return tls
                ? Probe.tls(origin, uri.getHost(), port)
                : Probe.http(origin, uri.getHost(), port, uri.getRawPath().isEmpty() ? "/" : uri.getRawPath());
    }

    private static Measurement.Verdict verdict(
            Cluster.Ran ran, Optional<Ipv4> measured, List<Step.Owned> candidates, Estate estate, Design.Exit exit) {
        if (ran.exit() < 0) return Measurement.Verdict.NOT_STARTED;
        if (measured.isPresent()) {
            boolean expected = candidates.stream().anyMatch(c -> c.address().equals(measured.get()))
                    && WayOut.owns(exit, measured.get(), estate);
            return expected ? Measurement.Verdict.AS_EXPECTED : Measurement.Verdict.OTHER_ADDRESS;
        }
        boolean denied = ran.out().startsWith("Action: Deny") || ran.exit() == 35;
        return denied ? Measurement.Verdict.DENIED : Measurement.Verdict.NO_ANSWER;
    }

    /** The cluster that a lab's resource became. */
    static ResourceId cluster(Resource.ManagedCluster cluster, Estate estate) {
        return estate.named("Microsoft.ContainerService/managedClusters", cluster.group(), cluster.name())
                .map(Document::id)
                .orElseThrow(() -> LabException.of("cluster", cluster.name()));
    }
}
