package dev.egresslab.practice.arm.type;

import dev.egresslab.address.Cidr;
import dev.egresslab.practice.arm.Json;

import java.util.Comparator;
import java.util.HashSet;

/** kubenet: a route to each node's range of pod addresses, in the table of the nodes' subnet. */
final class NodeRoutes {
    private static final int PODS_PREFIX = 24;

    private NodeRoutes() {}

    static void sync(Managed managed) {
        var cluster = managed.cluster();
        if (!cluster.kubenet()) return;
        var pods = Cidr.parse(cluster.network().path("podCidr").asString());
        var wanted = new HashSet<String>();
        int index = 0;
        for (var pool : cluster.pools()) {
            var table = managed.draft().find(cluster.subnet(pool)).flatMap(s -> s.link("/properties/routeTable"));
            if (table.isEmpty()) continue;
            var scaleSet = cluster.scaleSet(pool);
            var machines = managed.draft().children(scaleSet, "virtualMachines").stream()
                    .sorted(Comparator.comparingInt(m -> Integer.parseInt(m.name())))
                    .toList();
            for (var machine : machines) {
                var range = new Cidr(pods.first().plus(256L * index++), PODS_PREFIX);
                var name = machine.text("/properties/osProfile/computerName").orElseThrow() + "____"
                        + range.toString().replaceAll("[./]", "");
                wanted.add(name);
                var nic = managed.draft()
                        .find(machine.id().child("networkInterfaces", scaleSet.name()))
                        .orElseThrow();
                managed.make(
                        table.get().child("routes", name),
                        Json.object(
                                """
                                {"properties": {"addressPrefix": "%s", "nextHopType": "VirtualAppliance",
                                 "nextHopIpAddress": "%s", "hasBgpOverride": false}}""",
                                range,
                                nic.body()
                                        .at("/properties/ipConfigurations/0/properties/privateIPAddress")
                                        .asString()));
            }
            managed.draft().children(table.get(), "routes").stream()
                    .filter(route ->
                            route.name().contains("-vmss") && route.name().contains("____"))
                    .filter(route -> !wanted.contains(route.name()))
                    .forEach(route -> managed.draft().remove(route.id()));
        }
    }
}
