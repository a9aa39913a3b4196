package dev.egresslab.practice.arm.type;

import dev.egresslab.estate.Document;
import dev.egresslab.practice.arm.ArmError;
import dev.egresslab.practice.arm.ArmType;
import dev.egresslab.practice.arm.Change;
import dev.egresslab.practice.arm.Documents;
import dev.egresslab.practice.arm.Links;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;

/** A public IPv4 address: what the internet sees. */
final class PublicIpAddresses implements ArmType {
    static final String TYPE = "Microsoft.Network/publicIPAddresses";

    private static final int LIMIT = 1000;

    @Override
    public String name() {
        return TYPE;
    }

    @Override
    public Duration ready() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void admit(Change change) {
        var sku = change.oneOf("/sku/name", "Standard", "StandardV2", "Basic");
        change.oneOf("/sku/tier", "Regional", "Global");
        change.oneOf("/properties/publicIPAddressVersion", "IPv4", "IPv6");
        change.within("/properties/idleTimeoutInMinutes", 4, 30, 4);
        var method = change.oneOf("/properties/publicIPAllocationMethod", "Static", "Dynamic");
        if (!sku.equals("Basic") && method.equals("Dynamic"))
            throw ArmError.bad(
                    "PublicIPAddressesWithStandardSkuMustBeStatic",
                    "Standard sku publicIp %s must have AllocationMethod set to Static.",
                    change.id());
        change.former("/sku/name").filter(former -> !former.equals(sku)).ifPresent(former -> {
            throw ArmError.bad(
                    "PublicIPAddressSkuCannotBeChanged",
                    "Public IP address %s sku cannot be changed from %s to %s.",
                    change.id(),
                    former,
                    sku);
        });
        if (change.creating()) quota(change);
        change.keep("resourceGuid", change.realm().uuid());
        change.fill("""
                {"properties": {"ipTags": [], "ddosSettings": {"protectionMode": "VirtualNetworkInherited"}}}""");
        var former = change.former("/properties/ipAddress");
        var prefixes = change.linked("/properties/publicIPPrefix", PublicIpPrefixes.TYPE);
        change.properties()
                .put(
                        "ipAddress",
                        former.orElseGet(() -> prefixes.isEmpty()
                                ? fresh(change)
                                : PublicIpPrefixes.free(prefixes.getFirst(), change.draft())
                                        .toString()));
    }

    @Override
    public void release(Document self, Documents others) {
        var user = others.referrers(self.id()).stream().findFirst();
        if (user.isPresent())
            throw ArmError.bad(
                    "PublicIPAddressCannotBeDeleted",
                    "Public IP address %s can not be deleted since it is still allocated to resource %s. In order to delete the public IP, disassociate/detach the Public IP address from the resource.  To learn how to do this, see aka.ms/deletepublicip.",
                    self.id(),
                    user.get());
    }

    @Override
    public void show(ObjectNode body, Links links) {
        var properties = (ObjectNode) body.path("properties");
        for (var owner : links.to(body.path("id").asString())) {
            var lower = owner.toLowerCase(java.util.Locale.ROOT);
            // a managed cluster names the addresses it uses, but does not hold them
            if (!lower.contains("/providers/microsoft.network/")) continue;
            var member = lower.contains("/natgateways/") ? "natGateway" : "ipConfiguration";
            properties.putObject(member).put("id", owner);
        }
    }

    private static String fresh(Change change) {
        while (true) {
            var address =
                    change.realm().addresses().next(change.text("/location").orElse(""));
            if (!PublicIpPrefixes.reserved(address, change.draft())) return address.toString();
        }
    }

    private static void quota(Change change) {
        var location = change.text("/location").orElse("");
        long there = change.draft().all(TYPE).stream()
                .filter(d -> d.text("/location").filter(location::equals).isPresent())
                .count();
        if (there >= LIMIT)
            throw ArmError.bad(
                    "PublicIPCountLimitReached",
                    "Cannot create more than %d public IP addresses for this subscription in this region.",
                    LIMIT);
    }
}
