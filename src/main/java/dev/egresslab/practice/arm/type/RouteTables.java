package dev.egresslab.practice.arm.type;

import dev.egresslab.estate.Document;
import dev.egresslab.practice.arm.ArmError;
import dev.egresslab.practice.arm.ArmType;
import dev.egresslab.practice.arm.Change;
import dev.egresslab.practice.arm.Documents;
import dev.egresslab.practice.arm.Links;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.Map;

/** Routes of a person's own, for the subnets that point at the table. */
final class RouteTables implements ArmType {
    static final String TYPE = "Microsoft.Network/routeTables";

    @Override
    public String name() {
        return TYPE;
    }

    @Override
    public Duration ready() {
        return Duration.ofSeconds(4);
    }

    @Override
    public Map<String, String> inline() {
        return Map.of("routes", "routes");
    }

    @Override
    public void admit(Change change) {
        change.keep("resourceGuid", change.realm().uuid());
        change.properties().remove("subnets");
        change.fill("""
                {"properties": {"disableBgpRoutePropagation": false}}""");
    }

    @Override
    public void release(Document self, Documents others) {
        if (!others.referrers(self.id()).isEmpty())
            throw ArmError.bad(
                    "InUseRouteTableCannotBeDeleted", "Route table %s is in use and cannot be deleted.", self.name());
    }

    @Override
    public void show(ObjectNode body, Links links) {
        var subnets = links.to(body.path("id").asString(), "/subnets/");
        if (!subnets.isEmpty()) ((ObjectNode) body.path("properties")).set("subnets", subnets);
    }
}
