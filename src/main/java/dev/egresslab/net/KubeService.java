package dev.egresslab.net;

import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.ResourceId;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A Kubernetes Service: its addresses, its ports and the labels of the pods behind it. */
public record KubeService(
        ResourceId cluster,
        String namespace,
        String name,
        Optional<Ipv4> clusterIp,
        List<Ipv4> external,
        Map<String, String> selector,
        List<Port> ports) {
    /** One port; {@code target} is the pod's, 0 where it is named and unknown. */
    public record Port(Protocol protocol, int port, int target, int nodePort) {}

    boolean selects(Pod pod) {
        return !selector.isEmpty()
                && pod.cluster().equals(cluster)
                && pod.namespace().equals(namespace)
                && pod.labels().entrySet().containsAll(selector.entrySet());
    }
}
