package dev.egresslab.net;

import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.ResourceId;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What lies at a private address. The same address may exist in many virtual networks and in many clusters' pod ranges at
 * once, so every question says where it is asked.
 */
final class Addresses {
    private final Fabric fabric;
    private final Places<Pod> clusterPods = new Places<>();
    private final Places<Pod> pods = new Places<>();
    private final Places<Node> nodes = new Places<>();
    private final Places<Firewall> firewalls = new Places<>();
    private final Places<PrivateEndpoint> endpoints = new Places<>();

    Addresses(Fabric fabric) {
        this.fabric = fabric;
        fabric.nodes.values().forEach(node -> nodes.put(network(node.subnet()), node.address(), node));
        fabric.pods.values().forEach(this::pod);
        fabric.firewalls.values().forEach(f -> firewalls.put(network(f.subnet()), f.inside(), f));
        fabric.endpoints.values().forEach(e -> endpoints.put(network(e.subnet()), e.address(), e));
    }

    /** A pod on its node's own network has no address of its own; one of a range that only its cluster knows is not outside. */
    private void pod(Pod pod) {
        var node = fabric.node(pod.node());
        if (node.filter(n -> n.address().equals(pod.address())).isPresent()) return;
        clusterPods.put(pod.cluster(), pod.address(), pod);
        boolean hidden = Optional.ofNullable(fabric.clusters.get(pod.cluster()))
                .flatMap(Cluster::podRange)
                .isPresent();
        if (!hidden) node.ifPresent(home -> pods.put(network(home.subnet()), pod.address(), pod));
    }

    /** The pod as its own cluster knows it. */
    Optional<Pod> podOf(ResourceId cluster, Ipv4 address) {
        return clusterPods.at(Stream.of(cluster), address);
    }

    /** The pod as a virtual network sees it. */
    Optional<Pod> pod(ResourceId network, Ipv4 address) {
        return pods.at(around(network), address);
    }

    Optional<Node> node(ResourceId network, Ipv4 address) {
        return nodes.at(around(network), address);
    }

    Optional<Firewall> firewall(ResourceId network, Ipv4 address) {
        return firewalls.at(around(network), address);
    }

    Optional<PrivateEndpoint> endpoint(ResourceId network, Ipv4 address) {
        return endpoints.at(around(network), address);
    }

    /** Whether a packet in the first network gets to the second without leaving: the same one, or one peered with it. */
    boolean reaches(ResourceId from, ResourceId to) {
        return around(from).anyMatch(to::equals);
    }

    private Stream<ResourceId> around(ResourceId network) {
        return Stream.concat(Stream.of(network), fabric.peers.getOrDefault(network, List.of()).stream());
    }

    /** The virtual network that a subnet belongs to. */
    static ResourceId network(ResourceId subnet) {
        return subnet.parent().orElse(subnet);
    }

    /** Things by place and address. */
    private static final class Places<T> {
        private final Map<ResourceId, Map<Ipv4, T>> places = new HashMap<>();

        void put(ResourceId place, Ipv4 address, T thing) {
            places.computeIfAbsent(place, _ -> new HashMap<>()).putIfAbsent(address, thing);
        }

        Optional<T> at(Stream<ResourceId> around, Ipv4 address) {
            return around.flatMap(
                            place -> Optional.ofNullable(
                                    places.getOrDefault(place, Map.of()).get(address))
                                    .stream())
                    .findFirst();
        }
    }
}
