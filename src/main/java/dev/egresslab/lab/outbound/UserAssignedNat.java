package dev.egresslab.lab.outbound;

import dev.egresslab.lab.Answers;
import dev.egresslab.lab.Checks;
import dev.egresslab.lab.Design;
import dev.egresslab.lab.Parameter;
import dev.egresslab.lab.Parameter.Kind;
import dev.egresslab.lab.Problem;
import dev.egresslab.lab.resource.Resource;

import java.util.List;
import java.util.Optional;

/** Pods leave through a NAT gateway that the learner makes and owns. */
final class UserAssignedNat implements OutboundType {
    private static final Parameter GROUP = Questions.group("rg-aks-usernatgateway");
    private static final Parameter CLUSTER = Questions.cluster("natCluster");
    private static final Parameter IDENTITY = new Parameter(
            "identity", "cluster", new Kind.Name("Microsoft.ManagedIdentity/userAssignedIdentities"), "natClusterId");
    private static final Parameter VNET = Questions.name("vnet.name", "network", "virtualNetworks", "myVnet");
    private static final Parameter SPACE = Questions.range("vnet.range", "172.16.0.0/20");
    private static final Parameter SUBNET =
            Questions.name("subnet.name", "network", "virtualNetworks/subnets", "natCluster");
    private static final Parameter RANGE = Questions.range("subnet.range", "172.16.0.0/22");
    private static final Parameter GATEWAY = Questions.name("nat.name", "natGateway", "natGateways", "myNatGateway");
    private static final Parameter ADDRESS =
            Questions.name("nat.ip", "natGateway", "publicIPAddresses", "myNatGatewayPip");
    private static final Parameter IDLE =
            new Parameter("nat.idleMinutes", "natGateway", new Kind.Whole(4, 120, 1), "4");

    @Override
    public String id() {
        return "userAssignedNATGateway";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                GROUP,
                Questions.REGION,
                CLUSTER,
                Questions.NODES,
                Questions.SIZE,
                IDENTITY,
                VNET,
                SPACE,
                SUBNET,
                RANGE,
                GATEWAY,
                ADDRESS,
                IDLE);
    }

    @Override
    public List<Problem> check(Answers answers) {
        var problems = Checks.each(parameters(), answers);
        return problems.isEmpty() ? Networks.check(answers, SPACE, List.of(RANGE)) : problems;
    }

    @Override
    public Design design(Answers answers) {
        var group = answers.text(GROUP);
        var region = answers.text(Questions.REGION);
        var address = new Resource.PublicIp(group, answers.text(ADDRESS), region);
        var gateway = new Resource.NatGateway(
                group, answers.text(GATEWAY), region, List.of(address.name()), answers.whole(IDLE));
        var network = new Resource.Vnet(group, answers.text(VNET), region, answers.range(SPACE));
        var subnet = new Resource.Subnet(
                group, network.name(), answers.text(SUBNET), answers.range(RANGE), Optional.of(gateway.name()));
        var identity = new Resource.Identity(group, answers.text(IDENTITY), region);
        var role = new Resource.SubnetRole(
                group, network.name(), subnet.name(), Optional.of(identity.name()), answers.text(CLUSTER));
        var shape =
                Shapes.own(answers, id(), subnet.key(), Optional.of(identity.name()), List.of(role.key()), List.of());
        var cluster = new Resource.ManagedCluster(group, answers.text(CLUSTER), region, shape);
        return new Design(
                List.of(
                        new Resource.Group(group, region),
                        identity,
                        address,
                        gateway,
                        network,
                        subnet,
                        role,
                        cluster,
                        new Resource.Pod(cluster.key(), "nginx", "nginx")),
                new Design.Exit("Microsoft.Network/natGateways", gateway.name(), false));
    }
}
