package dev.egresslab.net;

import dev.egresslab.text.Message;

import java.util.Optional;

/** From a pod or node outwards: masquerade, security groups, routes. */
final class Paths {
    private final Network network;
    private final Walk walk;
    private final Inside inside;
    private final Arrivals arrivals;
    private final FirewallHop firewalls;
    private final WaysOut waysOut;

    Paths(Network network, SourceNat nat, Ledger ledger, Walk walk, Optional<String> askedName) {
        this.network = network;
        this.walk = walk;
        this.inside = new Inside(network, ledger, walk);
        this.arrivals = new Arrivals(network, walk, this);
        this.waysOut = new WaysOut(network, nat, walk, this);
        this.firewalls = new FirewallHop(network, nat, walk, this, askedName);
    }

    Network network() {
        return network;
    }

    Inside inside() {
        return inside;
    }

    FirewallHop firewalls() {
        return firewalls;
    }

    /** A pod's packet comes to its node: Services are answered there, what leaves the network takes the node's address. */
    void fromPod(Pod pod, Node node, Packet packet) {
        if (packet.destination().address().equals(pod.address())) {
            inside.at(pod, packet);
            return;
        }
        if (!walk.enter("node:" + node.name(), Hop.Kind.NODE, node.name(), packet)) return;
        var redirected = inside.service(pod.cluster(), packet);
        if (walk.over()) return;
        var out = redirected.orElse(packet);
        // the overlay carries pods' packets to each other; pods of the subnet reach each other by its routes
        boolean overlay =
                network.cluster(pod.cluster()).flatMap(Cluster::podRange).isPresent();
        var peer = Optional.of(out)
                .filter(_ -> overlay || redirected.isPresent())
                .flatMap(p ->
                        network.addresses().podOf(pod.cluster(), p.destination().address()));
        if (peer.isPresent()) {
            inside.toPod(peer.get(), out);
            return;
        }
        send(node, masquerade(pod, node, out));
    }

    void fromNode(Node node, Packet packet) {
        send(node, packet);
    }

    /** The packet leaves by a subnet's routes. */
    void leave(Subnet subnet, Optional<Node> node, Packet packet) {
        if (!walk.enter(subnet.id().toString(), Hop.Kind.SUBNET, subnet.id().name(), packet)) return;
        var route = network.routes(subnet.id())
                .flatMap(r -> r.choose(packet.destination().address()));
        if (route.isEmpty()) {
            walk.end(
                    Outcome.NO_ROUTE,
                    subnet.id().toString(),
                    Message.of(
                            "trace.route.none", packet.destination().address().toString()));
            return;
        }
        note(route.get());
        follow(route.get(), subnet, node, packet);
    }

    /** A packet with public addresses on the way to its destination. */
    void outside(Packet packet) {
        arrivals.arrive(packet);
    }

    private void follow(Route route, Subnet subnet, Optional<Node> node, Packet packet) {
        switch (route.nextHop()) {
            case VIRTUAL_NETWORK -> inside.arrive(packet, Addresses.network(subnet.id()));
            case INTERFACE_ENDPOINT -> inside.arrive(packet, Addresses.network(subnet.id()));
            case VIRTUAL_NETWORK_SERVICE_ENDPOINT -> outside(packet);
            case INTERNET -> waysOut.leave(subnet, node, packet);
            case VIRTUAL_APPLIANCE -> {
                var firewall = route.appliance()
                        .flatMap(at -> network.addresses().firewall(Addresses.network(subnet.id()), at));
                if (firewall.isPresent()) {
                    firewalls.fromInside(firewall.get(), packet);
                } else {
                    var at = route.appliance().map(Object::toString).orElse("");
                    walk.end(Outcome.NO_ROUTE, route.decidedBy(), Message.of("trace.route.applianceGone", at));
                }
            }
            case VIRTUAL_NETWORK_GATEWAY ->
                walk.end(Outcome.NO_ROUTE, route.decidedBy(), Message.of("trace.route.gateway"));
            case NONE ->
                walk.end(
                        Outcome.NO_ROUTE,
                        route.decidedBy(),
                        Message.of("trace.route.discard", route.prefix().toString()));
        }
    }

    private void send(Node node, Packet packet) {
        var subnet = network.subnet(node.subnet());
        if (subnet.isEmpty()) {
            walk.end(
                    Outcome.NO_ROUTE,
                    node.subnet().toString(),
                    Message.of("trace.subnet.gone", node.subnet().name()));
        } else if (Filter.passes(network, node, subnet.get(), packet, true, walk)) {
            leave(subnet.get(), Optional.of(node), packet);
        }
    }

    /** Overlay and kubenet pods show their node's address to all but pods; pods of the subnet to all outside the network. */
    private Packet masquerade(Pod pod, Node node, Packet packet) {
        var to = packet.destination().address();
        var overlay = network.cluster(pod.cluster()).flatMap(Cluster::podRange);
        boolean keeps = overlay.map(range -> range.contains(to))
                .orElseGet(() ->
                        network.subnet(node.subnet()).map(s -> s.inNetwork(to)).orElse(false));
        if (keeps) return packet;
        var after = new Socket(node.address(), packet.source().port());
        walk.note(new Step.Translated(
                "node:" + node.name(),
                Step.Translated.Kind.MASQUERADE,
                packet.source(),
                after,
                java.util.List.of(),
                0,
                0,
                Message.of("trace.node.masquerades", node.name())));
        return packet.from(after);
    }

    private void note(Route route) {
        var hop = route.appliance().map(a -> " " + a).orElse("");
        walk.note(new Step.Routed(
                route.decidedBy(),
                route.prefix(),
                route.nextHop().azure(),
                route.appliance(),
                route.source().azure(),
                Message.of(
                        "trace.route.chosen",
                        route.prefix().toString(),
                        route.nextHop().azure() + hop)));
    }
}
