package dev.egresslab.azure.resource;

import com.azure.resourcemanager.network.fluent.models.AzureFirewallInner;
import com.azure.resourcemanager.network.fluent.models.RouteInner;
import com.azure.resourcemanager.network.fluent.models.RouteTableInner;
import com.azure.resourcemanager.network.models.RouteNextHopType;
import dev.egresslab.azure.Clients;
import dev.egresslab.azure.Operation;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.plan.Found;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Route tables; a firewall's addresses are looked up when the routes are made. */
final class RouteTables implements Kind<Resource.RouteTable, RouteTableInner> {
    static final String TYPE = "Microsoft.Network/routeTables";

    private final Clients clients;

    RouteTables(Clients clients) {
        this.clients = clients;
    }

    @Override
    public Optional<RouteTableInner> look(Resource.RouteTable wanted) {
        return Optional.ofNullable(
                clients.network().getRouteTables().getByResourceGroup(wanted.group(), wanted.name()));
    }

    @Override
    public Found found(Resource.RouteTable wanted, RouteTableInner there) {
        var routes = there.routes() == null ? List.<RouteInner>of() : there.routes();
        return States.found(
                there.id(),
                there.provisioningState(),
                Map.of(
                        "routes",
                        String.join(", ", routes.stream().map(RouteTables::text).toList())));
    }

    @Override
    public RouteTableInner make(
            Resource.RouteTable wanted,
            Optional<RouteTableInner> there,
            Map<String, String> tags,
            Operation operation) {
        var body = there.orElseGet(() -> new RouteTableInner().withDisableBgpRoutePropagation(false));
        var routes = new ArrayList<RouteInner>(body.routes() == null ? List.of() : body.routes());
        for (var route : wanted.routes()) {
            routes.removeIf(r -> route.name().equalsIgnoreCase(r.name()));
            routes.add(route(wanted.group(), route));
        }
        body.withRoutes(routes).withLocation(wanted.region()).withTags(States.tags(body.tags(), tags));
        var tables = clients.network().getRouteTables();
        return operation.finish(tables.beginCreateOrUpdate(wanted.group(), wanted.name(), body, operation.context()));
    }

    @Override
    public void remove(Resource.RouteTable wanted, RouteTableInner there, Operation operation) {
        var tables = clients.network().getRouteTables();
        operation.end(tables.beginDelete(wanted.group(), wanted.name(), operation.context()));
    }

    private RouteInner route(String group, Resource.Route route) {
        var firewall = clients.network().getAzureFirewalls().getByResourceGroup(group, route.firewall());
        var made = new RouteInner().withName(route.name());
        return switch (route) {
            case Resource.Route.ToFirewall to ->
                made.withAddressPrefix(to.prefix().toString())
                        .withNextHopType(RouteNextHopType.VIRTUAL_APPLIANCE)
                        .withNextHopIpAddress(privateAddress(firewall));
            case Resource.Route.PublicAddressToInternet _ ->
                made.withAddressPrefix(publicAddress(firewall) + "/32").withNextHopType(RouteNextHopType.INTERNET);
        };
    }

    private static String privateAddress(AzureFirewallInner firewall) {
        return Firewalls.privateAddress(firewall)
                .orElseThrow(() -> Missing.yet(ResourceId.of(firewall.id()), "privateAddress"));
    }

    private String publicAddress(AzureFirewallInner firewall) {
        var configurations = firewall.ipConfigurations();
        if (configurations == null || configurations.isEmpty())
            throw Missing.yet(ResourceId.of(firewall.id()), "configuration");
        return PublicIps.address(
                clients,
                ResourceId.of(configurations.getFirst().publicIpAddress().id()));
    }

    private static String text(RouteInner route) {
        var hop = route.nextHopIpAddress() == null ? String.valueOf(route.nextHopType()) : route.nextHopIpAddress();
        return route.addressPrefix() + " to " + hop;
    }
}
