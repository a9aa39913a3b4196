package dev.egresslab.lab.template;

import dev.egresslab.lab.Design;
import dev.egresslab.lab.resource.Resource;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The documents of what packets pass on their way, short of the firewall. */
final class Networks {
    private Networks() {}

    static Map<String, Object> publicIp(Resource.PublicIp ip) {
        return Body.of(
                "location", ip.region(),
                "sku", Body.of("name", "Standard"),
                "properties", Body.of("publicIPAllocationMethod", "Static", "publicIPAddressVersion", "IPv4"));
    }

    static Map<String, Object> natGateway(Resource.NatGateway gateway) {
        var addresses = gateway.publicIps().stream().map(Ref::publicIp).toList();
        return Body.of(
                "location", gateway.region(),
                "sku", Body.of("name", "Standard"),
                "properties",
                        Body.of(
                                "idleTimeoutInMinutes", gateway.idleMinutes(),
                                "publicIpAddresses", Body.links(addresses)));
    }

    static Map<String, Object> network(Resource.Vnet network) {
        var space = Body.of("addressPrefixes", List.of(network.space().toString()));
        return Body.of("location", network.region(), "properties", Body.of("addressSpace", space));
    }

    static Map<String, Object> subnet(Resource.Subnet subnet, Optional<Ref> table) {
        var properties = Body.of("addressPrefix", subnet.range().toString());
        subnet.natGateway().ifPresent(name -> properties.put("natGateway", Body.link(Ref.natGateway(name))));
        table.ifPresent(to -> properties.put("routeTable", Body.link(to)));
        return Body.of("properties", properties);
    }

    static Map<String, Object> routeTable(Resource.RouteTable table, Design design) {
        var routes = table.routes().stream().map(route -> route(route, design)).toList();
        return Body.of(
                "location", table.region(),
                "properties", Body.of("routes", routes, "disableBgpRoutePropagation", false));
    }

    private static Map<String, Object> route(Resource.Route route, Design design) {
        return Body.item(
                route.name(),
                switch (route) {
                    case Resource.Route.ToFirewall to ->
                        Body.of(
                                "nextHopType", "VirtualAppliance",
                                "addressPrefix", to.prefix().toString(),
                                "nextHopIpAddress", Firewalls.privateAddress(to.firewall()));
                    case Resource.Route.PublicAddressToInternet to ->
                        Body.of(
                                "nextHopType",
                                "Internet",
                                "addressPrefix",
                                Value.Joined.of(Firewalls.publicAddress(to.firewall(), design), "/32"));
                });
    }
}
