package dev.egresslab.practice.arm.type;

import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.Document;
import dev.egresslab.estate.Estate;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.practice.CloudProvider;
import dev.egresslab.practice.arm.ArmError;
import dev.egresslab.practice.arm.Draft;
import dev.egresslab.practice.arm.Json;
import dev.egresslab.practice.arm.Realm;
import dev.egresslab.practice.arm.Store;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Load balancer frontends for Kubernetes Services, as cloud-provider-azure names and makes them. */
public final class ServiceFrontends implements CloudProvider {
    private final Store store;
    private final Realm realm;
    private final Supplier<Estate> estate;

    public ServiceFrontends(Store store, Realm realm, Supplier<Estate> estate) {
        this.store = store;
        this.realm = realm;
        this.estate = estate;
    }

    @Override
    public Estate estate() {
        return estate.get();
    }

    @Override
    public Ipv4 publish(ResourceId cluster, String serviceUid, List<Port> ports, boolean internal) {
        return store.change(draft -> {
            var managed = managed(draft, cluster);
            var name = name(serviceUid);
            var id = internal
                    ? managed.cluster().internalLoadBalancer()
                    : managed.cluster().loadBalancer();
            var other = internal
                    ? managed.cluster().loadBalancer()
                    : managed.cluster().internalLoadBalancer();
            take(managed, other, name);
            return internal ? inside(managed, id, name, ports) : outside(managed, id, name, ports);
        });
    }

    @Override
    public void withdraw(ResourceId cluster, String serviceUid) {
        store.change(draft -> {
            if (!draft.has(cluster)) return false;
            var managed = managed(draft, cluster);
            take(managed, managed.cluster().loadBalancer(), name(serviceUid));
            take(managed, managed.cluster().internalLoadBalancer(), name(serviceUid));
            return true;
        });
    }

    @Override
    public Optional<Ipv4> route(ResourceId cluster, List<Ipv4> pods, int port) {
        return store.change(draft ->
                draft.has(cluster) ? IngressBackends.route(managed(draft, cluster), pods, port) : Optional.empty());
    }

    private static Ipv4 outside(Managed managed, ResourceId id, String name, List<Port> ports) {
        var address = managed.cluster().node(PublicIpAddresses.TYPE, "kubernetes-" + name);
        if (!managed.draft().has(address))
            ManagedAddresses.make(managed, address, Json.object().put("k8s-azure-cluster-name", "kubernetes"));
        ClusterBalancer.edit(managed, id, balancer -> {
            balancer.part("frontendIPConfigurations", name, Json.object("""
                            {"privateIPAllocationMethod": "Dynamic", "publicIPAddress": {"id": "%s"}}""", address));
            rules(balancer, name, ports);
        });
        PoolMembers.sync(managed);
        var at = Ipv4.parse(managed.draft()
                .find(address)
                .orElseThrow()
                .text("/properties/ipAddress")
                .orElseThrow());
        ServiceRules.allow(managed, name, at, ports);
        return at;
    }

    private static Ipv4 inside(Managed managed, ResourceId id, String name, List<Port> ports) {
        var cluster = managed.cluster();
        var subnet =
                managed.draft().find(cluster.subnet(cluster.pools().getFirst())).orElseThrow();
        var there = managed.draft().find(id).stream()
                .flatMap(d -> d.items("/properties/frontendIPConfigurations"))
                .filter(f -> f.path("name").asString().equals(name))
                .map(f -> f.at("/properties/privateIPAddress").asString())
                .findFirst();
        var address = there.map(Ipv4::parse).orElseGet(() -> PrivateAddresses.next(subnet, managed.draft()));
        ClusterBalancer.edit(managed, id, balancer -> {
            balancer.part("frontendIPConfigurations", name, Json.object("""
                            {"privateIPAddress": "%s", "privateIPAllocationMethod": "Dynamic", "subnet": {"id": "%s"}}""", address, subnet.id()));
            rules(balancer, name, ports);
        });
        PoolMembers.sync(managed);
        return address;
    }

    /** https://github.com/kubernetes-sigs/cloud-provider-azure: floating IP, and no source NAT through the rule. */
    private static void rules(ClusterBalancer balancer, String name, List<Port> ports) {
        balancer.drop("loadBalancingRules", rule -> rule.startsWith(name + "-"));
        balancer.drop("probes", probe -> probe.startsWith(name + "-"));
        for (var port : ports) {
            var rule = name + "-" + port.protocol().toUpperCase(Locale.ROOT) + "-" + port.port();
            var probe = balancer.part("probes", rule, Json.object("""
                            {"protocol": "Tcp", "port": %d, "intervalInSeconds": 5, "numberOfProbes": 2,
                             "probeThreshold": 2}""", port.nodePort()));
            balancer.part(
                    "loadBalancingRules",
                    rule,
                    Json.object(
                            """
                            {"protocol": "%s", "frontendPort": %d, "backendPort": %d, "enableFloatingIP": true,
                             "idleTimeoutInMinutes": 4, "enableTcpReset": true, "disableOutboundSnat": true,
                             "loadDistribution": "Default", "frontendIPConfiguration": {"id": "%s"},
                             "backendAddressPool": {"id": "%s"}, "probe": {"id": "%s"}}""",
                            port.protocol().equalsIgnoreCase("UDP") ? "Udp" : "Tcp",
                            port.port(),
                            port.port(),
                            balancer.partId("frontendIPConfigurations", name),
                            balancer.partId("backendAddressPools", ClusterBalancer.INBOUND),
                            probe));
        }
    }

    private static void take(Managed managed, ResourceId id, String name) {
        ServiceRules.forbid(managed, name);
        if (!managed.draft().has(id)) return;
        var empty = new boolean[1];
        managed.edit(id, body -> {
            var balancer = new ClusterBalancer(id, body);
            balancer.drop("loadBalancingRules", rule -> rule.startsWith(name + "-"));
            balancer.drop("probes", probe -> probe.startsWith(name + "-"));
            balancer.drop("frontendIPConfigurations", name::equals);
            empty[0] = !balancer.has("frontendIPConfigurations");
        });
        if (empty[0]) managed.draft().remove(id);
        managed.draft().remove(managed.cluster().node(PublicIpAddresses.TYPE, "kubernetes-" + name));
        PoolMembers.sync(managed);
    }

    private Managed managed(Draft draft, ResourceId cluster) {
        Document document = draft.find(cluster)
                .orElseThrow(() -> ArmError.bad("NotFound", "Managed cluster %s does not exist.", cluster));
        return new Managed(draft, realm, new Cluster(document));
    }

    /** {@code a} and the Service's identifier without dashes, as Kubernetes names load balancers. */
    static String name(String serviceUid) {
        var name = "a" + serviceUid.replace("-", "").toLowerCase(Locale.ROOT);
        return name.length() > 32 ? name.substring(0, 32) : name;
    }
}
