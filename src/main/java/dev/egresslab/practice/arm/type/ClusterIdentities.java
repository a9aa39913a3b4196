package dev.egresslab.practice.arm.type;

import dev.egresslab.estate.ResourceId;
import dev.egresslab.practice.arm.ArmError;
import dev.egresslab.practice.arm.Change;
import dev.egresslab.practice.arm.Json;
import tools.jackson.databind.node.ObjectNode;

/** Who a cluster is when it acts in Azure: its own identity and the kubelets'. */
final class ClusterIdentities {
    private ClusterIdentities() {}

    static void fill(Change change) {
        var identity = Json.inside(change.body(), "identity");
        var type = change.oneOf("/identity/type", "SystemAssigned", "UserAssigned", "None");
        switch (type) {
            case "SystemAssigned" -> {
                identity.put(
                        "principalId", change.former("/identity/principalId").orElseGet(change.realm()::uuid));
                identity.put("tenantId", change.realm().tenant());
                identity.remove("userAssignedIdentities");
            }
            case "UserAssigned" -> assigned(change, identity);
            default -> identity.remove(java.util.List.of("principalId", "tenantId"));
        }
        kubelet(change);
        ingress(change);
    }

    private static void assigned(Change change, ObjectNode identity) {
        var given = identity.path("userAssignedIdentities");
        var filled = Json.object();
        for (var name : given.propertyNames()) {
            var id = ResourceId.of(name);
            var document = change.draft()
                    .find(id)
                    .orElseThrow(() -> ArmError.aks(
                            "ManagedIdentityNotFound", "The user assigned identity %s was not found.".formatted(id)));
            filled.putObject(document.id().toString())
                    .put("clientId", document.text("/properties/clientId").orElse(""))
                    .put("principalId", document.text("/properties/principalId").orElse(""));
        }
        if (filled.isEmpty())
            throw ArmError.aks(
                    "InvalidParameter",
                    "The value of parameter identity.userAssignedIdentities is invalid. Error details: one identity is required for type UserAssigned.");
        identity.removeAll();
        identity.put("type", "UserAssigned").set("userAssignedIdentities", filled);
    }

    private static void kubelet(Change change) {
        var kubelet = Json.inside(change.body(), "properties", "identityProfile", "kubeletidentity");
        var former = "/properties/identityProfile/kubeletidentity/";
        var cluster = new Cluster(change.id(), change.body());
        kubelet.put(
                "resourceId",
                change.former(former + "resourceId")
                        .orElse(cluster.kubeletIdentity().toString()));
        kubelet.put("clientId", change.former(former + "clientId").orElseGet(change.realm()::uuid));
        kubelet.put("objectId", change.former(former + "objectId").orElseGet(change.realm()::uuid));
    }

    private static void ingress(Change change) {
        var addon = change.body().at("/properties/addonProfiles/ingressApplicationGateway");
        if (!(addon instanceof ObjectNode profile) || !profile.path("enabled").asBoolean(false)) return;
        var cluster = new Cluster(change.id(), change.body());
        var identity = Json.inside(profile, "identity");
        var former = "/properties/addonProfiles/ingressApplicationGateway/identity/";
        identity.put("resourceId", IngressAddon.identity(cluster).toString());
        identity.put("clientId", change.former(former + "clientId").orElseGet(change.realm()::uuid));
        identity.put("objectId", change.former(former + "objectId").orElseGet(change.realm()::uuid));
        IngressAddon.check(change, cluster);
        Json.inside(profile, "config")
                .put(
                        "effectiveApplicationGatewayId",
                        IngressAddon.gateway(cluster).toString());
    }
}
