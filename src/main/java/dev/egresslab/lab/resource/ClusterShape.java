package dev.egresslab.lab.resource;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a managed cluster is made of.
 *
 * @param outboundType Azure's word
 * @param subnet key of the nodes' subnet where it is the learner's own
 * @param identity name of a user-assigned identity; system-assigned where empty
 * @param after keys of further resources that must be ready first, for example a route table's association
 * @param authorizedRanges CIDR ranges or addresses, or {@code publicIp:<name>} for the address of a public IP of the lab
 */
public record ClusterShape(
        int nodes,
        String vmSize,
        Optional<String> version,
        Plugin plugin,
        String outboundType,
        LoadBalancerProfile loadBalancer,
        NatProfile nat,
        Optional<String> subnet,
        Optional<String> identity,
        List<String> after,
        List<String> authorizedRanges,
        Optional<ApplicationGateway> applicationGateway) {
    public ClusterShape {
        after = List.copyOf(after);
        authorizedRanges = List.copyOf(authorizedRanges);
    }

    List<String> needs() {
        return Stream.of(subnet.stream(), identity.stream().map(i -> "identity/" + i), after.stream())
                .flatMap(s -> s)
                .distinct()
                .toList();
    }

    /** Where pods get their addresses from. */
    public enum Plugin {
        KUBENET,
        OVERLAY,
        NODE_SUBNET
    }

    /** Used by {@code loadBalancer}. {@code portsPerNode} 0 lets Azure choose from its table. */
    public record LoadBalancerProfile(int publicIps, int portsPerNode, int idleMinutes) {}

    /** Used by {@code managedNATGateway}. */
    public record NatProfile(int publicIps, int idleMinutes) {}

    /** The ingress add-on. */
    public record ApplicationGateway(String name, String subnetRange) {}

    public ClusterShape withLoadBalancer(LoadBalancerProfile profile) {
        return new ClusterShape(
                nodes,
                vmSize,
                version,
                plugin,
                outboundType,
                profile,
                nat,
                subnet,
                identity,
                after,
                authorizedRanges,
                applicationGateway);
    }

    public ClusterShape withAuthorizedRanges(List<String> ranges) {
        return new ClusterShape(
                nodes,
                vmSize,
                version,
                plugin,
                outboundType,
                loadBalancer,
                nat,
                subnet,
                identity,
                after,
                ranges,
                applicationGateway);
    }

    public ClusterShape withApplicationGateway(ApplicationGateway gateway) {
        return new ClusterShape(
                nodes,
                vmSize,
                version,
                plugin,
                outboundType,
                loadBalancer,
                nat,
                subnet,
                identity,
                after,
                authorizedRanges,
                Optional.of(gateway));
    }
}
