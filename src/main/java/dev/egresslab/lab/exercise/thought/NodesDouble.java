package dev.egresslab.lab.exercise.thought;

import dev.egresslab.estate.Estate;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.stream.Stream;

/** Twice as many nodes behind the same addresses. */
final class NodesDouble implements Kind {
    @Override
    public Stream<Thought> in(Setting now) {
        int nodes = now.nodes().size();
        return now.outwards().stream()
                .filter(_ -> nodes > 0)
                .filter(probe -> counted(new PortsGauge(probe).read(now)))
                .map(probe -> Thought.of(
                        "nodes-double", "", List.of(nodes, nodes * 2), new PortsGauge(probe), NodesDouble::doubled));
    }

    /** Ports are counted behind load balancers, NAT gateways and firewalls only. */
    private static boolean counted(Effect effect) {
        return effect instanceof Effect.Ports || effect instanceof Effect.Pool;
    }

    private static Estate doubled(Setting now) {
        var estate = now.estate();
        for (var scaleSet : now.scaleSets()) {
            long many = now.nodes().stream()
                    .filter(node -> node.scaleSet().equals(scaleSet))
                    .count();
            estate = WhatIf.edit(
                    estate, scaleSet, body -> body.withObjectProperty("sku").put("capacity", many * 2));
        }
        return WhatIf.edit(
                estate,
                now.cluster().id(),
                body -> WhatIf.properties(body).path("agentPoolProfiles").forEach(pool -> {
                    if (pool instanceof ObjectNode object)
                        object.put("count", object.path("count").asInt(0) * 2);
                }));
    }
}
