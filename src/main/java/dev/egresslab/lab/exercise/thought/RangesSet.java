package dev.egresslab.lab.exercise.thought;

import dev.egresslab.estate.Estate;
import dev.egresslab.net.Origin;
import dev.egresslab.net.Probe;
import dev.egresslab.net.Step;

import java.util.List;
import java.util.stream.Stream;

/** An API server that admits only the way out, or only this computer: whom does it lock out? */
final class RangesSet implements Kind {
    private static final String ACCESS = "apiServerAccessProfile";

    @Override
    public Stream<Thought> in(Setting now) {
        var api = now.api();
        boolean hidden = now.cluster()
                .text("/properties/" + ACCESS + "/enablePrivateCluster")
                .filter("true"::equals)
                .isPresent();
        if (hidden || now.network().world().named(api).isEmpty()) return Stream.of();
        return Stream.concat(
                now.outwards().stream()
                        .flatMap(probe -> Exit.of(now, probe).stream())
                        .map(exit -> wayOut(api, exit)),
                now.nodes().stream().limit(1).map(node -> computer(api, now.from(node))));
    }

    private static Thought wayOut(String api, Exit exit) {
        var gauge = new ReachGauge("computer", api, s -> Probe.tls(new Origin.Internet(s.computer()), api, 443));
        return Thought.of(
                "ranges-way-out",
                "",
                List.of(exit.device().name()),
                gauge,
                s -> admitting(
                        s, exit.addresses().stream().map(Step.Owned::address).map(Object::toString)));
    }

    private static Thought computer(String api, Origin node) {
        var gauge = new ReachGauge("node", api, _ -> Probe.tls(node, api, 443));
        return Thought.of(
                "ranges-computer",
                "",
                List.of(),
                gauge,
                s -> admitting(s, Stream.of(s.computer().toString())));
    }

    private static Estate admitting(Setting now, Stream<String> addresses) {
        return WhatIf.edit(now.estate(), now.cluster().id(), body -> {
            var ranges = WhatIf.properties(body).withObjectProperty(ACCESS).putArray("authorizedIPRanges");
            addresses.forEach(address -> ranges.add(address + "/32"));
        });
    }
}
