package dev.egresslab.ui.diagram;

import dev.egresslab.estate.Estate;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.net.Firewall;
import dev.egresslab.net.LoadBalancer;
import dev.egresslab.net.Network;
import dev.egresslab.net.Pod;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.diagram.Picture.Form;
import dev.egresslab.ui.diagram.Picture.Role;
import dev.egresslab.ui.diagram.Web.Knot;
import dev.egresslab.ui.kit.Icons.Meaning;

import java.util.List;
import java.util.Optional;

/** Where clients come in: load balancers, application gateways, and the firewall's destination translation. */
final class SurveyedWays {
    private final Estate estate;
    private final Network network;
    private final Texts texts;
    private final Web web;
    private final Zones zones;
    private final SurveyedThings things;

    SurveyedWays(Estate estate, Network network, Texts texts, Web web, Zones zones, SurveyedThings things) {
        this.estate = estate;
        this.network = network;
        this.texts = texts;
        this.web = web;
        this.zones = zones;
        this.things = things;
    }

    void in(ResourceId cluster) {
        network.loadBalancers().forEach(balancer -> balanced(balancer, cluster));
        network.applicationGateways().forEach(gateway -> {
            var id = web.knot(zones.in(gateway.id(), gateway.subnet()), Form.NODE, things.gateway(gateway));
            web.link(client(), id, Role.ENTRY);
            network.pods().stream()
                    .filter(p -> SurveyedWeb.sendsTo(gateway, p))
                    .forEach(p -> pod(p).ifPresent(knot -> web.link(id, knot, Role.ENTRY)));
        });
        network.firewalls().stream().filter(f -> !f.nat().isEmpty()).forEach(this::translated);
    }

    private void balanced(LoadBalancer balancer, ResourceId cluster) {
        var device = new SurveyedEntry(estate, network, texts).device(balancer, cluster);
        if (device.isEmpty()) return;
        var id = web.knot(zones.of(balancer.id()), Form.NODE, device.get());
        if (balancer.inbound().stream().anyMatch(r -> r.publicIp().isPresent())) web.link(client(), id, Role.ENTRY);
        var pod = found("pod:default/nginx");
        for (var node : List.copyOf(web.knots())) {
            if (node.thing().meaning() != Meaning.NODE || node.thing().hop().isEmpty()) continue;
            if (node.form() == Form.HOLDER) web.link(id, node.id(), Role.ENTRY);
            else if (few()) spare(id, node, pod);
        }
        pod.filter(p -> web.knots().stream().anyMatch(k -> k.id().equals(p.zone())))
                .ifPresent(p -> web.link(p.zone(), p.id(), Role.SPARE));
    }

    /** The load balancer may pick any node; from there to the pod, and the answer from there to the gate. */
    private void spare(String balancer, Knot node, Optional<Knot> pod) {
        web.link(balancer, node.id(), Role.SPARE);
        pod.ifPresent(p -> web.link(node.id(), p.id(), Role.SPARE));
        web.gate(node.zone()).ifPresent(gate -> web.link(node.id(), gate, Role.SPARE));
    }

    private boolean few() {
        return web.knots().stream()
                        .filter(k -> k.thing().meaning() == Meaning.NODE)
                        .count()
                <= PlannedShape.DRAWN;
    }

    private void translated(Firewall firewall) {
        var id = found(firewall.id().toString()).map(Knot::id);
        if (id.isEmpty()) return;
        web.link(client(), id.get(), Role.ENTRY);
        for (var rule : firewall.nat()) {
            network.loadBalancers().stream()
                    .filter(b -> b.inbound().stream().anyMatch(r -> r.frontend().equals(rule.to())))
                    .flatMap(b -> found("in:" + b.id()).stream())
                    .forEach(k -> web.link(id.get(), k.id(), Role.ENTRY));
            network.pods().stream()
                    .filter(p -> p.address().equals(rule.to()))
                    .forEach(p -> pod(p).ifPresent(knot -> web.link(id.get(), knot, Role.ENTRY)));
        }
    }

    private String client() {
        return web.knot(zones.internet(), Form.NODE, things.client());
    }

    private Optional<String> pod(Pod pod) {
        return found("pod:" + pod.namespace() + "/" + pod.name()).map(Knot::id);
    }

    private Optional<Knot> found(String hop) {
        return web.knots().stream().filter(k -> k.thing().hop().equals(hop)).findFirst();
    }
}
