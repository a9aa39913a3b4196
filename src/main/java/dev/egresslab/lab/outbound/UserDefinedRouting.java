package dev.egresslab.lab.outbound;

import dev.egresslab.address.Cidr;
import dev.egresslab.lab.Answers;
import dev.egresslab.lab.Checks;
import dev.egresslab.lab.Design;
import dev.egresslab.lab.Parameter;
import dev.egresslab.lab.Parameter.Kind;
import dev.egresslab.lab.Problem;
import dev.egresslab.lab.resource.FirewallRules;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.text.Message;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Pods leave where the subnet's route table sends them: through an Azure Firewall. */
final class UserDefinedRouting implements OutboundType {
    private static final Parameter GROUP = Questions.group("rg-aks-udr");
    private static final Parameter CLUSTER = Questions.cluster("aks-udr");
    private static final Parameter VNET = Questions.name("vnet.name", "network", "virtualNetworks", "aks-vnet");
    private static final Parameter SPACE = Questions.range("vnet.range", "10.42.0.0/16");
    private static final Parameter SUBNET =
            Questions.name("subnet.name", "network", "virtualNetworks/subnets", "aks-subnet");
    private static final Parameter RANGE = Questions.range("subnet.range", "10.42.1.0/24");
    private static final Parameter FIREWALL_SUBNET =
            new Parameter("firewallSubnet.name", "network", new Kind.Fixed(), "AzureFirewallSubnet");
    private static final Parameter FIREWALL_RANGE = Questions.range("firewallSubnet.range", "10.42.2.0/24");
    private static final Parameter FIREWALL =
            Questions.name("firewall.name", "firewall", "azureFirewalls", "hub-firewall");
    private static final Parameter ADDRESS =
            Questions.name("firewall.ip", "firewall", "publicIPAddresses", "firewall-publicip");
    private static final Parameter TABLE =
            Questions.name("routeTable.name", "firewall", "routeTables", "firewall-routetable");
    private static final Parameter DOCKER_HUB =
            new Parameter("allow.dockerHub", "firewall", new Kind.Switch(), "false");
    private static final Parameter IFCONFIG = new Parameter("allow.ifconfig", "firewall", new Kind.Switch(), "false");
    private static final Parameter AUTHORIZED = new Parameter("authorizedRanges", "firewall", new Kind.Ranges(), "");

    @Override
    public String id() {
        return "userDefinedRouting";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                GROUP,
                Questions.REGION,
                CLUSTER,
                Questions.NODES,
                Questions.SIZE,
                VNET,
                SPACE,
                SUBNET,
                RANGE,
                FIREWALL_SUBNET,
                FIREWALL_RANGE,
                FIREWALL,
                ADDRESS,
                TABLE,
                DOCKER_HUB,
                IFCONFIG,
                AUTHORIZED);
    }

    @Override
    public List<Problem> check(Answers answers) {
        var problems = Checks.each(parameters(), answers);
        if (!problems.isEmpty()) return problems;
        var more = new ArrayList<>(Networks.check(answers, SPACE, List.of(RANGE, FIREWALL_RANGE)));
        var range = answers.range(FIREWALL_RANGE);
        if (range.prefix() > 26) {
            Checks.problem(
                            FIREWALL_RANGE,
                            Message.of("problem.firewallSubnet.small", range.toString()),
                            null,
                            Cidr.around(range.first(), 26).toString())
                    .ifPresent(more::add);
        }
        return more;
    }

    @Override
    public Design design(Answers answers) {
        var group = answers.text(GROUP);
        var region = answers.text(Questions.REGION);
        var network = new Resource.Vnet(group, answers.text(VNET), region, answers.range(SPACE));
        var subnet = new Resource.Subnet(
                group, network.name(), answers.text(SUBNET), answers.range(RANGE), Optional.empty());
        var firewallSubnet = new Resource.Subnet(
                group, network.name(), FIREWALL_SUBNET.usual(), answers.range(FIREWALL_RANGE), Optional.empty());
        var address = new Resource.PublicIp(group, answers.text(ADDRESS), region);
        var firewall = new Resource.Firewall(
                group,
                answers.text(FIREWALL),
                region,
                network.name(),
                address.name(),
                "firewall-config",
                true,
                rules(answers, region));
        var table = new Resource.RouteTable(
                group,
                answers.text(TABLE),
                region,
                List.of(
                        new Resource.Route.ToFirewall("firewall-route", firewall.name(), Cidr.ALL),
                        new Resource.Route.PublicAddressToInternet("firewall-route-internet", firewall.name())));
        var link = new Resource.RouteTableLink(group, network.name(), subnet.name(), table.name());
        var shape = Shapes.own(
                answers, id(), subnet.key(), Optional.empty(), List.of(link.key()), ranges(answers, address));
        var cluster = new Resource.ManagedCluster(group, answers.text(CLUSTER), region, shape);
        var role = new Resource.SubnetRole(group, network.name(), subnet.name(), Optional.empty(), cluster.name());
        return new Design(
                List.of(
                        new Resource.Group(group, region),
                        network,
                        subnet,
                        firewallSubnet,
                        address,
                        firewall,
                        table,
                        link,
                        cluster,
                        role,
                        new Resource.Pod(cluster.key(), "nginx", "nginx")),
                new Design.Exit("Microsoft.Network/azureFirewalls", firewall.name(), false));
    }

    private static List<FirewallRules> rules(Answers answers, String region) {
        var rules = new ArrayList<>(LabRules.needed(region));
        if (answers.on(DOCKER_HUB)) rules.add(LabRules.DOCKER_HUB);
        if (answers.on(IFCONFIG)) rules.add(LabRules.IFCONFIG);
        return rules;
    }

    /** Whoever restricts the API server must admit the firewall's address, or the nodes lose it. */
    private static List<String> ranges(Answers answers, Resource.PublicIp address) {
        var own = Arrays.stream(answers.text(AUTHORIZED).split(","))
                .map(String::strip)
                .filter(r -> !r.isEmpty())
                .toList();
        return own.isEmpty()
                ? List.of()
                : Stream.concat(Stream.of("publicIp:" + address.name()), own.stream())
                        .toList();
    }
}
