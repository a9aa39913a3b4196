package dev.egresslab.net;

import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.ResourceId;

import java.util.Optional;

/** What a name means to a client: a Service of its cluster, a private endpoint of its network, or a host outside. */
final class Names {
    private Names() {}

    static Optional<Ipv4> resolve(String host, Origin asking, Network network) {
        if (Ipv4.is(host)) return Optional.of(Ipv4.parse(host));
        return cluster(asking)
                .flatMap(cluster -> service(host, cluster, asking, network))
                .or(() -> endpoint(host, asking, network))
                .or(() -> network.world().named(host).map(Host::address));
    }

    private static Optional<Ipv4> service(String host, ResourceId cluster, Origin asking, Network network) {
        var labels = host.split("\\.");
        var own = asking instanceof Origin.Pod pod ? pod.namespace() : "default";
        var rest = labels.length > 2 ? host.substring(labels[0].length() + labels[1].length() + 2) : "";
        if (!rest.isEmpty() && !rest.equals("svc") && !rest.equals("svc.cluster.local")) return Optional.empty();
        var namespace = labels.length > 1 ? labels[1] : own;
        return network.fabric().services.stream()
                .filter(s -> s.cluster().equals(cluster)
                        && s.name().equals(labels[0])
                        && s.namespace().equals(namespace))
                .flatMap(s -> s.clusterIp().stream())
                .findFirst();
    }

    /** Only where the private endpoint lies in the client's own virtual network. */
    private static Optional<Ipv4> endpoint(String host, Origin asking, Network network) {
        var home = Start.node(asking, network).flatMap(n -> n.subnet().parent());
        return network.fabric().endpoints.values().stream()
                .filter(e -> home.isPresent() && e.subnet().within(home.get()))
                .filter(e -> e.names().stream().anyMatch(host::equalsIgnoreCase))
                .map(PrivateEndpoint::address)
                .findFirst();
    }

    private static Optional<ResourceId> cluster(Origin asking) {
        return switch (asking) {
            case Origin.Pod pod -> Optional.of(pod.cluster());
            case Origin.Node node -> Optional.of(node.cluster());
            case Origin.Internet _ -> Optional.empty();
        };
    }
}
