package dev.egresslab.practice.arm.type;

import dev.egresslab.estate.Document;
import dev.egresslab.practice.arm.ArmType;
import dev.egresslab.practice.arm.Change;
import dev.egresslab.practice.arm.Phase;

import java.time.Duration;
import java.util.List;

/** A firewall in a network of its owner: filters by address, name and tag; one change at a time. */
final class AzureFirewalls implements ArmType {
    static final String TYPE = "Microsoft.Network/azureFirewalls";

    private static final Duration MODEL_ONLY = Duration.ofSeconds(20);
    private static final Duration DEPLOY = Duration.ofMinutes(7);
    // https://learn.microsoft.com/azure/firewall/firewall-known-issues: "3-5 minutes on average", no parallel updates
    private static final Duration UPDATE = Duration.ofMinutes(4);

    @Override
    public String name() {
        return TYPE;
    }

    @Override
    public List<Phase> phases(Change change) {
        if (!deployed(change.body())) return List.of(Phase.of(MODEL_ONLY));
        boolean before = change.before().filter(d -> deployed(d.body())).isPresent();
        return List.of(Phase.of(before ? UPDATE : DEPLOY));
    }

    @Override
    public List<Phase> leaving(Document self) {
        return List.of(Phase.of(deployed(self.body()) ? UPDATE : MODEL_ONLY));
    }

    @Override
    public void admit(Change change) {
        change.oneOf("/properties/sku/name", "AZFW_VNet", "AZFW_Hub");
        change.oneOf("/properties/sku/tier", "Standard", "Premium", "Basic");
        change.oneOf("/properties/threatIntelMode", "Alert", "Deny", "Off");
        change.fill("""
                {"properties": {"additionalProperties": {}}}""");
        FirewallAddresses.admit(change);
        FirewallRuleBodies.admit(change);
    }

    private static boolean deployed(tools.jackson.databind.JsonNode body) {
        return !body.at("/properties/ipConfigurations").isEmpty();
    }
}
