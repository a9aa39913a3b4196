package dev.egresslab.lab.outbound;

import dev.egresslab.lab.Answers;
import dev.egresslab.lab.Checks;
import dev.egresslab.lab.Design;
import dev.egresslab.lab.Parameter;
import dev.egresslab.lab.Parameter.Kind;
import dev.egresslab.lab.Problem;
import dev.egresslab.lab.resource.ClusterShape;
import dev.egresslab.lab.resource.Resource;

import java.util.List;

/** Pods leave through a NAT gateway that AKS makes and keeps. */
final class ManagedNat implements OutboundType {
    private static final Parameter GROUP = Questions.group("rg-aks-natgateway");
    private static final Parameter CLUSTER = Questions.cluster("aks-natgateway");
    private static final Parameter ADDRESSES = new Parameter("nat.ips", "natGateway", new Kind.Whole(1, 16, 1), "2");
    private static final Parameter IDLE =
            new Parameter("nat.idleMinutes", "natGateway", new Kind.Whole(4, 120, 1), "4");

    @Override
    public String id() {
        return "managedNATGateway";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                GROUP, Questions.REGION, CLUSTER, Questions.NODES, Questions.SIZE, Questions.PLUGIN, ADDRESSES, IDLE);
    }

    @Override
    public List<Problem> check(Answers answers) {
        return Checks.each(parameters(), answers);
    }

    @Override
    public Design design(Answers answers) {
        var group = answers.text(GROUP);
        var region = answers.text(Questions.REGION);
        var profile = new ClusterShape.NatProfile(answers.whole(ADDRESSES), answers.whole(IDLE));
        var cluster = new Resource.ManagedCluster(
                group, answers.text(CLUSTER), region, Shapes.managed(answers, id(), Shapes.LOAD_BALANCER, profile));
        return new Design(
                List.of(new Resource.Group(group, region), cluster, new Resource.Pod(cluster.key(), "nginx", "nginx")),
                new Design.Exit("Microsoft.Network/natGateways", "aks-agentpool-*", true));
    }
}
