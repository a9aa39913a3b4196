package dev.egresslab;

import dev.egresslab.lab.Lab;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.plan.Drift;
import dev.egresslab.plan.Entry;
import dev.egresslab.practice.fault.Scenarios;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What others change in a lab is named, and can be put back; what they add is named, and kept. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DriftTest extends WithBench {
    private static final String NETWORK = "rg-aks-udr/providers/Microsoft.Network/";

    @ParameterizedTest
    @ValueSource(strings = {"loadBalancer", "managedNATGateway", "userAssignedNATGateway", "userDefinedRouting"})
    void a_lab_that_nobody_touched_is_as_it_was_made(String type) throws Exception {
        assertThat(cloud.bench.drift(built(type)).differences()).isEmpty();
    }

    @Test
    void a_route_that_was_bent_and_a_rule_that_was_removed_are_named_and_put_back() throws Exception {
        var lab = built("userDefinedRouting");
        var hand = new ArmHand(cloud.practice);
        hand.edit(
                NETWORK + "routeTables/firewall-routetable/routes/firewall-route",
                route -> ((ObjectNode) route.path("properties")).put("nextHopIpAddress", "10.42.2.99"));
        hand.edit(
                NETWORK + "azureFirewalls/hub-firewall",
                firewall -> ((ArrayNode) firewall.path("properties").path("applicationRuleCollections"))
                        .removeIf(c -> c.path("name").asString().equals("aksfwar")));
        var drift = cloud.bench.drift(lab);
        assertThat(drift.differences())
                .extracting(Drift.Difference::kind, Drift.Difference::step, Drift.Difference::what)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(
                                Drift.Kind.CHANGED, "routeTable/firewall-routetable", "route firewall-route"),
                        org.assertj.core.groups.Tuple.tuple(
                                Drift.Kind.MISSING, "firewall/hub-firewall", "rules aksfwar"));
        back(lab, drift);
    }

    @Test
    void what_others_added_is_named_and_kept() throws Exception {
        var lab = built("userDefinedRouting");
        var hand = new ArmHand(cloud.practice);
        hand.edit(
                NETWORK + "routeTables/firewall-routetable",
                table -> ((ArrayNode) table.path("properties").path("routes"))
                        .addObject()
                        .put("name", "mine")
                        .putObject("properties")
                        .put("addressPrefix", "9.9.9.9/32")
                        .put("nextHopType", "Internet"));
        var drift = cloud.bench.drift(lab);
        assertThat(drift.none()).isTrue();
        assertThat(drift.differences()).singleElement().satisfies(d -> {
            assertThat(d.kind()).isEqualTo(Drift.Kind.ADDED);
            assertThat(d.found()).isEqualTo("9.9.9.9/32 to Internet");
        });
    }

    @Test
    void a_subnet_taken_off_its_table_and_a_pod_that_is_gone_are_put_back() throws Exception {
        var lab = built("userDefinedRouting");
        new ArmHand(cloud.practice)
                .edit(
                        NETWORK + "virtualNetworks/aks-vnet/subnets/aks-subnet",
                        subnet -> ((ObjectNode) subnet.path("properties")).remove("routeTable"));
        cloud.bench.cluster(lab).delete(new Resource.Pod("cluster/aks-udr", "nginx", "nginx"), _ -> {});
        var drift = cloud.bench.drift(lab);
        assertThat(drift.steps()).containsExactlyInAnyOrder("routeTableLink/aks-vnet/aks-subnet", "pod/nginx");
        back(lab, drift);
    }

    @Test
    void what_an_exercise_changed_on_purpose_is_no_drift() throws Exception {
        var lab = built("userDefinedRouting");
        var firewall = cloud.bench.design(lab).first(Resource.Firewall.class).orElseThrow();
        cloud.bench.put(lab, firewall.with(dev.egresslab.lab.outbound.LabRules.IFCONFIG), _ -> {});
        assertThat(cloud.bench.drift(lab).differences()).isEmpty();
    }

    @Test
    void a_rule_that_was_missing_at_creation_is_found_and_the_failed_cluster_is_made_good() throws Exception {
        var lab = cloud.draft("userDefinedRouting");
        cloud.faults().begin(Scenarios.find("firewall-rule-missing").orElseThrow());
        assertThat(FaultBench.end(cloud.bench.build(lab))).isEqualTo(Entry.Ending.FAILED);
        var drift = cloud.bench.drift(lab);
        assertThat(drift.steps()).contains("firewall/hub-firewall", "cluster/aks-udr");
        back(lab, drift);
    }

    private void back(Lab lab, Drift drift) throws Exception {
        assertThat(FaultBench.end(cloud.bench.putBack(lab, drift)))
                .as("%s", cloud.journal(lab))
                .isEqualTo(Entry.Ending.DONE);
        assertThat(cloud.bench.drift(lab).differences()).isEmpty();
    }

    private Lab built(String type) throws Exception {
        var lab = cloud.draft(type);
        assertThat(FaultBench.end(cloud.bench.build(lab))).isEqualTo(Entry.Ending.DONE);
        return lab;
    }
}
