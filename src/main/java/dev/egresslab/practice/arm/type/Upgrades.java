package dev.egresslab.practice.arm.type;

import dev.egresslab.estate.Document;
import dev.egresslab.practice.arm.Json;
import dev.egresslab.practice.arm.Versions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The Kubernetes versions that a cluster and its node pools can be upgraded to. */
final class Upgrades {
    private Upgrades() {}

    static ObjectNode cluster(Document self) {
        var shown = Json.object()
                .put("id", self.id() + "/upgradeprofiles/default")
                .put("name", "default")
                .put("type", "Microsoft.ContainerService/managedClusters/upgradeprofiles");
        var properties = shown.putObject("properties");
        profile(
                properties.putObject("controlPlaneProfile"),
                self.text("/properties/currentKubernetesVersion").orElse(""));
        var pools = properties.putArray("agentPoolProfiles");
        self.items("/properties/agentPoolProfiles")
                .forEach(pool ->
                        profile(pools.addObject().put("name", pool.path("name").asString()), version(pool)));
        return shown;
    }

    static ObjectNode pool(Document self) {
        var shown = Json.object()
                .put("id", self.id() + "/upgradeProfiles/default")
                .put("name", "default")
                .put("type", "Microsoft.ContainerService/managedClusters/agentPools/upgradeProfiles");
        profile(shown.putObject("properties"), version(self.body().path("properties")));
        return shown;
    }

    private static String version(JsonNode pool) {
        return pool.path("currentOrchestratorVersion").asString("");
    }

    private static void profile(ObjectNode profile, String version) {
        var upgrades =
                profile.put("kubernetesVersion", version).put("osType", "Linux").putArray("upgrades");
        Versions.upgrades(version)
                .forEach(newer ->
                        upgrades.addObject().put("kubernetesVersion", newer).put("isPreview", false));
    }
}
