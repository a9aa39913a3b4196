package dev.egresslab.ui.diagram;

import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.Document;
import dev.egresslab.estate.Estate;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.net.ApplicationGateway;
import dev.egresslab.net.Firewall;
import dev.egresslab.net.LoadBalancer;
import dev.egresslab.net.NatGateway;
import dev.egresslab.net.Network;
import dev.egresslab.net.Node;
import dev.egresslab.net.PowerState;
import dev.egresslab.net.Step;
import dev.egresslab.net.Subnet;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.diagram.Shape.Thing;
import dev.egresslab.ui.kit.Icons.Meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How each thing that exists is named on a picture, and which stop of a packet it is. */
final class SurveyedThings {
    /** As many letters of a name as a card has room for. */
    private static final int LONGEST = 15;

    private final Estate estate;
    private final Network network;
    private final Texts texts;
    private final Ipv4 client;

    /** @param client the address that the internet sees of this computer */
    SurveyedThings(Estate estate, Network network, Texts texts, Ipv4 client) {
        this.client = client;
        this.estate = estate;
        this.network = network;
        this.texts = texts;
    }

    /** What packets leave by, with the firewall where it is one, and the public addresses behind it. */
    record Device(Thing thing, ResourceId id, Optional<Firewall> firewall, List<Step.Owned> owned) {}

    Thing node(Node node, String key) {
        return new Thing(
                key,
                "node:" + node.name(),
                Meaning.NODE,
                shortName(node.name()),
                node.address().toString(),
                "");
    }

    Thing pod(ResourceId cluster, String namespace, String name) {
        var pod = estate.object(cluster, "Pod", namespace, name);
        var waiting = pod.flatMap(p -> p.text("/status/containerStatuses/0/state/waiting/reason"));
        var sub = waiting.or(() -> pod.flatMap(p -> p.text("/status/podIP"))).orElse(text("noPod"));
        return new Thing("pod/" + name, "pod:" + namespace + "/" + name, Meaning.POD, withoutHash(name), sub, "");
    }

    /** As its owner is called, where it has one that makes names of its own; cut where it is longer than a card. */
    private static String withoutHash(String pod) {
        var plain = pod.replaceFirst("-[a-z0-9]{6,10}-[a-z0-9]{5}$", "");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST - 1) + "…";
    }

    Optional<Document> cluster() {
        return estate.all("Microsoft.ContainerService/managedClusters").stream().findFirst();
    }

    /** Whether the cluster is one that somebody has stopped. */
    boolean stopped() {
        return PowerState.stopped(estate);
    }

    /** Whether a subnet is one for nodes, be there any or not. */
    boolean pooled(Subnet subnet) {
        var group = cluster().flatMap(c -> c.text("/properties/nodeResourceGroup"));
        boolean made = group.isPresent()
                && subnet.id().group().filter(group.get()::equalsIgnoreCase).isPresent();
        return made
                || cluster().stream()
                        .flatMap(c -> c.items("/properties/agentPoolProfiles"))
                        .anyMatch(pool -> subnet.id()
                                .toString()
                                .equalsIgnoreCase(pool.path("vnetSubnetID").asString("")));
    }

    Thing cluster(ResourceId cluster) {
        return new Thing(
                "cluster/" + cluster.name(),
                "",
                Meaning.CLUSTER,
                cluster.name(),
                text(stopped() ? "stopped" : "controlPlane"),
                "");
    }

    Thing host(String host) {
        var address =
                network.world().named(host).map(h -> h.address().toString()).orElse("");
        return new Thing("", "internet:" + host, Meaning.INTERNET, host, "", address);
    }

    Thing client() {
        return new Thing(
                "", "internet:" + client, Meaning.COMPUTER, text("browser"), text("yourComputer"), client.toString());
    }

    /** What a subnet's packets leave by: firewall before NAT gateway before load balancer. */
    Optional<Device> device(Subnet subnet) {
        var firewall = network.firewalls().stream()
                .filter(f -> subnet.userRoutes().stream()
                        .anyMatch(r -> r.appliance().filter(f.inside()::equals).isPresent()))
                .findFirst();
        if (firewall.isPresent()) return firewall.map(this::device);
        var gateway = network.natGateways().stream()
                .filter(g -> subnet.natGateway().filter(g.id()::equals).isPresent())
                .findFirst();
        if (gateway.isPresent()) return gateway.map(this::device);
        return network.loadBalancers().stream()
                .filter(b -> !b.outbound().isEmpty())
                .findFirst()
                .map(this::device);
    }

    Device device(Firewall f) {
        var thing = new Thing(
                "firewall/" + f.id().name(),
                f.id().toString(),
                Meaning.FIREWALL,
                f.id().name(),
                f.inside().toString(),
                "");
        return new Device(thing, f.id(), Optional.of(f), f.addresses());
    }

    Device device(NatGateway g) {
        boolean made = g.id().name().startsWith("aks-agentpool");
        var thing = new Thing(
                "natGateway/" + g.id().name(),
                g.id().toString(),
                Meaning.NAT_GATEWAY,
                made ? text("NAT_GATEWAY") : g.id().name(),
                made ? text("byAks") : text("natGateway"),
                "");
        return new Device(thing, g.id(), Optional.empty(), g.addresses());
    }

    Device device(LoadBalancer b) {
        var thing = new Thing("", b.id().toString(), Meaning.LOAD_BALANCER, b.id().name(), text("loadBalancer"), "");
        return new Device(
                thing,
                b.id(),
                Optional.empty(),
                b.outbound().stream()
                        .flatMap(rule -> rule.frontends().stream())
                        .distinct()
                        .toList());
    }

    Thing gateway(ApplicationGateway g) {
        var seen = g.listeners().stream()
                .findFirst()
                .map(l -> l.frontend().address() + ":" + l.port())
                .orElse("");
        return new Thing(
                "",
                g.id().toString(),
                Meaning.APPLICATION_GATEWAY,
                g.id().name(),
                g.inside().toString(),
                seen);
    }

    /** The first few; one more stands for the rest. */
    List<Thing> addresses(List<Step.Owned> owned) {
        var drawn = new ArrayList<>(owned.stream()
                .limit(owned.size() > 4 ? 3 : 4)
                .map(this::address)
                .toList());
        if (owned.size() > 4)
            drawn.add(new Thing(
                    "",
                    "address:*",
                    Meaning.PUBLIC_IP,
                    texts.of("ui.picture.more", owned.size() - 3),
                    text("publicIps"),
                    ""));
        return drawn;
    }

    private Thing address(Step.Owned owned) {
        var name = owned.publicIp().name();
        var kind = estate.find(owned.publicIp())
                .map(d -> d.text("/sku/name").orElse("Standard") + ", "
                        + d.text("/properties/publicIPAllocationMethod")
                                .orElse("Static")
                                .toLowerCase(Locale.ROOT))
                .orElse(text("publicIp"));
        return new Thing(
                "publicIp/" + name,
                "address:" + owned.address(),
                Meaning.PUBLIC_IP,
                brief(name).orElse(text("publicIp")),
                kind,
                owned.address().toString());
    }

    /** Empty for what AKS makes: Azure names it after a number that nobody reads. */
    static Optional<String> brief(String name) {
        if (name.matches("[0-9a-f]{8}-[0-9a-f-]{27}")) return Optional.empty();
        return Optional.of(name.length() > 18 ? name.substring(0, 17) + "…" : name);
    }

    static String shortName(String node) {
        int at = node.lastIndexOf("vmss");
        return at < 0 ? node : node.substring(at);
    }

    private String text(String key) {
        return texts.of("ui.picture." + key);
    }
}
