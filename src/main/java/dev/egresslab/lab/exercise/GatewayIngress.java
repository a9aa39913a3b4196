package dev.egresslab.lab.exercise;

import dev.egresslab.address.Cidr;
import dev.egresslab.estate.Document;
import dev.egresslab.lab.resource.ClusterShape;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.net.Hop;
import dev.egresslab.net.Outcome;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** An application gateway inside the cluster's network answers visitors itself: the firewall never sees them. */
final class GatewayIngress implements Exercise {
    private static final String POD = "aspnetapp";
    private static final String GATEWAY = "azure-appgateway";

    @Override
    public String id() {
        return "application-gateway";
    }

    @Override
    public Set<String> types() {
        return Set.of("userDefinedRouting");
    }

    @Override
    public List<Task> tasks() {
        return List.of(
                Task.does("enable", GatewayIngress::enable, GatewayIngress::made),
                Task.does("port-80", ground -> apply(ground, 80), ground -> visited(ground, Outcome.BAD_GATEWAY))
                        .lesson("D3"),
                Task.does("port-8080", ground -> apply(ground, 8080), ground -> visited(ground, Outcome.ANSWERED)));
    }

    private static void enable(Ground ground) {
        var cluster = Look.wish(ground, Resource.ManagedCluster.class);
        var gateway = new ClusterShape.ApplicationGateway(GATEWAY, free(ground).toString());
        ground.put(cluster.with(cluster.shape().withApplicationGateway(gateway)));
    }

    /** The /24 of the network that follows the lab's last subnet. */
    private static Cidr free(Ground ground) {
        var last = ground.design().resources().stream()
                .filter(Resource.Subnet.class::isInstance)
                .map(r -> ((Resource.Subnet) r).range().last())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return Cidr.around(last.plus(1), 24);
    }

    private static Verdict made(Ground ground) {
        var look = new Look(ground);
        var names = Stream.of(
                        "Microsoft.Network/applicationGateways",
                        "Microsoft.Network/publicIPAddresses",
                        "Microsoft.ManagedIdentity/userAssignedIdentities")
                .flatMap(look::inNodeGroup)
                .map(Document::name)
                .filter(n -> n.startsWith(GATEWAY) || n.startsWith("ingressapplicationgateway"))
                .toList();
        return Verdict.of(names.size() == 3, "gateway.made", names.isEmpty() ? "-" : String.join(", ", names));
    }

    /** Returns when the ingress controller has told its gateway. */
    private static void apply(Ground ground, int port) throws InterruptedException {
        var cluster = Look.wish(ground, Resource.Pod.class).cluster();
        ground.put(new Resource.Manifest(cluster, POD, Samples.aspnetapp(port)));
        Look.awaitPod(ground, POD);
        ground.await(() -> new Look(ground)
                .inNodeGroup("Microsoft.Network/applicationGateways")
                .anyMatch(gateway -> sendsTo(gateway, port)));
    }

    private static boolean sendsTo(Document gateway, int port) {
        return gateway.items("/properties/backendHttpSettingsCollection")
                        .anyMatch(s -> s.at("/properties/port").asInt(0) == port)
                && gateway.items("/properties/backendAddressPools")
                        .anyMatch(p -> !p.at("/properties/backendAddresses").isEmpty());
    }

    private static Verdict visited(Ground ground, Outcome wanted) {
        var look = new Look(ground);
        var address = look.address("Ingress", POD);
        if (address.isEmpty()) return Verdict.notYet("gateway.address", POD);
        var trace = look.visit(address.get(), 80);
        boolean past = trace.filter(t -> t.hops().stream().noneMatch(h -> h.kind() == Hop.Kind.FIREWALL))
                .isPresent();
        boolean as = trace.filter(t -> t.outcome() == wanted).isPresent();
        return Verdict.of(as && past, "gateway.visit." + wanted, address.get().toString(), Unblock.word(trace));
    }
}
