package dev.egresslab.net;

import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.ResourceId;

import java.util.Map;
import java.util.Set;

/** A pod with an address; {@code listens} are the ports on which its images really listen. */
public record Pod(
        ResourceId cluster,
        String namespace,
        String name,
        Ipv4 address,
        String node,
        Map<String, String> labels,
        Set<Integer> listens) {
    String id() {
        return "pod:" + namespace + "/" + name;
    }
}
