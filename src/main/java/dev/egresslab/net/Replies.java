package dev.egresslab.net;

import dev.egresslab.estate.ResourceId;
import dev.egresslab.text.Message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The way back. Whatever translated the packet has a session and undoes it; a node that a load balancer sent the packet to
 * answers by its own routes, and a firewall that never saw the request has no session for the answer.
 */
final class Replies {
    private Replies() {}

    static Trace complete(Walk walk, Paths paths) {
        var hops = List.copyOf(walk.hops());
        if (walk.outcome() != Outcome.ANSWERED) return new Trace(walk.sent(), hops, walk.outcome(), Optional.empty());
        var reply = back(hops, paths);
        return new Trace(
                walk.sent(),
                hops,
                reply.outcome() == Outcome.ANSWERED ? Outcome.ANSWERED : Outcome.REPLY_LOST,
                Optional.of(reply));
    }

    private static Trace back(List<Hop> hops, Paths paths) {
        var back = new ArrayList<Hop>();
        for (int i = hops.size() - 1; i >= 0; i--) {
            var hop = hops.get(i);
            var arrives = hop.left().orElse(hop.arrived()).reply();
            back.add(new Hop(
                    hop.id(),
                    hop.kind(),
                    hop.name(),
                    arrives,
                    i > 0 ? Optional.of(hop.arrived().reply()) : Optional.empty(),
                    sessions(hop)));
            var lost = i > 0
                    ? home(hop, hops.get(i - 1), paths.network())
                            .flatMap(subnet -> astray(hop.arrived().reply(), subnet, paths.network()))
                    : Optional.<Hop>empty();
            if (lost.isPresent()) {
                back.add(lost.get());
                return new Trace(hops.getLast().arrived().reply(), back, Outcome.REPLY_LOST, Optional.empty());
            }
        }
        return new Trace(hops.getLast().arrived().reply(), back, Outcome.ANSWERED, Optional.empty());
    }

    private static List<Step> sessions(Hop hop) {
        boolean translated = hop.steps().stream().anyMatch(Step.Translated.class::isInstance);
        if (!translated) return List.of();
        return List.of(new Step.Session(hop.id(), true, Message.of("trace.session.found", hop.name())));
    }

    /**
     * The subnet whose routes an answer takes: a load balancer does not stand between a node and its client, and an
     * application gateway answers by its own subnet. Whatever else passed the request on gets the answer back.
     */
    private static Optional<ResourceId> home(Hop hop, Hop before, Network network) {
        return switch (hop.kind()) {
            case NODE ->
                before.kind() == Hop.Kind.LOAD_BALANCER
                        ? network.node(hop.name()).map(Node::subnet)
                        : Optional.empty();
            case APPLICATION_GATEWAY ->
                Optional.ofNullable(network.fabric().gateways.get(ResourceId.of(hop.id())))
                        .map(ApplicationGateway::subnet);
            case POD ->
                before.kind() == Hop.Kind.APPLICATION_GATEWAY
                        ? podHome(hop, ResourceId.of(before.id()), network)
                        : Optional.empty();
            case SUBNET, LOAD_BALANCER, NAT_GATEWAY, FIREWALL, PRIVATE_ENDPOINT, INTERNET -> Optional.empty();
        };
    }

    private static Optional<ResourceId> podHome(Hop hop, ResourceId gateway, Network network) {
        return Optional.ofNullable(network.fabric().gateways.get(gateway))
                .flatMap(g -> network.addresses()
                        .pod(
                                Addresses.network(g.subnet()),
                                hop.arrived().destination().address()))
                .flatMap(pod -> network.node(pod.node()))
                .map(Node::subnet);
    }

    /** Where an answer ends that the routes of its subnet do not lead back. */
    private static Optional<Hop> astray(Packet answer, ResourceId subnet, Network network) {
        var route = network.routes(subnet)
                .flatMap(r -> r.choose(answer.destination().address()));
        if (route.isEmpty()) return Optional.empty();
        return switch (route.get().nextHop()) {
            case INTERNET, INTERFACE_ENDPOINT, VIRTUAL_NETWORK_SERVICE_ENDPOINT -> Optional.empty();
            case VIRTUAL_NETWORK ->
                answer.destination().address().isPublic()
                        ? Optional.of(ended(answer, subnet, route.get()))
                        : Optional.empty();
            case VIRTUAL_APPLIANCE -> {
                var firewall = route.get()
                        .appliance()
                        .flatMap(at -> network.addresses().firewall(Addresses.network(subnet), at));
                var id = firewall.map(f -> f.id().toString()).orElse(route.get().decidedBy());
                var name = firewall.map(f -> f.id().name())
                        .orElse(route.get().appliance().map(Object::toString).orElse(""));
                yield Optional.of(new Hop(
                        id,
                        Hop.Kind.FIREWALL,
                        name,
                        answer,
                        Optional.empty(),
                        List.of(
                                routed(route.get()),
                                new Step.Session(id, false, Message.of("trace.session.missing", name)))));
            }
            case VIRTUAL_NETWORK_GATEWAY, NONE -> Optional.of(ended(answer, subnet, route.get()));
        };
    }

    private static Hop ended(Packet answer, ResourceId subnet, Route route) {
        return new Hop(
                subnet.toString(), Hop.Kind.SUBNET, subnet.name(), answer, Optional.empty(), List.of(routed(route)));
    }

    private static Step routed(Route route) {
        return new Step.Routed(
                route.decidedBy(),
                route.prefix(),
                route.nextHop().azure(),
                route.appliance(),
                route.source().azure(),
                Message.of(
                        "trace.route.chosen",
                        route.prefix().toString(),
                        route.nextHop().azure()));
    }
}
