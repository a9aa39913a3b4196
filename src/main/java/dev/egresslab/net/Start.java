package dev.egresslab.net;

import dev.egresslab.address.Ipv4;

import java.util.Optional;
import java.util.function.BiConsumer;

/** The device at which a connection starts, and what happens to its first packet there. */
record Start(String id, Hop.Kind kind, String name, Ipv4 address, BiConsumer<Packet, Paths> first) {
    static Start of(Origin origin, Network network) {
        return switch (origin) {
            case Origin.Pod asked -> {
                var pod = network.pod(asked.cluster(), asked.namespace(), asked.name())
                        .orElseThrow(() -> new IllegalArgumentException(
                                "No pod " + asked.namespace() + "/" + asked.name() + " with an address"));
                var node = network.node(pod.node())
                        .orElseThrow(() -> new IllegalArgumentException(
                                "Pod " + pod.name() + " runs on no known node: " + pod.node()));
                yield new Start(
                        pod.id(),
                        Hop.Kind.POD,
                        pod.name(),
                        pod.address(),
                        (packet, paths) -> paths.fromPod(pod, node, packet));
            }
            case Origin.Node asked -> {
                var node = network.node(asked.name())
                        .orElseThrow(() -> new IllegalArgumentException("No node " + asked.name()));
                yield new Start(
                        "node:" + node.name(),
                        Hop.Kind.NODE,
                        node.name(),
                        node.address(),
                        (packet, paths) -> paths.fromNode(node, packet));
            }
            case Origin.Internet client ->
                new Start(
                        "internet:" + client.address(),
                        Hop.Kind.INTERNET,
                        client.address().toString(),
                        client.address(),
                        (packet, paths) -> paths.outside(packet));
        };
    }

    static Optional<Node> node(Origin origin, Network network) {
        return switch (origin) {
            case Origin.Pod pod ->
                network.pod(pod.cluster(), pod.namespace(), pod.name()).flatMap(p -> network.node(p.node()));
            case Origin.Node node -> network.node(node.name());
            case Origin.Internet _ -> Optional.empty();
        };
    }

    void send(Packet packet, Paths paths) {
        first.accept(packet, paths);
    }
}
