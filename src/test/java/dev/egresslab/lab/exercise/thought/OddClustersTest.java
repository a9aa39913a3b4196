package dev.egresslab.lab.exercise.thought;

import dev.egresslab.estate.Document;
import dev.egresslab.estate.Estate;
import dev.egresslab.estate.ResourceId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** Clusters that no lab is: a firewall policy, a private subnet, a subnet that is full, nothing but a description. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OddClustersTest {
    private static final String FIREWALL = "Microsoft.Network/azureFirewalls";
    private static final String SUBNET = "Microsoft.Network/virtualNetworks/subnets";
    private static final String SCALE_SET = "Microsoft.Compute/virtualMachineScaleSets";

    @Test
    void rules_of_a_policy_are_taken_out_of_it_and_a_further_one_is_added_to_it() {
        var estate = withPolicy(KeptSight.kept("userDefinedRouting"));
        var without = after(estate, "rules-out:aksfwar");
        assertThat(((Effect.Hosts) without.after().effect()).lost()).contains("mcr.microsoft.com");
        assertThat(without.differences()).singleElement().satisfies(d -> {
            assertThat(d.name()).isEqualTo("rules");
            assertThat(d.parts()).containsExactly("/properties/ruleCollections");
        });
        var allowed = after(estate, "host-allowed:ghcr.io");
        assertThat(allowed.before().effect()).isInstanceOf(Effect.Dies.class);
        assertThat(allowed.after().effect()).isInstanceOf(Effect.Leaves.class);
        assertThat(allowed.differences())
                .singleElement()
                .satisfies(d -> assertThat(d.way()).isEqualTo(Difference.Way.ADDED));
    }

    @Test
    void a_private_subnet_is_lent_no_address() {
        var estate = KeptSight.kept("userAssignedNATGateway");
        var subnet = only(estate, SUBNET);
        var closed = WhatIf.editChild(
                estate, subnet.id(), body -> WhatIf.properties(body).put("defaultOutboundAccess", false));
        assertThat(after(closed, "gateway-off:natCluster").after().effect())
                .isInstanceOfSatisfying(
                        Effect.Dies.class, dies -> assertThat(dies.at()).isEqualTo("natCluster"));
    }

    @Test
    void twice_as_many_nodes_may_not_find_addresses_in_their_subnet() {
        var estate = KeptSight.kept("userDefinedRouting");
        var grown = WhatIf.edit(
                estate,
                only(estate, SCALE_SET).id(),
                body -> body.withObjectProperty("sku").put("capacity", 5));
        assertThat(after(grown, "nodes-double").after().effect()).isEqualTo(new Effect.NoRoom(8, 10, "aks-subnet"));
    }

    @Test
    void a_cluster_that_nothing_is_known_of_leaves_nothing_to_think_of() {
        var cluster = new Document(
                ResourceId.of(
                        "/subscriptions/s/resourceGroups/g/providers/Microsoft.ContainerService/managedClusters/c"),
                Json.object("{\"name\": \"c\", \"properties\": {}}"));
        var sight = new KeptSight(new Estate(List.of(cluster), Map.of()));
        assertThat(Thoughts.of(sight).all()).isEmpty();
        assertThat(Readings.of(sight)).isEmpty();
        assertThat(Thoughts.of(new KeptSight(Estate.EMPTY)).all()).isEmpty();
    }

    /** Its rules in a policy's group instead of its own. */
    private static Estate withPolicy(Estate estate) {
        var firewall = only(estate, FIREWALL);
        var group = firewall.id().groupId().orElseThrow();
        var policy = group.child("providers/Microsoft.Network/firewallPolicies", "policy");
        var body = Json.object("{\"name\": \"rules\", \"properties\": {\"priority\": 200, \"ruleCollections\": []}}");
        var collections = WhatIf.properties(body).withArrayProperty("ruleCollections");
        for (var kind : List.of("network", "application"))
            firewall.items("/properties/" + kind + "RuleCollections").forEach(c -> {
                var collection = collections.addObject();
                collection.setAll((ObjectNode) c.get("properties").deepCopy());
                collection.set("name", c.get("name"));
                var type = kind.equals("network") ? "NetworkRule" : "ApplicationRule";
                collection.get("rules").forEach(rule -> {
                    ((ObjectNode) rule).put("ruleType", type);
                    if (kind.equals("network")) ((ObjectNode) rule).set("ipProtocols", rule.get("protocols"));
                });
            });
        var moved = WhatIf.plus(
                estate,
                new Document(policy, Json.object("{\"properties\": {\"dnsSettings\": {\"enableProxy\": true}}}")),
                new Document(policy.child("ruleCollectionGroups", "rules"), body));
        return WhatIf.edit(moved, firewall.id(), self -> {
            WhatIf.properties(self).without(List.of("networkRuleCollections", "applicationRuleCollections"));
            WhatIf.properties(self).putObject("firewallPolicy").put("id", policy.toString());
        });
    }

    private static Conclusion after(Estate estate, String id) {
        var thoughts = Thoughts.of(new KeptSight(estate));
        assertThat(thoughts.all()).extracting(Thought::id).contains(id);
        return thoughts.conclude(thoughts.all().stream()
                .filter(t -> t.id().equals(id))
                .findFirst()
                .orElseThrow());
    }

    private static Document only(Estate estate, String type) {
        return estate.all(type).stream()
                .filter(d -> !d.name().equals("AzureFirewallSubnet"))
                .findFirst()
                .orElseThrow();
    }
}
