package dev.egresslab.ui.diagram;

import dev.egresslab.estate.Estate;
import dev.egresslab.estate.KubeObject;
import dev.egresslab.net.Firewall;
import dev.egresslab.net.Network;
import dev.egresslab.net.Node;
import dev.egresslab.net.Step;
import dev.egresslab.net.Subnet;
import dev.egresslab.net.World;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Icons.Meaning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The shape of a lab that exists, read from its documents; empty while there is no cluster with nodes. */
final class SurveyedShape {
    private final Estate estate;
    private final Network network;
    private final Texts texts;

    private SurveyedShape(Estate estate, World world, Texts texts) {
        this.estate = estate;
        this.network = Network.of(estate, world);
        this.texts = texts;
    }

    static Optional<Shape> of(Estate estate, World world, String host, Texts texts) {
        return new SurveyedShape(estate, world, texts).shape(host);
    }

    private Optional<Shape> shape(String host) {
        var cluster = estate.all("Microsoft.ContainerService/managedClusters").stream()
                .findFirst();
        var nodes = network.nodes().stream()
                .sorted(Comparator.comparing(Node::name))
                .toList();
        var subnet = nodes.stream().findFirst().flatMap(n -> network.subnet(n.subnet()));
        if (cluster.isEmpty() || subnet.isEmpty()) return Optional.empty();
        var device = device(subnet.get());
        if (device.isEmpty()) return Optional.empty();
        var pod = estate.object(cluster.get().id(), "Pod", "default", "nginx");
        var podNode = pod.flatMap(p -> p.text("/spec/nodeName"))
                .orElse(nodes.getFirst().name());
        var drawn = drawn(nodes, podNode);
        var vnet = subnet.get().id().parent().orElseThrow();
        var key = "cluster/" + cluster.get().name();
        var routes = new SurveyedRules(estate, network, texts);
        var firewall = device.get().firewall();
        return Optional.of(new Shape(
                new Shape.Zone(
                        cluster.get().id().group().orElse(""),
                        cluster.get().text("/location").orElse("")),
                new Shape.Zone(vnet.name(), first(subnet.get().space())),
                new Shape.Zone(subnet.get().id().name(), subnet.get().range().toString()),
                drawn.stream()
                        .map(n -> new Shape.Thing(
                                key,
                                "node:" + n.name(),
                                Meaning.NODE,
                                shortName(n.name()),
                                n.address().toString(),
                                ""))
                        .toList(),
                nodes.size() - drawn.size(),
                pod(pod),
                shortName(podNode),
                Optional.of(routes.gate(subnet.get(), firewall.isPresent())),
                firewall.flatMap(_ -> routes.table(subnet.get())),
                device.get().thing(),
                firewall.map(f -> new Shape.Zone(
                        f.subnet().name(),
                        network.subnet(f.subnet())
                                .map(s -> s.range().toString())
                                .orElse(""))),
                firewall.map(routes::rules),
                device.get().addresses(),
                new Shape.Thing(key, "", Meaning.CLUSTER, cluster.get().name(), text("controlPlane"), ""),
                host(host),
                new SurveyedEntry(estate, network, texts).entry(cluster.get().id())));
    }

    private Shape.Thing host(String host) {
        var address =
                network.world().named(host).map(h -> h.address().toString()).orElse("");
        return new Shape.Thing("", "internet:" + host, Meaning.INTERNET, host, "", address);
    }

    private record Device(Shape.Thing thing, Optional<Firewall> firewall, List<Shape.Thing> addresses) {}

    /** What the subnet's packets leave by: firewall before NAT gateway before load balancer. */
    private Optional<Device> device(Subnet subnet) {
        var firewall = network.firewalls().stream()
                .filter(f -> subnet.userRoutes().stream()
                        .anyMatch(r -> r.appliance().filter(f.inside()::equals).isPresent()))
                .findFirst();
        if (firewall.isPresent()) {
            var f = firewall.get();
            return Optional.of(new Device(
                    new Shape.Thing(
                            "firewall/" + f.id().name(),
                            f.id().toString(),
                            Meaning.FIREWALL,
                            f.id().name(),
                            f.inside().toString(),
                            ""),
                    firewall,
                    addresses(f.addresses())));
        }
        var gateway = network.natGateways().stream()
                .filter(g -> subnet.natGateway().filter(g.id()::equals).isPresent())
                .findFirst();
        if (gateway.isPresent()) {
            var g = gateway.get();
            boolean made = g.id().name().startsWith("aks-agentpool");
            return Optional.of(new Device(
                    new Shape.Thing(
                            "natGateway/" + g.id().name(),
                            g.id().toString(),
                            Meaning.NAT_GATEWAY,
                            made ? text("NAT_GATEWAY") : g.id().name(),
                            made ? text("byAks") : text("natGateway"),
                            ""),
                    Optional.empty(),
                    addresses(g.addresses())));
        }
        return network.loadBalancers().stream()
                .filter(b -> !b.outbound().isEmpty())
                .findFirst()
                .map(b -> new Device(
                        new Shape.Thing(
                                "", b.id().toString(), Meaning.LOAD_BALANCER, b.id().name(), text("loadBalancer"), ""),
                        Optional.empty(),
                        addresses(b.outbound().getFirst().frontends())));
    }

    /** The first few; one more stands for the rest. */
    private List<Shape.Thing> addresses(List<Step.Owned> owned) {
        var drawn = new ArrayList<>(owned.stream()
                .limit(owned.size() > 4 ? 3 : 4)
                .map(this::address)
                .toList());
        if (owned.size() > 4)
            drawn.add(new Shape.Thing(
                    "",
                    "address:*",
                    Meaning.PUBLIC_IP,
                    texts.of("ui.picture.more", owned.size() - 3),
                    text("publicIps"),
                    ""));
        return drawn;
    }

    private Shape.Thing address(Step.Owned owned) {
        var name = owned.publicIp().name();
        var kind = estate.find(owned.publicIp())
                .map(d -> d.text("/sku/name").orElse("Standard") + ", "
                        + d.text("/properties/publicIPAllocationMethod")
                                .orElse("Static")
                                .toLowerCase(Locale.ROOT))
                .orElse(text("publicIp"));
        return new Shape.Thing(
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

    private Shape.Thing pod(Optional<KubeObject> pod) {
        var name = pod.map(KubeObject::name).orElse("nginx");
        var waiting = pod.flatMap(p -> p.text("/status/containerStatuses/0/state/waiting/reason"));
        var sub = waiting.or(() -> pod.flatMap(p -> p.text("/status/podIP"))).orElse(text("noPod"));
        return new Shape.Thing("pod/" + name, "pod:default/" + name, Meaning.POD, name, sub, "");
    }

    /** The first few nodes, the pod's among them and in the middle. */
    private static List<Node> drawn(List<Node> nodes, String podNode) {
        var drawn = new ArrayList<>(nodes.stream()
                .filter(n -> !n.name().equals(podNode))
                .limit(PlannedShape.DRAWN - 1L)
                .toList());
        nodes.stream()
                .filter(n -> n.name().equals(podNode))
                .findFirst()
                .ifPresent(n -> drawn.add(Math.min(1, drawn.size()), n));
        return drawn;
    }

    static String shortName(String node) {
        int at = node.lastIndexOf("vmss");
        return at < 0 ? node : node.substring(at);
    }

    private static String first(List<?> ranges) {
        return ranges.isEmpty() ? "" : ranges.getFirst().toString();
    }

    private String text(String key) {
        return texts.of("ui.picture." + key);
    }
}
