package dev.egresslab.azure;

import dev.egresslab.LoopbackPlace;
import dev.egresslab.estate.Document;
import dev.egresslab.lab.Answers;
import dev.egresslab.lab.outbound.OutboundTypes;
import dev.egresslab.lab.resource.ClusterShape;
import dev.egresslab.lab.resource.FirewallRules;
import dev.egresslab.lab.resource.Resource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** What exercises change on a lab that is built: everything that is not meant stays. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UpdatesTest {
    @TempDir
    private Path folder;

    private LoopbackPlace place;

    @BeforeEach
    void start() {
        place = new LoopbackPlace(folder);
    }

    @AfterEach
    void stop() {
        place.close();
    }

    @Test
    void a_load_balancer_gets_more_addresses_and_keeps_the_first() {
        var cluster = build("loadBalancer");
        var first = put(cluster).get("outboundIps");
        var more = cluster.with(cluster.shape().withLoadBalancer(new ClusterShape.LoadBalancerProfile(3, 8000, 10)));
        assertThat(put(more).get("outboundIps").split(", ")).hasSize(3).contains(first);
        var document = document(cluster.group(), cluster.name());
        assertThat(document.text("/properties/networkProfile/loadBalancerProfile/allocatedOutboundPorts"))
                .contains("8000");
        assertThat(document.text("/properties/networkProfile/loadBalancerProfile/idleTimeoutInMinutes"))
                .contains("10");
    }

    @Test
    void authorized_ranges_hold_the_address_behind_the_name_of_a_public_ip() {
        var cluster = build("userDefinedRouting");
        var address = document(cluster.group(), "firewall-publicip")
                .text("/properties/ipAddress")
                .orElseThrow();
        put(cluster.with(
                cluster.shape().withAuthorizedRanges(List.of("publicIp:firewall-publicip", "203.0.113.24/32"))));
        assertThat(document(cluster.group(), cluster.name())
                        .items("/properties/apiServerAccessProfile/authorizedIPRanges"))
                .extracting(range -> range.asString())
                .containsExactly(address + "/32", "203.0.113.24/32");
    }

    @Test
    void a_firewall_keeps_the_rules_of_others_and_replaces_its_own() {
        var cluster = build("userDefinedRouting");
        var firewall = (Resource.Firewall) resources("userDefinedRouting").stream()
                .filter(Resource.Firewall.class::isInstance)
                .findFirst()
                .orElseThrow();
        var mine = new FirewallRules.Application(
                "mine",
                500,
                List.of(new FirewallRules.ApplicationRule(
                        "one", List.of("https=443"), List.of("example.com"), List.of())));
        put(firewall.with(mine));
        put(firewall);
        assertThat(document(cluster.group(), firewall.name()).items("/properties/applicationRuleCollections"))
                .extracting(collection -> collection.path("name").asString())
                .containsExactlyInAnyOrder("aksfwar", "mine");
    }

    @Test
    void the_ingress_add_on_brings_its_gateway() {
        var cluster = build("loadBalancer");
        put(cluster.with(
                cluster.shape().withApplicationGateway(new ClusterShape.ApplicationGateway("appgw", "10.225.0.0/16"))));
        assertThat(place.cloud().survey(List.of("MC_rg-aks-lb_aks-lb_westeurope")))
                .anyMatch(d -> d.id().is("Microsoft.Network/applicationGateways"));
    }

    private Resource.ManagedCluster build(String id) {
        Resource.ManagedCluster cluster = null;
        for (var resource : resources(id)) {
            if (resource instanceof Resource.Arm arm) put(arm);
            if (resource instanceof Resource.ManagedCluster made) cluster = made;
        }
        return java.util.Objects.requireNonNull(cluster);
    }

    private Map<String, String> put(Resource.Arm resource) {
        return place.cloud().put(resource, Map.of(), _ -> {}).facts();
    }

    private static List<Resource> resources(String id) {
        var type = OutboundTypes.find(id).orElseThrow();
        return type.design(Answers.usual(type.parameters())).resources();
    }

    private Document document(String group, String name) {
        return place.cloud().survey(List.of(group)).stream()
                .filter(document -> document.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
