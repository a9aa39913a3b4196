package dev.egresslab.azure.resource;

import dev.egresslab.azure.Clients;
import dev.egresslab.lab.resource.Resource;

/** All kinds of ARM resources that a lab can want; the compiler holds the list. */
public final class Kinds {
    private final Clients clients;

    public Kinds(Clients clients) {
        this.clients = clients;
    }

    /** The resource and how its kind is handled. */
    public Wanted<?, ?> of(Resource.Arm resource) {
        return switch (resource) {
            case Resource.Group group -> new Wanted<>(new Groups(clients), group);
            case Resource.Identity identity -> new Wanted<>(new Identities(clients), identity);
            case Resource.PublicIp address -> new Wanted<>(new PublicIps(clients), address);
            case Resource.NatGateway gateway -> new Wanted<>(new NatGateways(clients), gateway);
            case Resource.Vnet network -> new Wanted<>(new Vnets(clients), network);
            case Resource.Subnet subnet -> new Wanted<>(new Subnets(clients), subnet);
            case Resource.Firewall firewall -> new Wanted<>(new Firewalls(clients), firewall);
            case Resource.RouteTable table -> new Wanted<>(new RouteTables(clients), table);
            case Resource.RouteTableLink link -> new Wanted<>(new RouteTableLinks(clients), link);
            case Resource.SubnetRole role -> new Wanted<>(new SubnetRoles(clients), role);
            case Resource.ManagedCluster cluster -> new Wanted<>(new ManagedClusters(clients), cluster);
        };
    }
}
