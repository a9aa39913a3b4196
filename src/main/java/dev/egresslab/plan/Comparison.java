package dev.egresslab.plan;

import dev.egresslab.estate.Document;
import dev.egresslab.estate.Estate;
import dev.egresslab.lab.resource.ClusterShape;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.net.PowerState;
import dev.egresslab.plan.Drift.Difference;
import dev.egresslab.plan.Drift.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Compares the resources that a lab made with the documents that exist; what lives in clusters is not its business. */
final class Comparison {
    private static final String NETWORK = "Microsoft.Network/";

    private final Estate estate;
    private final List<Difference> differences = new ArrayList<>();

    private Comparison(Estate estate) {
        this.estate = estate;
    }

    static List<Difference> of(List<Resource> made, Estate estate) {
        var comparison = new Comparison(estate);
        for (var resource : made) if (resource instanceof Resource.Arm arm) comparison.compare(arm);
        comparison.differences.addAll(Strangers.of(made, estate.documents()));
        return comparison.differences;
    }

    private void compare(Resource.Arm made) {
        switch (made) {
            case Resource.Group group -> find(group, "Microsoft.Resources/resourceGroups", group.name());
            case Resource.Identity identity ->
                find(identity, "Microsoft.ManagedIdentity/userAssignedIdentities", identity.name());
            case Resource.PublicIp ip -> find(ip, NETWORK + "publicIPAddresses", ip.name());
            case Resource.Vnet vnet -> vnet(vnet);
            case Resource.Subnet subnet -> subnet(subnet);
            case Resource.NatGateway gateway -> gateway(gateway);
            case Resource.Firewall firewall ->
                find(firewall, NETWORK + "azureFirewalls", firewall.name())
                        .ifPresent(found -> differences.addAll(FirewallComparison.of(firewall, found)));
            case Resource.RouteTable table ->
                find(table, NETWORK + "routeTables", table.name())
                        .ifPresent(found -> differences.addAll(RouteComparison.of(table, found, estate)));
            case Resource.RouteTableLink link -> link(link);
            case Resource.ManagedCluster cluster ->
                find(cluster, "Microsoft.ContainerService/managedClusters", cluster.name())
                        .ifPresent(found -> cluster(cluster, found));
            case Resource.SubnetRole _ -> {
                // no survey lists role assignments; whoever compares asks for it by itself
            }
        }
    }

    private void vnet(Resource.Vnet made) {
        find(made, NETWORK + "virtualNetworks", made.name())
                .ifPresent(found -> same(
                        made,
                        "addressSpace",
                        made.space().toString(),
                        String.join(", ", texts(found, "/properties/addressSpace/addressPrefixes"))));
    }

    private void subnet(Resource.Subnet made) {
        find(made, NETWORK + "virtualNetworks/subnets", made.name()).ifPresent(found -> {
            var range = found.text("/properties/addressPrefix")
                    .orElseGet(() -> String.join(", ", texts(found, "/properties/addressPrefixes")));
            same(made, "addressPrefix", made.range().toString(), range);
            made.natGateway()
                    .ifPresent(gateway -> same(made, "natGateway", gateway, linked(found, "/properties/natGateway")));
        });
    }

    private void gateway(Resource.NatGateway made) {
        find(made, NETWORK + "natGateways", made.name()).ifPresent(found -> {
            var ips = new TreeSet<String>();
            found.links("/properties/publicIpAddresses").forEach(id -> ips.add(id.name()));
            same(made, "publicIpAddresses", String.join(", ", new TreeSet<>(made.publicIps())), String.join(", ", ips));
            same(made, "idleTimeoutInMinutes", made.idleMinutes(), found.text("/properties/idleTimeoutInMinutes"));
        });
    }

    private void link(Resource.RouteTableLink made) {
        var subnet = document(made, NETWORK + "virtualNetworks/subnets", made.subnet());
        var table = subnet.map(found -> linked(found, "/properties/routeTable")).orElse("");
        if (table.equalsIgnoreCase(made.routeTable())) return;
        differences.add(new Difference(
                table.isEmpty() ? Kind.MISSING : Kind.CHANGED, made.key(), "", made.routeTable(), table));
    }

    private void cluster(Resource.ManagedCluster made, Document found) {
        var shape = made.shape();
        int nodes = found.items("/properties/agentPoolProfiles")
                .mapToInt(pool -> pool.path("count").asInt(0))
                .sum();
        same(made, "count", shape.nodes(), Optional.of(Integer.toString(nodes)));
        same(made, "powerState", "Running", PowerState.of(found));
        same(made, "outboundType", shape.outboundType(), text(found, "/properties/networkProfile/outboundType"));
        if (shape.outboundType().equals("loadBalancer"))
            profile(made, found, "loadBalancerProfile", shape.loadBalancer().publicIps());
        if (shape.outboundType().equals("managedNATGateway"))
            profile(made, found, "natGatewayProfile", shape.nat().publicIps());
        ranges(made, shape, found);
    }

    private void profile(Resource.ManagedCluster made, Document found, String profile, int ips) {
        same(
                made,
                "managedOutboundIPs",
                ips,
                found.text("/properties/networkProfile/" + profile + "/managedOutboundIPs/count")
                        .or(() -> found.text(
                                "/properties/networkProfile/" + profile + "/managedOutboundIPProfile/count")));
    }

    private void ranges(Resource.ManagedCluster made, ClusterShape shape, Document found) {
        var wanted = new TreeSet<String>();
        for (var range : shape.authorizedRanges()) wanted.add(whole(resolved(made, range)));
        var there = new TreeSet<String>();
        texts(found, "/properties/apiServerAccessProfile/authorizedIPRanges").forEach(r -> there.add(whole(r)));
        same(made, "authorizedIPRanges", String.join(", ", wanted), String.join(", ", there));
    }

    private String resolved(Resource.ManagedCluster made, String range) {
        if (!range.startsWith("publicIp:")) return range;
        return document(made, NETWORK + "publicIPAddresses", range.substring("publicIp:".length()))
                .flatMap(ip -> ip.text("/properties/ipAddress"))
                .orElse(range);
    }

    private static String whole(String range) {
        return range.endsWith("/32") ? range.substring(0, range.length() - 3) : range;
    }

    /** Notes where it is missing, or there and not ready. */
    private Optional<Document> find(Resource.Arm made, String type, String name) {
        var found = document(made, type, name);
        if (found.isEmpty()) differences.add(new Difference(Kind.MISSING, made.key(), "", name, ""));
        found.flatMap(d -> d.text("/properties/provisioningState"))
                .filter(state -> state.equals("Failed") || state.equals("Canceled"))
                .ifPresent(state -> differences.add(
                        new Difference(Kind.CHANGED, made.key(), "provisioningState", "Succeeded", state)));
        return found;
    }

    private Optional<Document> document(Resource.Arm made, String type, String name) {
        return estate.named(type, made.group(), name);
    }

    private void same(Resource made, String what, int wanted, Optional<String> found) {
        same(made, what, Integer.toString(wanted), found.orElse(""));
    }

    private void same(Resource made, String what, String wanted, String found) {
        if (wanted.equalsIgnoreCase(found)) return;
        differences.add(new Difference(Kind.CHANGED, made.key(), what, wanted, found));
    }

    private static String text(Document found, String pointer) {
        return found.text(pointer).orElse("");
    }

    private static List<String> texts(Document found, String pointer) {
        return found.items(pointer).map(item -> item.asString("")).sorted().toList();
    }

    private static String linked(Document found, String pointer) {
        return found.link(pointer).map(id -> id.name()).orElse("");
    }
}
