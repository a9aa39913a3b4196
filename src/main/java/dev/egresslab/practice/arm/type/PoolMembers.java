package dev.egresslab.practice.arm.type;

import dev.egresslab.practice.arm.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;

/** Puts every node of a cluster into every backend pool of the cluster's load balancers. */
final class PoolMembers {
    private static final String INTERFACES =
            "/properties/virtualMachineProfile/networkProfile/networkInterfaceConfigurations";

    private PoolMembers() {}

    static void sync(Managed managed) {
        var pools = pools(managed);
        for (var pool : managed.cluster().pools()) {
            var scaleSet = managed.cluster().scaleSet(pool);
            managed.draft().edit(scaleSet, body -> body.at(INTERFACES).forEach(nic -> join(nic, pools)));
            for (var part : managed.draft().below(scaleSet))
                if (part.id().is(ScaleSets.INTERFACES)) managed.draft().edit(part.id(), nic -> join(nic, pools));
        }
    }

    /** The ids of all pools. */
    static List<String> pools(Managed managed) {
        var pools = new ArrayList<String>();
        for (var id :
                List.of(managed.cluster().loadBalancer(), managed.cluster().internalLoadBalancer()))
            managed.draft()
                    .find(id)
                    .ifPresent(balancer -> balancer.items("/properties/backendAddressPools")
                            .forEach(pool -> pools.add(pool.path("id").asString())));
        return pools;
    }

    private static void join(JsonNode nic, List<String> pools) {
        for (var configuration : nic.at("/properties/ipConfigurations"))
            if (configuration.at("/properties/primary").asBoolean(true))
                Json.inside((ObjectNode) configuration, "properties")
                        .set("loadBalancerBackendAddressPools", Json.links(pools));
    }
}
