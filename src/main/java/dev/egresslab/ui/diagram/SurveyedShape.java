package dev.egresslab.ui.diagram;

import dev.egresslab.estate.Estate;
import dev.egresslab.net.Network;
import dev.egresslab.net.Node;
import dev.egresslab.text.Texts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The shape of a lab that exists, read from its documents; empty while there is no cluster with nodes. */
final class SurveyedShape {
    private final Estate estate;
    private final Network network;
    private final Texts texts;
    private final SurveyedThings things;
    private final Look look;

    SurveyedShape(Estate estate, Network network, Texts texts, Look look) {
        this.estate = estate;
        this.network = network;
        this.texts = texts;
        this.look = look;
        this.things = new SurveyedThings(estate, network, texts, look.client());
    }

    Optional<Shape> shape(String host) {
        var cluster = estate.all("Microsoft.ContainerService/managedClusters").stream()
                .findFirst();
        var nodes = network.nodes().stream()
                .sorted(Comparator.comparing(Node::name))
                .toList();
        var subnet = nodes.stream().findFirst().flatMap(n -> network.subnet(n.subnet()));
        if (cluster.isEmpty() || subnet.isEmpty()) return Optional.empty();
        var device = things.device(subnet.get());
        if (device.isEmpty()) return Optional.empty();
        var id = cluster.get().id();
        var names = look.pod().split("/", 2);
        var pod = estate.object(id, "Pod", names[0], names[1]);
        var podNode = pod.flatMap(p -> p.text("/spec/nodeName"))
                .orElse(nodes.getFirst().name());
        var drawn = drawn(nodes, podNode, PlannedShape.DRAWN);
        var vnet = subnet.get().id().parent().orElseThrow();
        var key = "cluster/" + id.name();
        var routes = new SurveyedRules(estate, network, texts);
        var firewall = device.get().firewall();
        return Optional.of(new Shape(
                new Shape.Zone(
                        id.group().orElse(""), cluster.get().text("/location").orElse("")),
                new Shape.Zone(vnet.name(), first(subnet.get().space())),
                new Shape.Zone(subnet.get().id().name(), subnet.get().range().toString()),
                drawn.stream().map(n -> things.node(n, key)).toList(),
                nodes.size() - drawn.size(),
                things.pod(id, names[0], names[1]),
                SurveyedThings.shortName(podNode),
                Optional.of(routes.gate(subnet.get(), firewall.isPresent())),
                firewall.flatMap(_ -> routes.table(subnet.get())),
                device.get().thing(),
                firewall.map(f -> new Shape.Zone(
                        f.subnet().name(),
                        network.subnet(f.subnet())
                                .map(s -> s.range().toString())
                                .orElse(""))),
                firewall.map(routes::rules),
                things.addresses(device.get().owned()),
                things.cluster(id),
                things.host(host),
                new SurveyedEntry(estate, network, texts).entry(id, things.client())));
    }

    /** The first few nodes, the pod's among them and in the middle. */
    static List<Node> drawn(List<Node> nodes, String podNode, int most) {
        var drawn = new ArrayList<>(nodes.stream()
                .filter(n -> !n.name().equals(podNode))
                .limit(most - 1L)
                .toList());
        nodes.stream()
                .filter(n -> n.name().equals(podNode))
                .findFirst()
                .ifPresent(n -> drawn.add(Math.min(1, drawn.size()), n));
        return drawn;
    }

    static String first(List<?> ranges) {
        return ranges.isEmpty() ? "" : ranges.getFirst().toString();
    }
}
