package dev.egresslab.lab.exercise;

import dev.egresslab.lab.resource.ClusterShape.LoadBalancerProfile;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.net.LoadBalancer;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** More addresses alone give a node no more ports; the ports of a node are a setting of their own. */
final class ScaleAddresses implements Exercise {
    private static final int ADDRESSES = 3;
    private static final int PORTS = 4_000;

    /** What a node has while the setting is left to Azure, up to 50 nodes. */
    private static final int USUAL = 1_024;

    @Override
    public String id() {
        return "scale-addresses";
    }

    @Override
    public Set<String> types() {
        return Set.of("loadBalancer");
    }

    @Override
    public List<Task> tasks() {
        return List.of(
                Task.does("addresses", ground -> ground.put(with(ground, 0)), ScaleAddresses::addresses)
                        .lesson("D6"),
                Task.does("ports", ground -> ground.put(with(ground, ports(ground))), ScaleAddresses::raised));
    }

    private static Resource.ManagedCluster with(Ground ground, int ports) {
        var cluster = Look.wish(ground, Resource.ManagedCluster.class);
        int idle = cluster.shape().loadBalancer().idleMinutes();
        return cluster.with(cluster.shape().withLoadBalancer(new LoadBalancerProfile(ADDRESSES, ports, idle)));
    }

    /** What the addresses have, shared among the nodes; a multiple of 8. */
    private static int ports(Ground ground) {
        int nodes = Look.wish(ground, Resource.ManagedCluster.class).shape().nodes();
        return Math.min(PORTS, LoadBalancer.PORTS * ADDRESSES / nodes / 8 * 8);
    }

    private static Verdict addresses(Ground ground) {
        var look = new Look(ground);
        var rule = rule(look);
        int addresses = rule.map(r -> r.frontends().size()).orElse(0);
        int each = rule.map(r -> allocation(look, r)).orElse(0);
        return Verdict.of(addresses == ADDRESSES && each <= USUAL, "scale.addresses", addresses, each);
    }

    private static Verdict raised(Ground ground) {
        var look = new Look(ground);
        int each = rule(look).map(r -> allocation(look, r)).orElse(0);
        return Verdict.of(each == ports(ground), "scale.ports", each, ports(ground));
    }

    static Optional<LoadBalancer.Outbound> rule(Look look) {
        return look.network().loadBalancers().stream()
                .flatMap(balancer -> balancer.outbound().stream())
                .findFirst();
    }

    static int allocation(Look look, LoadBalancer.Outbound rule) {
        return rule.allocation(look.network().poolSize(rule.pool()));
    }
}
