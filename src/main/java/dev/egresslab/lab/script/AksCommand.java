package dev.egresslab.lab.script;

import dev.egresslab.lab.Design;
import dev.egresslab.lab.resource.ClusterShape;
import dev.egresslab.lab.resource.Resource;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** {@code az aks create} with what it needs to know first, and the credentials after it. */
record AksCommand(Dialect dialect, Resource.ManagedCluster cluster, Design design) {
    List<String> commands() {
        var shape = cluster.shape();
        var commands = new ArrayList<String>();
        shape.subnet()
                .map(key -> key.split("/"))
                .ifPresent(key -> commands.add(dialect.keep(
                        "SUBNET_ID",
                        "az network vnet subnet show -g " + cluster.group() + " --vnet-name " + key[1] + " -n " + key[2]
                                + " --query id -o tsv")));
        shape.identity()
                .ifPresent(name -> commands.add(dialect.keep(
                        "IDENTITY_ID",
                        "az identity show -g " + cluster.group() + " -n " + name + " --query id -o tsv")));
        commands.add(dialect.lines(create(shape)));
        commands.add(
                "az aks get-credentials -g " + cluster.group() + " -n " + cluster.name() + " --overwrite-existing");
        return commands;
    }

    private List<String> create(ClusterShape shape) {
        var parts = new ArrayList<String>();
        parts.add("az aks create -g " + cluster.group() + " -n " + cluster.name() + " -l " + cluster.region());
        parts.add("--node-count " + shape.nodes() + " --node-vm-size " + shape.vmSize());
        parts.add(plugin(shape.plugin()));
        parts.add("--outbound-type " + shape.outboundType());
        switch (shape.outboundType()) {
            case "loadBalancer" -> parts.addAll(balanced(shape.loadBalancer()));
            case "managedNATGateway" ->
                parts.add(
                        "--nat-gateway-managed-outbound-ip-count " + shape.nat().publicIps()
                                + " --nat-gateway-idle-timeout " + shape.nat().idleMinutes());
            default -> {}
        }
        shape.subnet().ifPresent(_ -> parts.add("--vnet-subnet-id $SUBNET_ID"));
        shape.identity().ifPresent(_ -> parts.add("--enable-managed-identity --assign-identity $IDENTITY_ID"));
        if (!shape.authorizedRanges().isEmpty())
            parts.add("--api-server-authorized-ip-ranges \"" + ranges(shape) + "\"");
        parts.add("--generate-ssh-keys");
        return parts;
    }

    private static List<String> balanced(ClusterShape.LoadBalancerProfile balancer) {
        return List.of(
                "--load-balancer-managed-outbound-ip-count " + balancer.publicIps() + " --load-balancer-outbound-ports "
                        + balancer.portsPerNode(),
                "--load-balancer-idle-timeout " + balancer.idleMinutes());
    }

    private static String plugin(ClusterShape.Plugin plugin) {
        return switch (plugin) {
            case KUBENET -> "--network-plugin kubenet";
            case OVERLAY -> "--network-plugin azure --network-plugin-mode overlay";
            case NODE_SUBNET -> "--network-plugin azure";
        };
    }

    private static String ranges(ClusterShape shape) {
        return shape.authorizedRanges().stream()
                .map(range -> range.startsWith("publicIp:") ? "${FIREWALL_PUBLIC}/32" : range)
                .collect(Collectors.joining(","));
    }
}
