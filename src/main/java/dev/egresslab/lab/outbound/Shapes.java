package dev.egresslab.lab.outbound;

import dev.egresslab.lab.Answers;
import dev.egresslab.lab.resource.ClusterShape;
import dev.egresslab.lab.resource.ClusterShape.LoadBalancerProfile;
import dev.egresslab.lab.resource.ClusterShape.NatProfile;
import dev.egresslab.lab.resource.ClusterShape.Plugin;

import java.util.List;
import java.util.Optional;

/** Cluster shapes, from what most of a type's answers leave as it is. */
final class Shapes {
    /** AKS's own defaults where a type does not ask. */
    static final LoadBalancerProfile LOAD_BALANCER = new LoadBalancerProfile(1, 0, 30);

    static final NatProfile NAT = new NatProfile(1, 4);

    private Shapes() {}

    /** A cluster in a network that AKS makes and keeps. */
    static ClusterShape managed(
            Answers answers, String outboundType, LoadBalancerProfile loadBalancer, NatProfile nat) {
        var plugin = answers.text(Questions.PLUGIN).equals("overlay") ? Plugin.OVERLAY : Plugin.KUBENET;
        return new ClusterShape(
                answers.whole(Questions.NODES),
                answers.text(Questions.SIZE),
                Optional.empty(),
                plugin,
                outboundType,
                loadBalancer,
                nat,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    /** A cluster in a subnet of the learner's own, whose pods take addresses of the subnet. */
    static ClusterShape own(
            Answers answers,
            String outboundType,
            String subnet,
            Optional<String> identity,
            List<String> after,
            List<String> authorizedRanges) {
        return new ClusterShape(
                answers.whole(Questions.NODES),
                answers.text(Questions.SIZE),
                Optional.empty(),
                Plugin.NODE_SUBNET,
                outboundType,
                LOAD_BALANCER,
                NAT,
                Optional.of(subnet),
                identity,
                after,
                authorizedRanges,
                Optional.empty());
    }
}
