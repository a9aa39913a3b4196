package dev.egresslab.lab.exercise.thought;

import dev.egresslab.estate.Estate;
import dev.egresslab.net.Origin;
import dev.egresslab.net.Probe;

import java.util.List;
import java.util.stream.Stream;

/** A Service of type LoadBalancer published as AKS does it: does a visitor get an answer, whatever way answers take? */
final class ServicePublished implements Kind {
    private static final int PORT = 80;

    @Override
    public Stream<Thought> in(Setting now) {
        return Website.in(now).stream().map(ServicePublished::thought);
    }

    private static Thought thought(Website site) {
        var gauge = new ReachGauge(
                "visit", Exit.NEW + ":" + PORT, s -> Probe.http(new Origin.Internet(s.visitor()), Exit.NEW, PORT, "/"));
        return Thought.of("service-published", "", List.of(site.name(), Exit.NEW), gauge, s -> published(s, site));
    }

    private static Estate published(Setting now, Website site) {
        var frontend = new Frontend(now);
        var estate = frontend.balanced(now.estate(), PORT);
        estate = frontend.joined(estate);
        estate = frontend.admitted(estate, PORT);
        return WhatIf.plus(estate, now.cluster().id(), site.objects(Exit.NEW, PORT));
    }
}
