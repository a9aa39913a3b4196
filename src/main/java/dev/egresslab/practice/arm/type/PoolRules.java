package dev.egresslab.practice.arm.type;

import dev.egresslab.estate.ResourceId;
import dev.egresslab.practice.arm.ArmError;
import dev.egresslab.practice.arm.Change;
import dev.egresslab.practice.arm.Sizes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.HashSet;
import java.util.stream.Collectors;

/** What AKS refuses about a node pool. */
final class PoolRules {
    private static final int MOST_NODES = 1000;

    private PoolRules() {}

    static void check(Change change, Cluster cluster) {
        var names = new HashSet<String>();
        if (cluster.pools().isEmpty()) throw invalid("agentPoolProfiles", "at least one agent pool is required");
        for (var pool : cluster.pools()) {
            pool(change, cluster, (ObjectNode) pool);
            if (!names.add(pool.path("name").asString()))
                throw invalid("agentPoolProfile.name", "'" + pool.path("name").asString() + "' is used twice");
        }
        if (cluster.pools().stream().noneMatch(p -> p.path("mode").asString().equals("System")))
            throw ArmError.aks("MustDefineSystemPool", "Must define at least one system pool.");
        ProcessorQuota.check(change, cluster);
    }

    static void pool(Change change, Cluster cluster, ObjectNode pool) {
        var name = pool.path("name").asString("");
        if (!name.matches("[a-z][a-z0-9]{0,11}"))
            throw invalid(
                    "agentPoolProfile.name",
                    "'" + name
                            + "' must start with a lower case letter and have at most 12 lower case letters and digits");
        boolean system = pool.path("mode").asString().equals("System");
        int least = system ? 1 : 0;
        if (!pool.path("count").isIntegralNumber()
                || pool.path("count").asInt() < least
                || pool.path("count").asInt() > MOST_NODES)
            throw ArmError.aks(
                    "InvalidParameter",
                    "The value of parameter agentPoolProfile.count is invalid. Error details: agent pool '%s' has %s nodes; a %s pool has %d to %d. Please see https://aka.ms/aks-naming-rules for more details."
                            .formatted(
                                    name,
                                    pool.path("count").asString(""),
                                    system ? "system" : "user",
                                    least,
                                    MOST_NODES));
        size(change, pool, system);
        cluster.ownSubnet(pool).ifPresent(subnet -> subnet(change, cluster, pool, subnet));
    }

    private static void size(Change change, ObjectNode pool, boolean system) {
        var asked = pool.path("vmSize").asString();
        var known = Sizes.find(asked);
        if (known.isEmpty())
            throw ArmError.aks(
                    "BadRequest",
                    "The VM size of %s is not allowed in your subscription in location '%s'. The available VM sizes are '%s'. For more details, please visit https://aka.ms/cpu-quota"
                            .formatted(
                                    asked,
                                    change.text("/location").orElse(""),
                                    Sizes.names().collect(Collectors.joining(","))));
        pool.put("vmSize", known.get());
        // https://learn.microsoft.com/azure/aks/quotas-skus-regions
        if (system && (Sizes.cores(asked) < 2 || Sizes.memoryGb(asked) < 4))
            throw ArmError.aks(
                    "SystemPoolSkuTooLow",
                    "The VM SKU chosen for this cluster's system pool '%s' does not have enough CPU/RAM to run as an AKS node: it needs at least 2 vCPUs and 4 GB of memory."
                            .formatted(asked));
    }

    private static void subnet(Change change, Cluster cluster, JsonNode pool, ResourceId id) {
        var subnet = change.draft()
                .find(id)
                .filter(d -> d.id().is(Subnets.TYPE))
                .orElseThrow(() -> ArmError.aks(
                        404,
                        "VnetSubnetNotFound",
                        "The subnet %s of agent pool %s was not found."
                                .formatted(id, pool.path("name").asString())));
        var range = Prefixes.first(subnet).orElseThrow();
        long nodes = pool.path("count").asInt() + 1L;
        long needed = cluster.flat() ? nodes * (pool.path("maxPods").asInt() + 1) : nodes;
        long usable = range.size() - 5;
        if (needed > usable)
            throw ArmError.aks(
                    "InsufficientSubnetSize",
                    "Pre-allocated IPs %d exceeds IPs available %d in Subnet Cidr %s, Subnet Name %s. If Autoscaler is enabled, the max-count from each nodepool is counted towards this total (which means that pre-allocated IPs count represents a theoretical max value, not the actual number of IPs requested). http://aka.ms/aks/insufficientsubnetsize"
                            .formatted(needed, usable, range, subnet.name()));
    }

    static ArmError invalid(String parameter, String why) {
        return ArmError.aks(
                "InvalidParameter",
                "The value of parameter %s is invalid. Error details: %s. Please see https://aka.ms/aks-naming-rules for more details."
                        .formatted(parameter, why));
    }
}
