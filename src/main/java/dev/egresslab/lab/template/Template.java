package dev.egresslab.lab.template;

import dev.egresslab.lab.Design;
import dev.egresslab.lab.resource.Resource;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A design as one deployment into its resource group, which must be there before. What lives in the cluster is not in it:
 * a deployment makes Azure's resources only.
 */
public record Template(List<Part> parts) {
    /** https://learn.microsoft.com/azure/role-based-access-control/built-in-roles */
    private static final String NETWORK_CONTRIBUTOR = "4d97b98b-1d4f-4787-a291-c67834d212e7";

    public Template {
        parts = List.copyOf(parts);
    }

    public static Template of(Design design) {
        var parts = new ArrayList<Part>();
        for (var resource : design.resources()) part(resource, design).ifPresent(parts::add);
        return new Template(sorted(parts));
    }

    private static Optional<Part> part(Resource resource, Design design) {
        return switch (resource) {
            // the group is what is deployed into; the association is a property of the subnet
            case Resource.Group _, Resource.RouteTableLink _ -> Optional.empty();
            case Resource.Kube _ -> Optional.empty();
            case Resource.Identity i -> plain(Ref.identity(i.name()), Body.of("location", i.region()));
            case Resource.PublicIp ip -> plain(Ref.publicIp(ip.name()), Networks.publicIp(ip));
            case Resource.NatGateway n -> plain(Ref.natGateway(n.name()), Networks.natGateway(n));
            case Resource.Vnet v -> plain(Ref.network(v.name()), Networks.network(v));
            case Resource.Subnet s -> Optional.of(subnet(s, design));
            case Resource.Firewall f -> plain(Ref.firewall(f.name()), Firewalls.body(f));
            case Resource.RouteTable t -> plain(Ref.routeTable(t.name()), Networks.routeTable(t, design));
            case Resource.SubnetRole r -> plain(role(r), granted(r));
            case Resource.ManagedCluster c ->
                Optional.of(new Part(Ref.cluster(c.name()), Clusters.body(c), roles(c, design)));
        };
    }

    private static Optional<Part> plain(Ref self, java.util.Map<String, Object> body) {
        return Optional.of(new Part(self, body, List.of()));
    }

    /** A network admits one change of its subnets at a time, so each waits for those before it. */
    private static Part subnet(Resource.Subnet subnet, Design design) {
        var table = table(subnet, design);
        var before = design.resources().stream()
                .filter(Resource.Subnet.class::isInstance)
                .map(Resource.Subnet.class::cast)
                .filter(other -> other.vnet().equals(subnet.vnet()) && !other.equals(subnet))
                .filter(other ->
                        table(other, design).isEmpty() && (table.isPresent() || precedes(other, subnet, design)))
                .map(other -> Ref.subnet(other.vnet(), other.name()))
                .toList();
        return new Part(Ref.subnet(subnet.vnet(), subnet.name()), Networks.subnet(subnet, table), before);
    }

    private static boolean precedes(Resource one, Resource other, Design design) {
        return design.resources().indexOf(one) < design.resources().indexOf(other);
    }

    private static Optional<Ref> table(Resource.Subnet subnet, Design design) {
        return design.resources().stream()
                .filter(Resource.RouteTableLink.class::isInstance)
                .map(Resource.RouteTableLink.class::cast)
                .filter(link ->
                        link.vnet().equals(subnet.vnet()) && link.subnet().equals(subnet.name()))
                .findFirst()
                .map(link -> Ref.routeTable(link.routeTable()));
    }

    private static Ref role(Resource.SubnetRole role) {
        var scope = Ref.subnet(role.vnet(), role.subnet());
        var name = new Value.Guid(List.of(new Value.Id(scope), new Value.Id(grantee(role)), NETWORK_CONTRIBUTOR));
        return new Ref("Microsoft.Authorization/roleAssignments", List.of(name), Optional.of(scope));
    }

    private static Ref grantee(Resource.SubnetRole role) {
        return role.identity().map(Ref::identity).orElseGet(() -> Ref.cluster(role.cluster()));
    }

    private static java.util.Map<String, Object> granted(Resource.SubnetRole role) {
        var path = role.identity().isPresent() ? "properties.principalId" : "identity.principalId";
        return Body.of(
                "properties",
                Body.of(
                        "roleDefinitionId", new Value.Role(NETWORK_CONTRIBUTOR),
                        "principalId", new Value.Told(grantee(role), path),
                        "principalType", "ServicePrincipal"));
    }

    /** The roles that the cluster waits for. */
    private static List<Ref> roles(Resource.ManagedCluster cluster, Design design) {
        return design.resources().stream()
                .filter(Resource.SubnetRole.class::isInstance)
                .map(Resource.SubnetRole.class::cast)
                .filter(role -> cluster.needs().contains(role.key()))
                .map(Template::role)
                .toList();
    }

    /** In an order in which each comes after what it needs. */
    private static List<Part> sorted(List<Part> parts) {
        var sorted = new ArrayList<Part>();
        Set<Ref> there = new LinkedHashSet<>();
        var waiting = new ArrayList<>(parts);
        while (!waiting.isEmpty()) {
            var next = waiting.stream()
                    .filter(part -> there.containsAll(part.needs()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("these wait for each other: " + waiting));
            waiting.remove(next);
            sorted.add(next);
            there.add(next.self());
        }
        return sorted;
    }
}
