package dev.egresslab.practice.arm.type;

import dev.egresslab.address.Cidr;
import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.Document;
import dev.egresslab.practice.arm.ArmError;
import dev.egresslab.practice.arm.ArmType;
import dev.egresslab.practice.arm.Change;
import dev.egresslab.practice.arm.Documents;
import dev.egresslab.practice.arm.Links;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.Optional;

/** A range of public addresses that stand beside each other. */
final class PublicIpPrefixes implements ArmType {
    static final String TYPE = "Microsoft.Network/publicIPPrefixes";

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
        change.oneOf("/sku/name", "Standard", "StandardV2");
        change.oneOf("/sku/tier", "Regional", "Global");
        change.oneOf("/properties/publicIPAddressVersion", "IPv4");
        int length = change.within("/properties/prefixLength", 28, 31, 28);
        change.keep("resourceGuid", change.realm().uuid());
        change.fill("""
                {"properties": {"ipTags": []}}""");
        var former = change.former("/properties/ipPrefix");
        change.properties().put("ipPrefix", former.orElseGet(() -> fresh(change, length)));
        if (former.isPresent() && Cidr.parse(former.get()).prefix() != length)
            throw ArmError.bad(
                    "PublicIPPrefixLengthCannotBeChanged",
                    "The length of public IP prefix %s cannot be changed.",
                    change.id());
    }

    @Override
    public void release(Document self, Documents others) {
        var user = others.referrers(self.id()).stream().findFirst();
        if (user.isPresent())
            throw ArmError.bad(
                    "PublicIpPrefixCannotBeDeleted",
                    "Public IP prefix %s cannot be deleted because it is in use by %s.",
                    self.id(),
                    user.get());
    }

    @Override
    public void show(ObjectNode body, Links links) {
        var id = body.path("id").asString();
        var properties = (ObjectNode) body.path("properties");
        var addresses = links.to(id, "/publicIPAddresses/");
        if (!addresses.isEmpty()) properties.set("publicIPAddresses", addresses);
        links.to(id, "/natGateways/").forEach(gateway -> properties.set("natGateway", gateway));
    }

    /** The first address of a prefix that no resource has. */
    static Ipv4 free(Document prefix, Documents documents) {
        var range = range(prefix).orElseThrow();
        for (long i = 0; i < range.size(); i++) {
            var address = range.first().plus(i);
            if (!taken(Cidr.parse(address + "/32"), documents)) return address;
        }
        throw ArmError.bad("PublicIPPrefixFull", "Public IP prefix %s has no address left.".formatted(prefix.id()));
    }

    /** Whether an address stands in a prefix of somebody. */
    static boolean reserved(Ipv4 address, Documents documents) {
        return documents.all(TYPE).stream()
                .anyMatch(d -> range(d).filter(r -> r.contains(address)).isPresent());
    }

    private static String fresh(Change change, int length) {
        while (true) {
            var first = change.realm().addresses().next(change.text("/location").orElse(""));
            var range = Cidr.around(first, length);
            boolean other = change.draft().all(TYPE).stream()
                    .anyMatch(d -> range(d).filter(range::overlaps).isPresent());
            if (!other && !taken(range, change.draft())) return range.toString();
        }
    }

    private static boolean taken(Cidr range, Documents documents) {
        return documents.all(PublicIpAddresses.TYPE).stream()
                .flatMap(d -> d.text("/properties/ipAddress").stream())
                .filter(Ipv4::is)
                .anyMatch(text -> range.contains(Ipv4.parse(text)));
    }

    private static Optional<Cidr> range(Document prefix) {
        return prefix.text("/properties/ipPrefix").map(Cidr::parse);
    }
}
