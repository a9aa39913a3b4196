package dev.egresslab.net;

import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

/** What a cluster's own settings promise, and the network around it does not keep. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClusterFindingsTest {
    private static final String SUBNET = Scene.NET + "virtualNetworks/aks-vnet/subnets/aks-subnet";
    private static final Optional<Ipv4> HERE = Optional.of(World.WORKSTATION);

    @Test
    void labs_as_they_are_made_have_none() {
        assertThat(keys(Scene.loadBalancer(1), "loadBalancer", "")).isEmpty();
        assertThat(keys(Scene.firewall(), "userDefinedRouting", "")).isEmpty();
        assertThat(keys(Scene.natGateway(1), "userAssignedNATGateway", "")).isEmpty();
    }

    @Test
    void a_cluster_that_leaves_by_a_route_needs_one_that_leads_to_an_appliance() {
        assertThat(keys(
                        Scene.firewall().remove(Scene.NET + "routeTables/rt/routes/firewall-route"),
                        "userDefinedRouting",
                        ""))
                .containsExactly("finding.default.missing");
        assertThat(keys(
                        Scene.firewall().route("firewall-route", "0.0.0.0/0", "Internet", ""),
                        "userDefinedRouting",
                        ""))
                .containsExactly("finding.default.hop");
    }

    @Test
    void a_route_that_leads_past_the_way_out_of_the_type_is_found() {
        assertThat(keys(Scene.firewall(), "loadBalancer", "")).containsExactly("finding.default.away");
    }

    @Test
    void a_gateway_of_ones_own_that_is_not_attached_is_missed() {
        assertThat(keys(Scene.loadBalancer(1), "userAssignedNATGateway", "")).containsExactly("finding.nat.missing");
    }

    @Test
    void ports_that_are_promised_to_more_nodes_than_the_addresses_have_are_counted() {
        assertThat(keys(Scene.loadBalancer(1), "loadBalancer", balanced(1, 16_000)))
                .isEmpty();
        assertThat(keys(Scene.loadBalancer(1), "loadBalancer", balanced(1, 21_328)))
                .containsExactly("finding.ports.exhausted");
        assertThat(keys(Scene.loadBalancer(3), "loadBalancer", balanced(3, 0))).containsExactly("finding.ports.usual");
    }

    @Test
    void ranges_that_shut_out_this_computer_or_the_nodes_are_found() {
        assertThat(keys(Scene.firewall(), "userDefinedRouting", ranges("20.229.246.163", "81.2.69.0/24")))
                .isEmpty();
        assertThat(keys(Scene.firewall(), "userDefinedRouting", ranges("20.229.246.163/32")))
                .containsExactly("finding.ranges.workstation");
        assertThat(keys(Scene.firewall(), "userDefinedRouting", ranges("81.2.69.24/32")))
                .containsExactly("finding.ranges.nodes");
    }

    @Test
    void a_firewall_that_knows_docker_hub_as_it_was_is_found() {
        assertThat(keys(Scene.firewall("hub=Https:443=registry-1.docker.io"), "userDefinedRouting", ""))
                .containsExactly("finding.dockerHub.old");
        assertThat(keys(
                        Scene.firewall(
                                "hub=Https:443=registry-1.docker.io",
                                "blobs=Https:443=production.cloudfront.docker.com"),
                        "userDefinedRouting",
                        ""))
                .isEmpty();
    }

    private static String balanced(int addresses, int ports) {
        var links = String.join(",", java.util.Collections.nCopies(addresses, "{\"id\":\"/x\"}"));
        return ",\"loadBalancerProfile\":{\"allocatedOutboundPorts\":%d,\"effectiveOutboundIPs\":[%s]}"
                .formatted(ports, links);
    }

    private static String ranges(String... ranges) {
        return "},\"apiServerAccessProfile\":{\"authorizedIPRanges\":[\"" + String.join("\",\"", ranges) + "\"]";
    }

    /** @param more of the network profile, or after it */
    private static List<String> keys(Scene scene, String type, String more) {
        var body = """
                {"properties": {"agentPoolProfiles": [{"count": 3, "vnetSubnetID": "%s"}],
                 "networkProfile": {"outboundType": "%s"%s}}}""".formatted(SUBNET, type, more);
        var cluster = new Document(Scene.CLUSTER, JsonMapper.shared().readTree(body));
        return ClusterFindings.of(cluster, scene.build(), HERE).stream()
                .map(finding -> finding.message().key())
                .distinct()
                .toList();
    }
}
