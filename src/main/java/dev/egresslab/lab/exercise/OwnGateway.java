package dev.egresslab.lab.exercise;

import dev.egresslab.lab.resource.Resource;

import java.util.List;
import java.util.Set;

/** The gateway is the learner's own: it hangs on the subnet, and AKS makes none. */
final class OwnGateway implements Exercise {
    @Override
    public String id() {
        return "own-gateway";
    }

    @Override
    public Set<String> types() {
        return Set.of("userAssignedNATGateway");
    }

    @Override
    public List<Task> tasks() {
        return List.of(
                Task.looks("subnet", OwnGateway::subnet),
                Task.looks("nothing-made", OwnGateway::nothingMade),
                Task.looks("measure", Echo::verdict));
    }

    private static Verdict subnet(Ground ground) {
        var look = new Look(ground);
        var wanted = Look.wish(ground, Resource.NatGateway.class).name();
        var subnet = Look.wish(ground, Resource.Subnet.class).name();
        boolean there = look.estate().all("Microsoft.Network/virtualNetworks/subnets").stream()
                .filter(d -> d.name().equalsIgnoreCase(subnet))
                .flatMap(d -> d.link("/properties/natGateway").stream())
                .anyMatch(id -> id.name().equalsIgnoreCase(wanted));
        return Verdict.of(there, "own.subnet", subnet, wanted);
    }

    private static Verdict nothingMade(Ground ground) {
        var look = new Look(ground);
        var made = List.of("Microsoft.Network/natGateways", "Microsoft.Network/publicIPAddresses").stream()
                .flatMap(look::inNodeGroup)
                .filter(d -> !d.name().startsWith("kubernetes"))
                .count();
        return Verdict.of(made == 0, "own.nothing", made);
    }
}
