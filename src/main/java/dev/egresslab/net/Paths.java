package dev.egresslab.net;

import dev.egresslab.estate.ResourceId;
import dev.egresslab.text.Message;

import java.util.Optional;

/** From a pod or node outwards: masquerade, security groups, routes, ways out. */
final class Paths {
    private final Network network;
    private final SourceNat nat;
    private final Walk walk;
    private final Inside inside;
    private final Arrivals arrivals;
    private final FirewallHop firewalls;

    Paths(Network network, SourceNat nat, Ledger ledger, Walk walk, Optional<String> askedName) {
        this.network = network;
        this.nat = nat;
        this.walk = walk;
        this.inside = new Inside(network, ledger, walk);
        this.arrivals = new Arrivals(network, walk, this);
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
            case INTERNET -> wayOut(subnet, node, packet);
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

    /**
     * NAT gateway before the instance's own address before outbound rules before Azure's default outbound access, which
     * machines in a load balancer's pool and those in private subnets do not have.
     *
     * @see <a href="https://learn.microsoft.com/azure/virtual-network/ip-services/default-outbound-access">Default outbound access</a>
     */
    private void wayOut(Subnet subnet, Optional<Node> node, Packet packet) {
        var gateway = subnet.natGateway().map(network.fabric().natGateways::get);
        if (gateway.isPresent()) {
            natGateway(gateway.get(), packet);
        } else if (node.flatMap(Node::publicIp).isPresent()) {
            ownAddress(node.get(), packet);
        } else {
            var rule =
                    node.flatMap(network::outbound).filter(r -> !r.frontends().isEmpty());
            if (rule.isPresent()) {
                loadBalancer(rule.get(), node.get(), packet);
            } else if (subnet.open() && node.filter(n -> n.pools().isEmpty()).isPresent()) {
                lentAddress(subnet, node.get(), packet);
            } else {
                walk.end(
                        Outcome.NO_WAY_OUT,
                        subnet.id().toString(),
                        Message.of("trace.wayOut.none", subnet.id().name()));
            }
        }
    }

    private void natGateway(NatGateway gateway, Packet packet) {
        var id = gateway.id().toString();
        if (!walk.enter(id, Hop.Kind.NAT_GATEWAY, gateway.id().name(), packet)) return;
        if (gateway.addresses().isEmpty()) {
            walk.end(
                    Outcome.NO_WAY_OUT,
                    id,
                    Message.of("trace.natGateway.noAddress", gateway.id().name()));
        } else if (packet.protocol() == Protocol.ICMP) {
            walk.end(
                    Outcome.DROPPED,
                    id,
                    Message.of("trace.natGateway.icmp", gateway.id().name()));
        } else {
            onwards(nat.natGateway(gateway, packet, walk), id, packet);
        }
    }

    private void ownAddress(Node node, Packet packet) {
        var owned = node.publicIp().orElseThrow();
        var after = new Socket(owned.address(), packet.source().port());
        walk.note(new Step.Translated(
                owned.publicIp().toString(),
                Step.Translated.Kind.SNAT,
                packet.source(),
                after,
                java.util.List.of(owned),
                0,
                0,
                Message.of("trace.snat.instance", node.name())));
        outside(packet.from(after));
    }

    /** An address of Azure's that nobody owns and that may change: no candidates to expect. */
    private void lentAddress(Subnet subnet, Node node, Packet packet) {
        var after = new Socket(network.lentAddress(subnet), packet.source().port());
        walk.note(new Step.Translated(
                subnet.id().toString(),
                Step.Translated.Kind.SNAT,
                packet.source(),
                after,
                java.util.List.of(),
                0,
                0,
                Message.of("trace.snat.lent", node.name(), after.address().toString())));
        outside(packet.from(after));
    }

    private void loadBalancer(LoadBalancer.Outbound rule, Node node, Packet packet) {
        var balancer = ResourceId.of(rule.id()).parent().orElseThrow();
        if (!walk.enter(balancer.toString(), Hop.Kind.LOAD_BALANCER, balancer.name(), packet)) return;
        boolean any = network.frontends() == Frontends.ANY;
        onwards(nat.loadBalancer(rule, node, network.blocks(rule, node), any, packet, walk), rule.id(), packet);
    }

    private void onwards(Optional<Packet> translated, String by, Packet packet) {
        if (translated.isPresent()) {
            outside(translated.get());
        } else {
            walk.end(
                    Outcome.PORTS_EXHAUSTED,
                    by,
                    Message.of("trace.snat.exhausted", packet.destination().toString()));
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
