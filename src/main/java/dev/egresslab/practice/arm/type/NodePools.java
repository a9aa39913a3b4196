package dev.egresslab.practice.arm.type;

import dev.egresslab.address.Cidr;
import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.practice.arm.ArmError;
import dev.egresslab.practice.arm.Json;
import tools.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

/** Scale sets with as many machines as the pools' counts say, each with an interface and an address in the subnet. */
final class NodePools {
    private NodePools() {}

    static void sync(Managed managed) {
        var cluster = managed.cluster();
        var wanted = cluster.pools().stream().map(cluster::scaleSet).toList();
        managed.draft().below(cluster.nodeGroup()).stream()
                .filter(d -> d.id().is(ScaleSets.TYPE) && !wanted.contains(d.id()))
                .forEach(d -> managed.draft().remove(d.id()));
        var taken = new HashMap<ResourceId, Set<Ipv4>>();
        for (var pool : cluster.pools()) pool(managed, pool, taken);
        PoolMembers.sync(managed);
        NodeRoutes.sync(managed);
    }

    /** The name of a machine as a Kubernetes node. */
    static String nodeName(ResourceId scaleSet, int instance) {
        return scaleSet.name() + base36(instance);
    }

    private static void pool(Managed managed, JsonNode pool, Map<ResourceId, Set<Ipv4>> taken) {
        var cluster = managed.cluster();
        var scaleSet = cluster.scaleSet(pool);
        int count = cluster.machines(pool);
        managed.make(scaleSet, ScaleSetBody.fresh(cluster, pool));
        managed.edit(scaleSet, body -> Json.inside(body, "sku").put("capacity", count));
        var machines = managed.draft().children(scaleSet, "virtualMachines");
        machines.stream()
                .filter(m -> Integer.parseInt(m.name()) >= count)
                .forEach(m -> managed.draft().remove(m.id()));
        if (machines.size() >= count) return;
        var subnet = managed.draft().find(cluster.subnet(pool)).orElseThrow();
        var range = Prefixes.first(subnet).orElseThrow();
        var used = taken.computeIfAbsent(subnet.id(), _ -> PrivateAddresses.taken(range, managed.draft()));
        int step = cluster.flat() ? pool.path("maxPods").asInt() + 1 : 1;
        for (int i = 0; i < count; i++) {
            if (managed.draft().has(scaleSet.child("virtualMachines", String.valueOf(i)))) continue;
            machine(managed, scaleSet, i, subnet.id(), address(range, used, step));
        }
    }

    /** With addresses for pods beside it where pods live in the nodes' subnet. */
    private static Ipv4 address(Cidr range, Set<Ipv4> used, int step) {
        for (var at = range.first().plus(PrivateAddresses.FIRST);
                at.plus(step - 1L).compareTo(range.last()) < 0;
                at = at.plus(step)) {
            var block = LongStream.range(0, step).mapToObj(at::plus).toList();
            if (block.stream().noneMatch(used::contains)) {
                used.addAll(block);
                return at;
            }
        }
        throw ArmError.aks(
                "SubnetIsFull", "Subnet %s does not have enough capacity for 1 IP addresses.".formatted(range));
    }

    private static void machine(Managed managed, ResourceId scaleSet, int instance, ResourceId subnet, Ipv4 address) {
        var id = scaleSet.child("virtualMachines", String.valueOf(instance));
        var nic = id.child("networkInterfaces", scaleSet.name());
        managed.put(id, Json.object("""
                        {"instanceId": "%d", "properties": {"latestModelApplied": true, "vmId": "%s",
                         "osProfile": {"computerName": "%s", "adminUsername": "azureuser"},
                         "networkProfile": {"networkInterfaces": [{"id": "%s"}]}}}""", instance, managed.realm().uuid(), nodeName(scaleSet, instance), nic));
        managed.put(
                nic,
                Json.object("""
                        {"properties": {"resourceGuid": "%s", "primary": true, "enableIPForwarding": true,
                         "networkSecurityGroup": {"id": "%s"}, "virtualMachine": {"id": "%s"},
                         "ipConfigurations": [{"name": "ipconfig1", "id": "%s/ipConfigurations/ipconfig1",
                          "properties": {"provisioningState": "Succeeded", "privateIPAddress": "%s", "primary": true,
                           "privateIPAllocationMethod": "Dynamic", "privateIPAddressVersion": "IPv4",
                           "subnet": {"id": "%s"}, "loadBalancerBackendAddressPools": []}}]}}""", managed.realm().uuid(), managed.cluster().securityGroup(), id, nic, address, subnet));
    }

    /** Azure counts machines in base 36, six digits. */
    static String base36(int instance) {
        var digits = Integer.toString(instance, 36).toLowerCase(java.util.Locale.ROOT);
        return "0".repeat(Math.max(0, 6 - digits.length())) + digits;
    }

    /** Every node of a cluster by name. */
    static List<String> names(Cluster cluster) {
        return cluster.pools().stream()
                .flatMap(pool -> java.util.stream.IntStream.range(0, cluster.machines(pool))
                        .mapToObj(i -> nodeName(cluster.scaleSet(pool), i)))
                .toList();
    }
}
