package dev.egresslab.ui.observe;

import dev.egresslab.estate.Document;
import dev.egresslab.estate.Estate;
import dev.egresslab.net.Ledger;
import dev.egresslab.net.Network;
import dev.egresslab.net.Origin;
import dev.egresslab.net.Probe;
import dev.egresslab.net.Trace;
import dev.egresslab.net.Tracer;
import dev.egresslab.net.World;
import dev.egresslab.plan.Measurement;

import java.net.URI;
import java.util.Optional;
import java.util.SplittableRandom;

/** The last request once more, through what exists now: walked only, nothing is sent. */
final class Rewalk {
    private Rewalk() {}

    /** Empty where its pod does not run any more. */
    static Optional<Trace> of(Measurement last, Estate estate, World world) {
        var cluster = estate.all("Microsoft.ContainerService/managedClusters").stream()
                .map(Document::id)
                .findFirst();
        if (cluster.isEmpty()) return Optional.empty();
        var tracer = new Tracer(Network.of(estate, world), new Ledger(last::at, new SplittableRandom(0)));
        try {
            return Optional.of(tracer.trace(probe(new Origin.Pod(cluster.get(), "default", last.pod()), last.url())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Probe probe(Origin origin, String url) {
        var uri = URI.create(url.contains("://") ? url : "http://" + url);
        boolean tls = "https".equals(uri.getScheme());
        int port = uri.getPort() > 0 ? uri.getPort() : tls ? 443 : 80;
        return tls ? Probe.tls(origin, uri.getHost(), port) : Probe.http(origin, uri.getHost(), port, "/");
    }
}
