package dev.egresslab.net.wires;

import dev.egresslab.address.Cidr;
import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.Document;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.net.Fabric;
import dev.egresslab.net.Route;
import dev.egresslab.net.Subnet;
import dev.egresslab.net.World;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Subnets, with the routes of their route tables. */
final class VirtualNetworks implements Wire {
    @Override
    public String type() {
        return "Microsoft.Network/virtualNetworks";
    }

    @Override
    public void join(Document self, Fabric fabric) {
        var space = Fabric.space(self);
        var peered = self.items("/properties/virtualNetworkPeerings")
                .flatMap(p -> Children.texts(p.at("/properties/remoteAddressSpace/addressPrefixes")).stream())
                .filter(Cidr::is)
                .map(Cidr::parse)
                .toList();
        fabric.peer(
                self.id(),
                self.items("/properties/virtualNetworkPeerings")
                        .map(p -> p.at("/properties/remoteVirtualNetwork/id").asString(""))
                        .filter(id -> !id.isEmpty())
                        .map(ResourceId::of)
                        .toList());
        Children.of(self, "/properties/subnets", "Microsoft.Network/virtualNetworks/subnets", fabric.estate())
                .forEach(subnet -> range(subnet)
                        .ifPresent(range -> fabric.add(new Subnet(
                                subnet.id(),
                                range,
                                space,
                                peered,
                                routes(subnet, fabric),
                                subnet.link("/properties/routeTable"),
                                subnet.link("/properties/natGateway"),
                                subnet.link("/properties/networkSecurityGroup"),
                                subnet.items("/properties/serviceEndpoints")
                                        .map(e -> e.path("service").asString())
                                        .toList(),
                                privateEndpoints(self.id(), fabric),
                                subnet.text("/properties/defaultOutboundAccess")
                                        .filter("false"::equals)
                                        .isEmpty()))));
    }

    private static Optional<Cidr> range(Document subnet) {
        var many = subnet.items("/properties/addressPrefixes").map(p -> p.asString(""));
        return Stream.concat(subnet.text("/properties/addressPrefix").stream(), many)
                .filter(Cidr::is)
                .map(Cidr::parse)
                .findFirst();
    }

    private static List<Route> routes(Document subnet, Fabric fabric) {
        return subnet.link("/properties/routeTable").flatMap(fabric.estate()::find).stream()
                .flatMap(
                        table -> Children.of(
                                table, "/properties/routes", "Microsoft.Network/routeTables/routes", fabric.estate())
                                .stream())
                .flatMap(route -> rows(route, fabric.world()))
                .toList();
    }

    /** One row, or one for each range of the service tag that stands in place of a prefix. */
    private static Stream<Route> rows(Document route, World world) {
        var prefix = route.text("/properties/addressPrefix").orElse("");
        var prefixes = Cidr.is(prefix) ? List.of(Cidr.parse(prefix)) : world.serviceTag(prefix);
        var at = route.text("/properties/nextHopIpAddress").filter(Ipv4::is).map(Ipv4::parse);
        var hop = Route.NextHop.of(route.text("/properties/nextHopType").orElse("None"));
        return prefixes.stream()
                .map(range -> new Route(
                        range, hop, at, Route.Source.USER, true, route.id().toString()));
    }

    private static List<Ipv4> privateEndpoints(ResourceId network, Fabric fabric) {
        return fabric.estate().all("Microsoft.Network/privateEndpoints").stream()
                .filter(e -> e.link("/properties/subnet")
                        .filter(s -> s.within(network))
                        .isPresent())
                .flatMap(e -> PrivateEndpoints.address(e).stream())
                .flatMap(Stream::of)
                .toList();
    }
}
