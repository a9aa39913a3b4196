package dev.egresslab.net;

import dev.egresslab.estate.ResourceId;
import dev.egresslab.text.Message;

import java.util.List;
import java.util.Optional;

/** Destinations inside virtual networks: pods, Services, load balancer frontends, private endpoints, gateways' backends. */
final class Inside {
    private final Network network;
    private final Ledger ledger;
    private final Walk walk;

    Inside(Network network, Ledger ledger, Walk walk) {
        this.network = network;
        this.ledger = ledger;
        this.walk = walk;
    }

    /** In a virtual network, or in one that it is peered with. */
    void arrive(Packet packet, ResourceId where) {
        var to = packet.destination().address();
        var pod = network.addresses().pod(where, to);
        var endpoint = network.addresses().endpoint(where, to);
        if (pod.isPresent()) {
            toPod(pod.get(), packet);
        } else if (endpoint.isPresent()) {
            endpoint(endpoint.get(), packet);
        } else if (!balanced(packet, Optional.of(where))) {
            var node = network.addresses().node(where, to);
            var at = node.map(n -> "node:" + n.name()).orElse(to.toString());
            walk.end(
                    node.isPresent() ? Outcome.REFUSED : Outcome.UNREACHABLE,
                    at,
                    Message.of("trace.inside.nothing", packet.destination().toString()));
        }
    }

    /** What kube-proxy does with a packet to a Service's address: another destination, or empty where it is none. */
    Optional<Packet> service(ResourceId cluster, Packet packet) {
        var to = packet.destination();
        var service = network.fabric().services.stream()
                .filter(s -> s.cluster().equals(cluster))
                .filter(s -> s.clusterIp().filter(to.address()::equals).isPresent()
                        || s.external().contains(to.address()))
                .findFirst();
        if (service.isEmpty()) return Optional.empty();
        var port = service.get().ports().stream()
                .filter(p -> p.port() == to.port() && p.protocol() == packet.protocol())
                .findFirst();
        var target = port.flatMap(p -> target(service.get(), p));
        if (target.isEmpty()) {
            walk.end(
                    Outcome.REFUSED,
                    "service:" + service.get().name(),
                    Message.of("trace.service.empty", service.get().name(), to.port()));
            return Optional.of(packet);
        }
        walk.note(new Step.Translated(
                "service:" + service.get().name(),
                Step.Translated.Kind.DNAT,
                to,
                target.get(),
                List.of(),
                0,
                0,
                Message.of(
                        "trace.service.picks",
                        service.get().name(),
                        target.get().toString())));
        return Optional.of(packet.to(target.get()));
    }

    private Optional<Socket> target(KubeService service, KubeService.Port port) {
        if (service.selector().isEmpty() && service.name().equals("kubernetes")) {
            var api = network.cluster(service.cluster())
                    .flatMap(c -> network.world().named(c.apiServer()));
            return api.map(h -> new Socket(h.address(), 443));
        }
        var pods =
                network.fabric().pods.values().stream().filter(service::selects).toList();
        return pods.isEmpty()
                ? Optional.empty()
                : Optional.of(new Socket(pods.get(ledger.any(pods.size())).address(), port.target()));
    }

    void toPod(Pod pod, Packet packet) {
        if (walk.enter(pod.id(), Hop.Kind.POD, pod.name(), packet)) at(pod, packet);
    }

    /** The packet is at the pod. */
    void at(Pod pod, Packet packet) {
        boolean listens = pod.listens().contains(packet.destination().port());
        walk.end(
                listens ? Outcome.ANSWERED : Outcome.REFUSED,
                pod.id(),
                Message.of(
                        listens ? "trace.pod.answers" : "trace.pod.refuses",
                        pod.name(),
                        packet.destination().port()));
    }

    private void endpoint(PrivateEndpoint endpoint, Packet packet) {
        if (!walk.enter(
                endpoint.id().toString(),
                Hop.Kind.PRIVATE_ENDPOINT,
                endpoint.id().name(),
                packet)) return;
        walk.end(
                Outcome.ANSWERED,
                endpoint.id().toString(),
                Message.of("trace.endpoint.answers", endpoint.id().name()));
    }

    /** A load balancer's inbound rule for the destination takes the packet to a node; false where there is none. */
    boolean balanced(Packet packet, Optional<ResourceId> where) {
        for (var balancer : network.loadBalancers()) {
            for (var rule : balancer.inbound()) {
                if (seen(rule, where)
                        && rule.frontend().equals(packet.destination().address())
                        && rule.port() == packet.destination().port()
                        && rule.protocol() == packet.protocol()) {
                    toNode(balancer, rule, packet);
                    return true;
                }
            }
        }
        return false;
    }

    /** A public frontend is seen from everywhere, a private one from its own network and its peers. */
    private boolean seen(LoadBalancer.Inbound rule, Optional<ResourceId> where) {
        if (rule.subnet().isEmpty()) return true;
        return where.filter(from -> network.addresses()
                        .reaches(from, Addresses.network(rule.subnet().get())))
                .isPresent();
    }

    private void toNode(LoadBalancer balancer, LoadBalancer.Inbound rule, Packet packet) {
        if (!walk.enter(
                balancer.id().toString(), Hop.Kind.LOAD_BALANCER, balancer.id().name(), packet)) return;
        var nodes = network.members(rule.pool());
        if (nodes.isEmpty()) {
            walk.end(
                    Outcome.DROPPED,
                    rule.id(),
                    Message.of("trace.loadBalancer.empty", balancer.id().name()));
            return;
        }
        walk.note(new Step.Filtered(
                rule.id(),
                ResourceId.of(rule.id()).name(),
                true,
                Message.of("trace.loadBalancer.inbound", balancer.id().name())));
        var node = nodes.get(ledger.any(nodes.size()));
        if (!walk.enter("node:" + node.name(), Hop.Kind.NODE, node.name(), packet)) return;
        var subnet = network.subnet(node.subnet());
        if (subnet.isPresent() && !Filter.passes(network, node, subnet.get(), packet, false, walk)) return;
        var to = node.cluster().flatMap(c -> service(c, packet));
        if (walk.over()) return;
        if (to.isEmpty()) {
            walk.end(
                    Outcome.REFUSED,
                    "node:" + node.name(),
                    Message.of("trace.inside.nothing", packet.destination().toString()));
            return;
        }
        var sent = to.get().from(new Socket(node.address(), packet.source().port()));
        node.cluster()
                .flatMap(c -> network.addresses().podOf(c, sent.destination().address()))
                .ifPresentOrElse(
                        pod -> toPod(pod, sent),
                        () -> walk.end(
                                Outcome.UNREACHABLE,
                                "node:" + node.name(),
                                Message.of(
                                        "trace.inside.nothing",
                                        sent.destination().toString())));
    }
}
