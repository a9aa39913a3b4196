package dev.egresslab.practice.arm.type;

import dev.egresslab.estate.Document;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.practice.arm.Json;

import java.util.ArrayList;
import java.util.List;

/** The public addresses that AKS makes for a way out: as many as asked for, the oldest kept. */
final class ManagedAddresses {
    private static final String TAG = "aks-managed-type";

    private ManagedAddresses() {}

    /** @param use the tag's value, for example {@code aks-slb-managed-outbound-ip} */
    static List<ResourceId> ensure(Managed managed, String use, List<ResourceId> effective, int count) {
        var kept = new ArrayList<>(effective.stream()
                .filter(id ->
                        managed.draft().find(id).filter(d -> tagged(d, use)).isPresent())
                .limit(count)
                .toList());
        while (kept.size() < count) kept.add(make(managed, use));
        return kept;
    }

    /** Takes away those that nobody keeps; call it when nothing points at them any more. */
    static void release(Managed managed, String use, List<ResourceId> kept) {
        managed.draft().below(managed.cluster().nodeGroup()).stream()
                .filter(d -> d.id().is(PublicIpAddresses.TYPE) && tagged(d, use) && !kept.contains(d.id()))
                .forEach(d -> managed.draft().remove(d.id()));
    }

    /** A standard address in the node resource group. */
    static ResourceId make(Managed managed, String use) {
        var id = managed.cluster().node(PublicIpAddresses.TYPE, managed.realm().uuid());
        make(managed, id, Json.object().put(TAG, use));
        return id;
    }

    static void make(Managed managed, ResourceId id, tools.jackson.databind.node.ObjectNode tags) {
        var body = Json.object(
                """
                {"properties": {"resourceGuid": "%s", "ipAddress": "%s", "publicIPAddressVersion": "IPv4",
                 "publicIPAllocationMethod": "Static", "idleTimeoutInMinutes": 4, "ipTags": [],
                 "ddosSettings": {"protectionMode": "VirtualNetworkInherited"}},
                 "sku": {"name": "Standard", "tier": "Regional"}}""",
                managed.realm().uuid(),
                managed.realm().addresses().next(managed.cluster().location()));
        body.set("tags", tags);
        managed.put(id, body);
    }

    private static boolean tagged(Document document, String use) {
        return document.body().path("tags").path(TAG).asString("").equals(use);
    }
}
