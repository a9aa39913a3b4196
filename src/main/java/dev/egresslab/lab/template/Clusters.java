package dev.egresslab.lab.template;

import dev.egresslab.lab.resource.ClusterShape;
import dev.egresslab.lab.resource.Resource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The document of a cluster. */
final class Clusters {
    private static final String PODS = "10.244.0.0/16";

    private Clusters() {}

    static Map<String, Object> body(Resource.ManagedCluster cluster) {
        var shape = cluster.shape();
        var properties = Body.of("dnsPrefix", cluster.name());
        shape.version().ifPresent(version -> properties.put("kubernetesVersion", version));
        properties.put("agentPoolProfiles", List.of(pool(shape)));
        properties.put("enableRBAC", true);
        properties.put("networkProfile", network(shape));
        if (!shape.authorizedRanges().isEmpty())
            properties.put("apiServerAccessProfile", Body.of("authorizedIPRanges", ranges(shape)));
        shape.applicationGateway().ifPresent(gateway -> properties.put("addonProfiles", addOn(gateway)));
        return Body.of("location", cluster.region(), "identity", identity(shape), "properties", properties);
    }

    private static Map<String, Object> identity(ClusterShape shape) {
        if (shape.identity().isEmpty()) return Body.of("type", "SystemAssigned");
        var identities = new LinkedHashMap<Object, Object>();
        identities.put(new Value.Id(Ref.identity(shape.identity().get())), Map.of());
        return Body.of("type", "UserAssigned", "userAssignedIdentities", identities);
    }

    private static Map<String, Object> pool(ClusterShape shape) {
        var pool = Body.of(
                "name", "nodepool1",
                "count", shape.nodes(),
                "vmSize", shape.vmSize(),
                "osType", "Linux",
                "type", "VirtualMachineScaleSets",
                "mode", "System");
        shape.subnet()
                .map(key -> key.split("/"))
                .ifPresent(key -> pool.put("vnetSubnetID", new Value.Id(Ref.subnet(key[1], key[2]))));
        return pool;
    }

    private static Map<String, Object> network(ClusterShape shape) {
        var network = switch (shape.plugin()) {
            case KUBENET -> Body.of("networkPlugin", "kubenet", "podCidr", PODS);
            case OVERLAY -> Body.of("networkPlugin", "azure", "networkPluginMode", "overlay", "podCidr", PODS);
            case NODE_SUBNET -> Body.of("networkPlugin", "azure");
        };
        network.put("outboundType", shape.outboundType());
        network.put("loadBalancerSku", "standard");
        switch (shape.outboundType()) {
            case "loadBalancer" -> network.put("loadBalancerProfile", loadBalancer(shape.loadBalancer()));
            case "managedNATGateway" -> network.put("natGatewayProfile", natGateway(shape.nat()));
            default -> {
                // the way out is a resource of the learner's own
            }
        }
        return network;
    }

    private static Map<String, Object> loadBalancer(ClusterShape.LoadBalancerProfile profile) {
        return Body.of(
                "managedOutboundIPs", Body.of("count", profile.publicIps()),
                "allocatedOutboundPorts", profile.portsPerNode(),
                "idleTimeoutInMinutes", profile.idleMinutes());
    }

    private static Map<String, Object> natGateway(ClusterShape.NatProfile profile) {
        return Body.of(
                "managedOutboundIPProfile", Body.of("count", profile.publicIps()),
                "idleTimeoutInMinutes", profile.idleMinutes());
    }

    private static List<Object> ranges(ClusterShape shape) {
        return shape.authorizedRanges().stream()
                .map(range -> range.startsWith("publicIp:")
                        ? Value.Joined.of(Firewalls.address(range.substring("publicIp:".length())), "/32")
                        : (Object) range)
                .toList();
    }

    private static Map<String, Object> addOn(ClusterShape.ApplicationGateway gateway) {
        var config = Body.of("applicationGatewayName", gateway.name(), "subnetCIDR", gateway.subnetRange());
        return Body.of("ingressApplicationGateway", Body.of("enabled", true, "config", config));
    }
}
