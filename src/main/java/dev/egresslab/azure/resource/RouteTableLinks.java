package dev.egresslab.azure.resource;

import com.azure.resourcemanager.network.fluent.models.RouteTableInner;
import com.azure.resourcemanager.network.fluent.models.SubnetInner;
import dev.egresslab.azure.Clients;
import dev.egresslab.azure.Operation;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.plan.Found;

import java.util.Map;
import java.util.Optional;

/** Associations of subnets with route tables, which exist only as a property of the subnet. */
final class RouteTableLinks implements Kind<Resource.RouteTableLink, SubnetInner> {
    private final Clients clients;

    RouteTableLinks(Clients clients) {
        this.clients = clients;
    }

    @Override
    public Optional<SubnetInner> look(Resource.RouteTableLink wanted) {
        return Optional.of(subnet(wanted)).filter(subnet -> leadsTo(subnet, table(wanted)));
    }

    @Override
    public Found found(Resource.RouteTableLink wanted, SubnetInner there) {
        return States.found(
                there.id(),
                there.provisioningState(),
                Map.of("routeTable", table(wanted).name()));
    }

    @Override
    public SubnetInner make(
            Resource.RouteTableLink wanted,
            Optional<SubnetInner> there,
            Map<String, String> tags,
            Operation operation) {
        var body = subnet(wanted);
        body.withRouteTable(new RouteTableInner().withId(table(wanted).toString()));
        return Subnets.put(clients, wanted.group(), wanted.vnet(), wanted.subnet(), body, operation);
    }

    @Override
    public void remove(Resource.RouteTableLink wanted, SubnetInner there, Operation operation) {
        Subnets.put(clients, wanted.group(), wanted.vnet(), wanted.subnet(), there.withRouteTable(null), operation);
    }

    private SubnetInner subnet(Resource.RouteTableLink wanted) {
        return clients.network().getSubnets().get(wanted.group(), wanted.vnet(), wanted.subnet());
    }

    private ResourceId table(Resource.RouteTableLink wanted) {
        return clients.id(wanted.group(), RouteTables.TYPE, wanted.routeTable());
    }

    private static boolean leadsTo(SubnetInner subnet, ResourceId table) {
        return subnet.routeTable() != null
                && subnet.routeTable().id() != null
                && ResourceId.of(subnet.routeTable().id()).equals(table);
    }
}
