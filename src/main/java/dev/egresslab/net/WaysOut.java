package dev.egresslab.net;

import dev.egresslab.estate.ResourceId;
import dev.egresslab.text.Message;

import java.util.List;
import java.util.Optional;

/** How a packet gets to the internet where its route leads there. */
final class WaysOut {
    private final Network network;
    private final SourceNat nat;
    private final Walk walk;
    private final Paths paths;

    WaysOut(Network network, SourceNat nat, Walk walk, Paths paths) {
        this.network = network;
        this.nat = nat;
        this.walk = walk;
        this.paths = paths;
    }

    /**
     * NAT gateway before the instance's own address before outbound rules before Azure's default outbound access, which
     * machines in a load balancer's pool and those in private subnets do not have.
     *
     * @see <a href="https://learn.microsoft.com/azure/virtual-network/ip-services/default-outbound-access">Default outbound access</a>
     */
    void leave(Subnet subnet, Optional<Node> node, Packet packet) {
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
            } else if (packet.protocol() == Protocol.ICMP && subnet.open()) {
                walk.end(
                        Outcome.DROPPED,
                        subnet.id().toString(),
                        Message.of("trace.snat.lentIcmp", subnet.id().name()));
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
                List.of(owned),
                0,
                0,
                Message.of("trace.snat.instance", node.name())));
        paths.outside(packet.from(after));
    }

    /** An address of Azure's that nobody owns and that may change: no candidates to expect. */
    private void lentAddress(Subnet subnet, Node node, Packet packet) {
        var after = new Socket(network.lentAddress(subnet), packet.source().port());
        walk.note(new Step.Translated(
                subnet.id().toString(),
                Step.Translated.Kind.SNAT,
                packet.source(),
                after,
                List.of(),
                0,
                0,
                Message.of("trace.snat.lent", node.name(), after.address().toString())));
        paths.outside(packet.from(after));
    }

    private void loadBalancer(LoadBalancer.Outbound rule, Node node, Packet packet) {
        var balancer = ResourceId.of(rule.id()).parent().orElseThrow();
        if (!walk.enter(balancer.toString(), Hop.Kind.LOAD_BALANCER, balancer.name(), packet)) return;
        if (packet.protocol() == Protocol.ICMP) {
            walk.end(Outcome.DROPPED, rule.id(), Message.of("trace.loadBalancer.icmp", balancer.name()));
            return;
        }
        boolean any = network.frontends() == Frontends.ANY;
        onwards(nat.loadBalancer(rule, node, network.blocks(rule, node), any, packet, walk), rule.id(), packet);
    }

    private void onwards(Optional<Packet> translated, String by, Packet packet) {
        if (translated.isPresent()) {
            paths.outside(translated.get());
        } else {
            walk.end(
                    Outcome.PORTS_EXHAUSTED,
                    by,
                    Message.of("trace.snat.exhausted", packet.destination().toString()));
        }
    }
}
