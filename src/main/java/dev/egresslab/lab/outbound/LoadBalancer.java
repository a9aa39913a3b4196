package dev.egresslab.lab.outbound;

import dev.egresslab.lab.Answers;
import dev.egresslab.lab.Checks;
import dev.egresslab.lab.Design;
import dev.egresslab.lab.Parameter;
import dev.egresslab.lab.Parameter.Kind;
import dev.egresslab.lab.Problem;
import dev.egresslab.lab.resource.ClusterShape;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.text.Message;

import java.util.List;
import java.util.Optional;

/** Pods leave through the outbound rule of the load balancer that AKS makes: the default. */
final class LoadBalancer implements OutboundType {
    private static final int PORTS_OF_AN_ADDRESS = 64_000;
    private static final Parameter GROUP = Questions.group("rg-aks-lb");
    private static final Parameter CLUSTER = Questions.cluster("aks-lb");
    private static final Parameter ADDRESSES = new Parameter("lb.ips", "loadBalancer", new Kind.Whole(1, 100, 1), "1");
    private static final Parameter PORTS =
            new Parameter("lb.ports", "loadBalancer", new Kind.Whole(0, PORTS_OF_AN_ADDRESS, 8), "0");
    private static final Parameter IDLE =
            new Parameter("lb.idleMinutes", "loadBalancer", new Kind.Whole(4, 120, 1), "30");

    @Override
    public String id() {
        return "loadBalancer";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                GROUP,
                Questions.REGION,
                CLUSTER,
                Questions.NODES,
                Questions.SIZE,
                Questions.PLUGIN,
                ADDRESSES,
                PORTS,
                IDLE);
    }

    @Override
    public List<Problem> check(Answers answers) {
        var problems = Checks.each(parameters(), answers);
        return problems.isEmpty() ? tooManyPorts(answers).stream().toList() : problems;
    }

    // https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/invalidloadbalancerprofileallocatedoutboundports-error
    private static Optional<Problem> tooManyPorts(Answers answers) {
        int nodes = answers.whole(Questions.NODES);
        int ports = answers.whole(PORTS);
        int addresses = answers.whole(ADDRESSES);
        long needed = (long) nodes * ports;
        long there = (long) PORTS_OF_AN_ADDRESS * addresses;
        if (needed <= there) return Optional.empty();
        return Optional.of(new Problem(
                PORTS.id(),
                Message.of("problem.lb.ports", needed, there),
                Optional.of(Message.of("problem.lb.ports.why", nodes, ports, addresses)),
                Optional.of(Long.toString(there / nodes / 8 * 8)),
                Optional.of("InvalidLoadBalancerProfileAllocatedOutboundPorts")));
    }

    @Override
    public Design design(Answers answers) {
        var group = answers.text(GROUP);
        var region = answers.text(Questions.REGION);
        var profile = new ClusterShape.LoadBalancerProfile(
                answers.whole(ADDRESSES), answers.whole(PORTS), answers.whole(IDLE));
        var cluster = new Resource.ManagedCluster(
                group, answers.text(CLUSTER), region, Shapes.managed(answers, id(), profile, Shapes.NAT));
        return new Design(
                List.of(new Resource.Group(group, region), cluster, new Resource.Pod(cluster.key(), "nginx", "nginx")),
                new Design.Exit("Microsoft.Network/loadBalancers", "kubernetes", true));
    }
}
