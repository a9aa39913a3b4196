package dev.egresslab.practice.arm.type;

import dev.egresslab.estate.Document;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.practice.arm.Json;
import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The outbound rule of load balancer {@code kubernetes}: source NAT for outbound type loadBalancer. */
final class ManagedOutboundRule {
    static final String RULE = "aksOutboundRule";
    static final String POOL = "aksOutboundBackendPool";

    private static final String USE = "aks-slb-managed-outbound-ip";

    private ManagedOutboundRule() {}

    static void ensure(Managed managed) {
        var cluster = managed.cluster();
        var profile = cluster.network().path("loadBalancerProfile");
        var read = new Document(cluster.id(), profile);
        var effective = read.links("/effectiveOutboundIPs");
        var own = read.links("/outboundIPs/publicIPs");
        int count = profile.at("/managedOutboundIPs/count").asInt(1);
        var addresses = own.isEmpty() ? ManagedAddresses.ensure(managed, USE, effective, count) : own;
        var names = addresses.stream().map(ResourceId::name).collect(Collectors.toSet());
        ClusterBalancer.edit(managed, cluster.loadBalancer(), balancer -> {
            balancer.drop("frontendIPConfigurations", name -> !service(name) && !names.contains(name));
            rule(balancer, profile, addresses);
        });
        ManagedAddresses.release(managed, USE, own.isEmpty() ? addresses : List.of());
        OutboundPaths.report(managed, "loadBalancerProfile", addresses);
    }

    static void remove(Managed managed) {
        var id = managed.cluster().loadBalancer();
        if (!managed.draft().has(id)) return;
        var empty = new boolean[1];
        managed.edit(id, body -> {
            var balancer = new ClusterBalancer(id, body);
            balancer.drop("outboundRules", RULE::equals);
            balancer.drop("backendAddressPools", POOL::equals);
            balancer.drop("frontendIPConfigurations", name -> !service(name));
            empty[0] = !balancer.has("frontendIPConfigurations");
        });
        if (empty[0]) managed.draft().remove(id);
        ManagedAddresses.release(managed, USE, List.of());
    }

    private static void rule(ClusterBalancer balancer, JsonNode profile, List<ResourceId> addresses) {
        balancer.part("backendAddressPools", POOL, Json.object());
        var frontends = addresses.stream()
                .map(address -> balancer.part("frontendIPConfigurations", address.name(), Json.object("""
                                {"privateIPAllocationMethod": "Dynamic", "publicIPAddress": {"id": "%s"}}""", address)))
                .toList();
        var rule = Json.object(
                """
                {"allocatedOutboundPorts": %d, "protocol": "All", "enableTcpReset": true, "idleTimeoutInMinutes": %d,
                 "backendAddressPool": {"id": "%s"}}""",
                profile.path("allocatedOutboundPorts").asInt(0),
                profile.path("idleTimeoutInMinutes").asInt(30),
                balancer.partId("backendAddressPools", POOL));
        rule.set("frontendIPConfigurations", Json.links(frontends));
        balancer.drop("outboundRules", Set.of(RULE)::contains);
        balancer.part("outboundRules", RULE, rule);
    }

    /** A frontend of a Kubernetes Service: an a and 32 hexadecimal digits. */
    static boolean service(String name) {
        return name.matches("a[0-9a-f]{31,32}");
    }
}
