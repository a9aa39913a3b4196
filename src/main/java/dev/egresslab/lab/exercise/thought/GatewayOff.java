package dev.egresslab.lab.exercise.thought;

import dev.egresslab.net.Subnet;

import java.util.List;
import java.util.stream.Stream;

/** The NAT gateway taken off a subnet of the nodes. */
final class GatewayOff implements Kind {
    @Override
    public Stream<Thought> in(Setting now) {
        return now.outwards().stream()
                .flatMap(probe -> now.subnets().stream().flatMap(subnet -> thought(subnet, new EgressGauge(probe))));
    }

    private static Stream<Thought> thought(Subnet subnet, Gauge gauge) {
        return subnet.natGateway().stream()
                .map(gateway -> Thought.of(
                        "gateway-off",
                        subnet.id().name(),
                        List.of(gateway.name(), subnet.id().name()),
                        gauge,
                        now -> WhatIf.editChild(
                                now.estate(),
                                subnet.id(),
                                body -> WhatIf.properties(body).remove("natGateway"))));
    }
}
