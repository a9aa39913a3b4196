package dev.egresslab.practice.arm.type;

import dev.egresslab.estate.ResourceId;
import dev.egresslab.practice.arm.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A scale set as AKS makes it for a node pool; one address per machine, and one per pod where pods share the subnet. */
final class ScaleSetBody {
    private static final String CONFIGURATIONS =
            "/properties/virtualMachineProfile/networkProfile/networkInterfaceConfigurations/0/properties/ipConfigurations";

    private ScaleSetBody() {}

    static ObjectNode fresh(Cluster cluster, JsonNode pool) {
        var name = pool.path("name").asString();
        var body = Json.object(
                """
                {"sku": {"name": "%1$s", "tier": "Standard", "capacity": 0},
                 "tags": {"aks-managed-poolName": "%2$s", "aks-managed-orchestrator": "Kubernetes:%3$s",
                  "aks-managed-creationSource": "vmssclient-%4$s", "aks-managed-resourceNameSuffix": "%5$s"},
                 "identity": {"type": "UserAssigned", "userAssignedIdentities": {"%6$s": {}}},
                 "properties": {"singlePlacementGroup": false, "overprovision": false,
                  "upgradePolicy": {"mode": "Manual"}, "orchestrationMode": "Uniform",
                  "virtualMachineProfile": {
                   "osProfile": {"computerNamePrefix": "%4$s", "adminUsername": "azureuser"},
                   "networkProfile": {"networkInterfaceConfigurations": [{"name": "%4$s", "properties": {
                    "primary": true, "enableIPForwarding": true, "networkSecurityGroup": {"id": "%7$s"},
                    "ipConfigurations": []}}]}}}}""",
                pool.path("vmSize").asString(),
                name,
                pool.path("currentOrchestratorVersion").asString(),
                cluster.scaleSet(pool).name(),
                cluster.number(),
                cluster.kubeletIdentity(),
                cluster.securityGroup());
        var addresses = (ArrayNode) body.at(CONFIGURATIONS);
        int count = cluster.flat() ? pool.path("maxPods").asInt() + 1 : 1;
        for (int i = 1; i <= count; i++) addresses.add(address(i, cluster.subnet(pool)));
        return body;
    }

    private static ObjectNode address(int number, ResourceId subnet) {
        return Json.object("""
                {"name": "ipconfig%d", "properties": {"primary": %s, "privateIPAddressVersion": "IPv4",
                 "subnet": {"id": "%s"}, "loadBalancerBackendAddressPools": []}}""", number, number == 1, subnet);
    }
}
