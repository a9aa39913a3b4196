package dev.egresslab.azure.resource;

import com.azure.resourcemanager.containerservice.models.ContainerServiceNetworkProfile;
import com.azure.resourcemanager.containerservice.models.LoadBalancerSku;
import com.azure.resourcemanager.containerservice.models.ManagedClusterLoadBalancerProfile;
import com.azure.resourcemanager.containerservice.models.ManagedClusterLoadBalancerProfileManagedOutboundIPs;
import com.azure.resourcemanager.containerservice.models.ManagedClusterManagedOutboundIpProfile;
import com.azure.resourcemanager.containerservice.models.ManagedClusterNatGatewayProfile;
import com.azure.resourcemanager.containerservice.models.NetworkPlugin;
import com.azure.resourcemanager.containerservice.models.NetworkPluginMode;
import com.azure.resourcemanager.containerservice.models.OutboundType;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.lab.resource.ClusterShape;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** The network profile of a cluster: where pods get addresses from, and the way out with its profile. */
final class ClusterNetworks {
    private ClusterNetworks() {}

    static ContainerServiceNetworkProfile fresh(ClusterShape shape) {
        var profile = new ContainerServiceNetworkProfile()
                .withOutboundType(OutboundType.fromString(shape.outboundType()))
                .withLoadBalancerSku(LoadBalancerSku.STANDARD);
        return switch (shape.plugin()) {
            case KUBENET -> profile.withNetworkPlugin(NetworkPlugin.KUBENET).withPodCidr("10.244.0.0/16");
            case OVERLAY ->
                profile.withNetworkPlugin(NetworkPlugin.AZURE)
                        .withNetworkPluginMode(NetworkPluginMode.OVERLAY)
                        .withPodCidr("10.244.0.0/16");
            case NODE_SUBNET -> profile.withNetworkPlugin(NetworkPlugin.AZURE);
        };
    }

    /** Only the profile of the way out that is used may be said; Azure refuses the other. */
    static void shape(ClusterShape shape, ContainerServiceNetworkProfile network) {
        switch (shape.outboundType()) {
            case "loadBalancer" -> loadBalancer(shape.loadBalancer(), network);
            case "managedNATGateway" -> natGateway(shape.nat(), network);
            default -> {
                // the way out is a resource of the learner's own
            }
        }
    }

    /** The public IPs that AKS keeps for the way out; none where it is the learner's own. */
    static List<ResourceId> outboundIps(@Nullable ContainerServiceNetworkProfile network) {
        if (network == null) return List.of();
        var balancer = network.loadBalancerProfile();
        var gateway = network.natGatewayProfile();
        var ips = gateway != null
                ? gateway.effectiveOutboundIPs()
                : balancer != null ? balancer.effectiveOutboundIPs() : null;
        return ips == null
                ? List.of()
                : ips.stream().map(ip -> ResourceId.of(ip.id())).toList();
    }

    private static void loadBalancer(ClusterShape.LoadBalancerProfile wanted, ContainerServiceNetworkProfile network) {
        var profile = network.loadBalancerProfile() == null
                ? new ManagedClusterLoadBalancerProfile()
                : network.loadBalancerProfile();
        var count = profile.managedOutboundIPs() == null
                ? new ManagedClusterLoadBalancerProfileManagedOutboundIPs()
                : profile.managedOutboundIPs();
        network.withLoadBalancerProfile(profile.withManagedOutboundIPs(count.withCount(wanted.publicIps()))
                .withAllocatedOutboundPorts(wanted.portsPerNode())
                .withIdleTimeoutInMinutes(wanted.idleMinutes()));
    }

    private static void natGateway(ClusterShape.NatProfile wanted, ContainerServiceNetworkProfile network) {
        var profile = network.natGatewayProfile() == null
                ? new ManagedClusterNatGatewayProfile()
                : network.natGatewayProfile();
        network.withNatGatewayProfile(profile.withManagedOutboundIpProfile(
                        new ManagedClusterManagedOutboundIpProfile().withCount(wanted.publicIps()))
                .withIdleTimeoutInMinutes(wanted.idleMinutes()));
    }
}
