package dev.egresslab.lab.script;

import dev.egresslab.lab.Design;
import dev.egresslab.lab.resource.FirewallCommand;
import dev.egresslab.lab.resource.Resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A lab as a script of az and kubectl, one block for each resource in the order of the plan. */
public final class AzScript {
    private final Dialect dialect;

    private AzScript(Dialect dialect) {
        this.dialect = dialect;
    }

    public static String of(Design design, Dialect dialect) {
        var script = new AzScript(dialect);
        return design.resources().stream()
                .map(resource -> script.block(resource, design))
                .filter(block -> !block.isEmpty())
                .collect(Collectors.joining("\n", dialect.head() + "\n", ""));
    }

    private String block(Resource resource, Design design) {
        var commands = switch (resource) {
            case Resource.Group g -> List.of(line("az group create -n " + g.name() + " -l " + g.region()));
            case Resource.Identity i -> List.of(line(made("az identity create", i.group(), i.name(), i.region())));
            case Resource.PublicIp ip ->
                List.of(line(
                        made("az network public-ip create", ip.group(), ip.name(), ip.region()),
                        "--sku Standard --allocation-method Static"));
            case Resource.NatGateway n ->
                List.of(line(
                        made("az network nat gateway create", n.group(), n.name(), n.region()),
                        "--public-ip-addresses " + String.join(" ", n.publicIps()),
                        "--idle-timeout " + n.idleMinutes()));
            case Resource.Vnet v ->
                List.of(line(
                        made("az network vnet create", v.group(), v.name(), v.region()),
                        "--address-prefixes " + v.space()));
            case Resource.Subnet s -> List.of(subnet(s));
            case Resource.Firewall f -> firewall(f);
            case Resource.RouteTable t -> routes(t);
            case Resource.RouteTableLink l ->
                List.of(line("az network vnet subnet update -g " + l.group() + " --vnet-name " + l.vnet() + " -n "
                        + l.subnet() + " --route-table " + l.routeTable()));
            // az aks create grants the role itself
            case Resource.SubnetRole _ -> List.<String>of();
            case Resource.ManagedCluster c -> new AksCommand(dialect, c, design).commands();
            case Resource.Pod p -> List.of("kubectl run " + p.name() + " --image=" + p.image());
            case Resource.LoadBalancerService s ->
                List.of("kubectl expose pod " + s.pod() + " --name " + s.name() + " --port=" + s.port()
                        + " --type LoadBalancer");
            case Resource.Manifest m -> List.of("kubectl apply -f " + m.name() + ".yaml");
        };
        return commands.isEmpty() ? "" : "# " + resource.key() + "\n" + String.join("\n", commands) + "\n";
    }

    private String subnet(Resource.Subnet s) {
        var gateway = s.natGateway().map(n -> "--nat-gateway " + n);
        return line(
                "az network vnet subnet create -g " + s.group() + " --vnet-name " + s.vnet() + " -n " + s.name(),
                "--address-prefixes " + s.range(),
                gateway.orElse(""));
    }

    private List<String> firewall(Resource.Firewall f) {
        var commands = new ArrayList<String>();
        commands.add("az extension add --name azure-firewall --upgrade");
        commands.add(line(
                made("az network firewall create", f.group(), f.name(), f.region()),
                f.dnsProxy() ? "--enable-dns-proxy true" : ""));
        commands.add(line(
                "az network firewall ip-config create -g " + f.group() + " -f " + f.name(),
                "-n " + f.ipConfiguration() + " --public-ip-address " + f.publicIp() + " --vnet-name " + f.vnet()));
        for (var rules : f.rules()) FirewallCommand.all(f, rules).forEach(parts -> commands.add(dialect.lines(parts)));
        commands.add(dialect.keep(
                "FIREWALL_PRIVATE",
                "az network firewall show -g " + f.group() + " -n " + f.name()
                        + " --query \"ipConfigurations[0].privateIPAddress\" -o tsv"));
        commands.add(dialect.keep(
                "FIREWALL_PUBLIC",
                "az network public-ip show -g " + f.group() + " -n " + f.publicIp() + " --query ipAddress -o tsv"));
        return commands;
    }

    private List<String> routes(Resource.RouteTable table) {
        var commands = new ArrayList<String>();
        commands.add(line(made("az network route-table create", table.group(), table.name(), table.region())));
        for (var route : table.routes()) {
            var to = switch (route) {
                case Resource.Route.ToFirewall f ->
                    "--address-prefix " + f.prefix()
                            + " --next-hop-type VirtualAppliance --next-hop-ip-address $FIREWALL_PRIVATE";
                case Resource.Route.PublicAddressToInternet _ ->
                    "--address-prefix \"${FIREWALL_PUBLIC}/32\" --next-hop-type Internet";
            };
            commands.add(line(
                    "az network route-table route create -g " + table.group() + " --route-table-name " + table.name()
                            + " -n " + route.name(),
                    to));
        }
        return commands;
    }

    private static String made(String command, String group, String name, String region) {
        return command + " -g " + group + " -n " + name + " -l " + region;
    }

    private String line(String... parts) {
        return dialect.lines(Optional.of(parts).stream()
                .flatMap(java.util.Arrays::stream)
                .filter(p -> !p.isEmpty())
                .toList());
    }
}
