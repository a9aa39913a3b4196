package dev.egresslab.net;

import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.Estate;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.net.wires.Wires;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The devices that an estate amounts to. */
public final class Network {
    private final World world;
    private final Fabric fabric;
    private final Addresses addresses;
    private final Map<String, List<Node>> members = new HashMap<>();
    private final Map<ResourceId, EffectiveRoutes> routes = new ConcurrentHashMap<>();

    private final Map<String, Map<String, List<Allotment.Block>>> allotments = new ConcurrentHashMap<>();
    private final Frontends frontends;

    private Network(World world, Fabric fabric, Frontends frontends) {
        this.world = world;
        this.frontends = frontends;
        this.fabric = fabric;
        addresses = new Addresses(fabric);
        fabric.nodes.values().stream()
                .sorted(Comparator.comparing(Node::name))
                .forEach(node -> node.pools()
                        .forEach(pool -> members.computeIfAbsent(key(pool), _ -> new ArrayList<>())
                                .add(node)));
    }

    /** Reads every document and object that touches packets. */
    public static Network of(Estate estate, World world) {
        return of(estate, world, Frontends.PER_NODE_STICKY);
    }

    /** The same, with another way to choose among several addresses of a load balancer. */
    public static Network of(Estate estate, World world, Frontends frontends) {
        var fabric = new Fabric(estate, world);
        Wires.ALL.forEach(wire -> estate.all(wire.type()).forEach(document -> wire.join(document, fabric)));
        Wires.joinObjects(fabric);
        return new Network(world, fabric, frontends);
    }

    public World world() {
        return world;
    }

    /** The address that a name means to a client there; empty where it means none. */
    public Optional<Ipv4> resolve(String host, Origin asking) {
        return Names.resolve(host, asking, this);
    }

    /** The effective routes of a subnet, as Azure shows them for a network interface. */
    public Optional<EffectiveRoutes> routes(ResourceId subnet) {
        return subnet(subnet).map(s -> routes.computeIfAbsent(subnet, _ -> EffectiveRoutes.of(s, world)));
    }

    public Optional<Subnet> subnet(ResourceId id) {
        return Optional.ofNullable(fabric.subnets.get(id));
    }

    public Optional<SecurityGroup> securityGroup(ResourceId id) {
        return Optional.ofNullable(fabric.securityGroups.get(id));
    }

    public List<Subnet> subnets() {
        return List.copyOf(fabric.subnets.values());
    }

    public List<ApplicationGateway> applicationGateways() {
        return List.copyOf(fabric.gateways.values());
    }

    /** All pods that have an address. */
    public List<Pod> pods() {
        return List.copyOf(fabric.pods.values());
    }

    public List<Node> nodes() {
        return List.copyOf(fabric.nodes.values());
    }

    public Optional<Node> node(String name) {
        return Optional.ofNullable(fabric.nodes.get(name));
    }

    public Optional<Pod> pod(ResourceId cluster, String namespace, String name) {
        return Optional.ofNullable(fabric.pods.get(Fabric.podKey(cluster, namespace, name)));
    }

    public Optional<Cluster> cluster(ResourceId id) {
        return Optional.ofNullable(fabric.clusters.get(id));
    }

    public List<Firewall> firewalls() {
        return List.copyOf(fabric.firewalls.values());
    }

    public List<NatGateway> natGateways() {
        return List.copyOf(fabric.natGateways.values());
    }

    public List<LoadBalancer> loadBalancers() {
        return List.copyOf(fabric.loadBalancers.values());
    }

    Fabric fabric() {
        return fabric;
    }

    /** The address that Azure lends a machine without any way out; in this world always the same one for a subnet. */
    Ipv4 lentAddress(Subnet subnet) {
        var region = fabric.estate()
                .find(Addresses.network(subnet.id()))
                .flatMap(d -> d.text("/location"))
                .orElse("");
        var ranges = Stream.of("AzureCloud." + region, "AzureCloud")
                .map(world::serviceTag)
                .filter(known -> !known.isEmpty())
                .findFirst()
                .orElseThrow();
        return ranges.getFirst().first().plus(1 + Math.floorMod(subnet.id().hashCode(), 30_000));
    }

    Addresses addresses() {
        return addresses;
    }

    /** The nodes in a backend pool, in the order of their names. */
    List<Node> members(String pool) {
        return members.getOrDefault(key(pool), List.of());
    }

    Frontends frontends() {
        return frontends;
    }

    /** The source NAT ports that an outbound rule deals out to a node. */
    List<Allotment.Block> blocks(LoadBalancer.Outbound rule, Node node) {
        return allotments.computeIfAbsent(rule.id(), _ -> deal(rule)).getOrDefault(node.name(), List.of());
    }

    private Map<String, List<Allotment.Block>> deal(LoadBalancer.Outbound rule) {
        var nodes = members(rule.pool());
        var dealt = Allotment.of(rule, nodes.size(), frontends);
        var blocks = new HashMap<String, List<Allotment.Block>>();
        for (int i = 0; i < nodes.size(); i++) blocks.put(nodes.get(i).name(), dealt.get(i));
        return blocks;
    }

    /** How many nodes are in a backend pool. */
    public int poolSize(String pool) {
        return members(pool).size();
    }

    /** The first outbound rule that serves a node. */
    Optional<LoadBalancer.Outbound> outbound(Node node) {
        return fabric.loadBalancers.values().stream()
                .flatMap(balancer -> balancer.outbound().stream())
                .filter(rule -> node.pools().stream().anyMatch(rule.pool()::equalsIgnoreCase))
                .findFirst();
    }

    private static String key(String pool) {
        return pool.toLowerCase(java.util.Locale.ROOT);
    }
}
