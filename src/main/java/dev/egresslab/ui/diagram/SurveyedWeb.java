package dev.egresslab.ui.diagram;

import dev.egresslab.estate.Document;
import dev.egresslab.estate.Estate;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.net.ApplicationGateway;
import dev.egresslab.net.Network;
import dev.egresslab.net.Node;
import dev.egresslab.net.Pod;
import dev.egresslab.net.Subnet;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.diagram.Picture.Form;
import dev.egresslab.ui.diagram.Picture.Role;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Everything that touches packets in what exists, however much there is of it: subnets, ways out, ways in. */
final class SurveyedWeb {
    private final Estate estate;
    private final Network network;
    private final Texts texts;
    private final Look look;
    private final SurveyedThings things;
    private final SurveyedRules rules;
    private final Zones zones;
    private final Web web = new Web();

    SurveyedWeb(Estate estate, Network network, Texts texts, Look look) {
        this.estate = estate;
        this.network = network;
        this.texts = texts;
        this.look = look;
        things = new SurveyedThings(estate, network, texts, look.client());
        rules = new SurveyedRules(estate, network, texts);
        zones = new Zones(web, estate, network, look.grouping(), texts);
    }

    /** Empty while there is no cluster with nodes; a stopped one has none, and is drawn with the way out that it keeps. */
    Optional<Web> web(String host) {
        var cluster = things.cluster().map(Document::id);
        if (cluster.isEmpty() || (network.nodes().isEmpty() && !things.stopped())) return Optional.empty();
        network.subnets().forEach(zones::subnet);
        zones.others();
        var internet = web.knot(zones.internet(), Form.NODE, things.host(host));
        for (var subnet : network.subnets()) compute(subnet, cluster.get(), internet);
        idleDevices();
        web.knot(zones.of(cluster.get()), Form.NODE, things.cluster(cluster.get()));
        new SurveyedWays(estate, network, texts, web, zones, things).in(cluster.get());
        return Optional.of(web);
    }

    /** The nodes of a subnet, their pods, and the way out from there. */
    private void compute(Subnet subnet, ResourceId cluster, String internet) {
        var all = network.nodes().stream()
                .filter(n -> n.subnet().equals(subnet.id()))
                .sorted(Comparator.comparing(Node::name))
                .toList();
        if (all.isEmpty()) {
            if (things.stopped() && things.pooled(subnet)) out(subnet, List.of(), internet);
            return;
        }
        var shown = pods(all);
        var home =
                shown.stream().findFirst().map(Pod::node).orElse(all.getFirst().name());
        int most = look.whole() ? all.size() : Math.max(PlannedShape.DRAWN, shown.size());
        var drawn = look.whole() ? all : SurveyedShape.drawn(all, home, most);
        var starts = new ArrayList<String>();
        for (var node : drawn) {
            var held = shown.stream().filter(p -> p.node().equals(node.name())).toList();
            var form = held.isEmpty() ? Form.NODE : Form.HOLDER;
            var id = web.knot(zones.node(node), form, things.node(node, "cluster/" + cluster.name()));
            for (var pod : held)
                starts.add(web.knot(id, Form.NODE, things.pod(pod.cluster(), pod.namespace(), pod.name())));
            if (node.name().equals(home) && held.isEmpty()) starts.add(id);
        }
        if (all.size() > drawn.size()) {
            var more = texts.of("ui.picture.more", all.size() - drawn.size());
            web.knot(zones.node(all.getFirst()), Form.NODE, zones.silent(more));
        }
        out(subnet, starts, internet);
    }

    /** The pod that packets start from, and what a gateway sends clients to. */
    private List<Pod> pods(List<Node> nodes) {
        return network.pods().stream()
                .filter(p -> starts(p) || (isBackend(p) && p.namespace().equals("default")))
                .filter(p -> nodes.stream().anyMatch(n -> n.name().equals(p.node())))
                .sorted(Comparator.comparing((Pod p) -> !starts(p)))
                .toList();
    }

    private boolean starts(Pod pod) {
        return look.starts(pod.namespace(), pod.name());
    }

    private boolean isBackend(Pod pod) {
        return network.applicationGateways().stream().anyMatch(g -> sendsTo(g, pod));
    }

    static boolean sendsTo(ApplicationGateway gateway, Pod pod) {
        return gateway.listeners().stream().anyMatch(l -> l.backends().contains(pod.address()));
    }

    private void out(Subnet subnet, List<String> starts, String internet) {
        var home = zones.subnet(subnet);
        var routes =
                things.device(subnet).flatMap(SurveyedThings.Device::firewall).flatMap(_ -> rules.table(subnet));
        var gate = web.knot(web.around(home), Form.GATE, rules.gate(subnet, routes.isPresent()));
        web.gate(home, gate);
        starts.forEach(start -> web.link(start, gate, Role.WAY_OUT));
        things.device(subnet).ifPresent(device -> {
            var id = device(device);
            web.link(gate, id, Role.WAY_OUT);
            addresses(device, id, internet);
            device.firewall().ifPresent(f -> {
                routes.ifPresent(table -> web.table(table, gate, true));
                web.table(rules.rules(f), id, false);
            });
        });
    }

    private String device(SurveyedThings.Device device) {
        var zone = device.firewall().map(f -> zones.in(f.id(), f.subnet())).orElseGet(() -> zones.of(device.id()));
        return web.knot(zone, Form.NODE, device.thing());
    }

    private void addresses(SurveyedThings.Device device, String from, String internet) {
        for (var address : things.addresses(device.owned())) {
            var owner = device.owned().stream()
                    .filter(o -> address.hop().endsWith(":" + o.address()))
                    .map(o -> zones.of(o.publicIp()))
                    .findFirst()
                    .orElseGet(() -> zones.of(device.id()));
            var id = web.knot(owner, Form.NODE, address);
            web.link(from, id, Role.WAY_OUT);
            web.link(id, internet, Role.WAY_OUT);
        }
    }

    /** Firewalls and gateways that no subnet uses. */
    private void idleDevices() {
        network.firewalls().forEach(f -> device(things.device(f)));
        network.natGateways().forEach(g -> device(things.device(g)));
    }
}
