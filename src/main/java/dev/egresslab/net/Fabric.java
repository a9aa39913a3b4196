package dev.egresslab.net;

import dev.egresslab.address.Cidr;
import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.Document;
import dev.egresslab.estate.Estate;
import dev.egresslab.estate.KubeObject;
import dev.egresslab.estate.ResourceId;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Where wires put the devices they read from documents, while a {@link Network} is being built. */
public final class Fabric {
    private final Estate estate;
    private final World world;
    final Map<ResourceId, Subnet> subnets = new TreeMap<>();
    final Map<ResourceId, SecurityGroup> securityGroups = new TreeMap<>();
    final Map<ResourceId, NatGateway> natGateways = new TreeMap<>();
    final Map<ResourceId, LoadBalancer> loadBalancers = new TreeMap<>();
    final Map<ResourceId, Firewall> firewalls = new TreeMap<>();
    final Map<ResourceId, ApplicationGateway> gateways = new TreeMap<>();
    final Map<ResourceId, PrivateEndpoint> endpoints = new TreeMap<>();
    final Map<ResourceId, Cluster> clusters = new TreeMap<>();
    final Map<ResourceId, List<ResourceId>> peers = new TreeMap<>();
    private final Map<ResourceId, Map<String, KubeObject>> kubeNodes = new TreeMap<>();
    final Map<String, Node> nodes = new LinkedHashMap<>();
    final Map<String, Pod> pods = new LinkedHashMap<>();
    final java.util.ArrayList<KubeService> services = new java.util.ArrayList<>();

    Fabric(Estate estate, World world) {
        this.estate = estate;
        this.world = world;
    }

    public Estate estate() {
        return estate;
    }

    public World world() {
        return world;
    }

    public void add(Subnet subnet) {
        subnets.put(subnet.id(), subnet);
    }

    /** Packets of a virtual network reach those it is peered with. */
    public void peer(ResourceId network, List<ResourceId> others) {
        peers.put(network, List.copyOf(others));
    }

    public void add(SecurityGroup group) {
        securityGroups.put(group.id(), group);
    }

    public void add(NatGateway gateway) {
        natGateways.put(gateway.id(), gateway);
    }

    public void add(LoadBalancer balancer) {
        loadBalancers.put(balancer.id(), balancer);
    }

    public void add(Firewall firewall) {
        firewalls.put(firewall.id(), firewall);
    }

    public void add(ApplicationGateway gateway) {
        gateways.put(gateway.id(), gateway);
    }

    public void add(PrivateEndpoint endpoint) {
        endpoints.put(endpoint.id(), endpoint);
    }

    public void add(Cluster cluster) {
        clusters.put(cluster.id(), cluster);
    }

    public void add(Node node) {
        nodes.put(node.name(), node);
    }

    public void add(Pod pod) {
        pods.put(podKey(pod.cluster(), pod.namespace(), pod.name()), pod);
    }

    public void add(KubeService service) {
        services.add(service);
    }

    public Optional<Node> node(String name) {
        return Optional.ofNullable(nodes.get(name));
    }

    public Optional<Subnet> subnet(ResourceId id) {
        return Optional.ofNullable(subnets.get(id));
    }

    /** The public address that a public IP document holds, where it has been assigned. */
    public Optional<Step.Owned> publicIp(ResourceId id) {
        return estate.find(id)
                .flatMap(d -> d.text("/properties/ipAddress"))
                .filter(Ipv4::is)
                .map(a -> new Step.Owned(id, Ipv4.parse(a)));
    }

    /** The addresses of a list of ids of public IPs and prefixes; those not yet assigned are left out. */
    public List<Step.Owned> publicIps(List<ResourceId> ids) {
        return ids.stream()
                .flatMap(id -> Stream.concat(publicIp(id).stream(), prefix(id)))
                .toList();
    }

    private Stream<Step.Owned> prefix(ResourceId id) {
        return estate.find(id)
                .flatMap(d -> d.text("/properties/ipPrefix"))
                .filter(Cidr::is)
                .map(Cidr::parse)
                .map(range -> LongStream.range(0, range.size())
                        .mapToObj(i -> new Step.Owned(id, range.first().plus(i))))
                .orElseGet(Stream::empty);
    }

    /** What Kubernetes says of a cluster's nodes, by their names. */
    public Map<String, KubeObject> kubeNodes(ResourceId cluster) {
        return kubeNodes.computeIfAbsent(
                cluster,
                id -> estate.objects(id, "Node").stream()
                        .collect(Collectors.toMap(KubeObject::name, Function.identity(), (one, _) -> one)));
    }

    /** The ranges of a virtual network's document; those of IPv6 are left out. */
    public static List<Cidr> space(Document network) {
        return network.items("/properties/addressSpace/addressPrefixes")
                .map(p -> p.asString(""))
                .filter(Cidr::is)
                .map(Cidr::parse)
                .toList();
    }

    static String podKey(ResourceId cluster, String namespace, String name) {
        return cluster.key() + "|" + namespace + "|" + name;
    }
}
