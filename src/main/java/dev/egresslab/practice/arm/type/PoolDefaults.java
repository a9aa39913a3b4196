package dev.egresslab.practice.arm.type;

import dev.egresslab.practice.arm.Change;
import dev.egresslab.practice.arm.Json;
import tools.jackson.databind.node.ObjectNode;

/** What AKS fills in for a node pool. */
final class PoolDefaults {
    private static final String USUAL = """
            {"osDiskSizeGB": 128, "osDiskType": "Managed", "kubeletDiskType": "OS",
             "type": "VirtualMachineScaleSets", "enableAutoScaling": false, "scaleDownMode": "Delete",
             "powerState": {"code": "Running"}, "enableNodePublicIP": false, "mode": "User",
             "enableEncryptionAtHost": false, "enableUltraSSD": false, "osType": "Linux", "osSKU": "Ubuntu",
             "upgradeSettings": {"maxSurge": "10%", "maxUnavailable": "0"}, "enableFIPS": false,
             "nodeLabels": {}, "securityProfile": {"enableVTPM": false, "enableSecureBoot": false}, "nodeImageVersion":
             "AKSUbuntu-2404gen2containerd-202511.05.0"}""";

    private PoolDefaults() {}

    static void fill(ObjectNode pool, Change change) {
        if (pool.path("osDiskSizeGB").asInt(0) == 0) pool.remove("osDiskSizeGB");
        if (pool.path("vmSize").asString("").isEmpty()) pool.put("vmSize", "Standard_DS2_v2");
        if (pool.path("vnetSubnetID").asString("").isEmpty()) pool.remove("vnetSubnetID");
        if (!pool.has("count") || pool.path("count").isNull()) pool.put("count", 1);
        if (!pool.has("mode") && change.properties().path("agentPoolProfiles").size() == 1) pool.put("mode", "System");
        Json.fill(pool, Json.object(USUAL));
        var version = change.properties().path("currentKubernetesVersion").asString();
        if (pool.path("orchestratorVersion").asString("").isEmpty()) pool.put("orchestratorVersion", version);
        pool.put("currentOrchestratorVersion", version);
        if (pool.path("maxPods").asInt(0) == 0) pool.put("maxPods", mostPods(change));
    }

    // https://learn.microsoft.com/azure/aks/concepts-network-cni-overview
    private static int mostPods(Change change) {
        var network = change.properties().path("networkProfile");
        if (network.path("networkPlugin").asString().equals("kubenet")) return 110;
        return network.path("networkPluginMode").asString("").equals("overlay") ? 250 : 30;
    }
}
