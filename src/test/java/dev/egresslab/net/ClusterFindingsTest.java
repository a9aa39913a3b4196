package dev.egresslab.net;

import dev.egresslab.address.Cidr;
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
        assertThat(keys(Scene.loadBalancer(3), "loadBalancer", balanced(3, 0))).isEmpty();
        assertThat(advice(Scene.loadBalancer(3), "loadBalancer", balanced(3, 0)))
                .containsExactly("finding.ports.usual");
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

    @Test
    void a_gateway_without_any_address_lets_nothing_out() {
        assertThat(keys(Scene.natGateway(0), "userAssignedNATGateway", "")).containsExactly("finding.nat.bare");
        assertThat(keys(Scene.natGateway(0), "loadBalancer", "")).containsExactly("finding.nat.bare");
        var elsewhere = Scene.natGateway(0).put(Scene.NET + "natGateways/nat", """
                {"properties": {"publicIpPrefixes": [{"id": "%spublicIPPrefixes/unread"}]}}""".formatted(Scene.NET));
        assertThat(keys(elsewhere, "userAssignedNATGateway", "")).isEmpty();
    }

    @Test
    void a_firewall_needs_twenty_addresses_in_production_or_a_gateway_of_its_own() {
        assertThat(advice(Scene.firewall(), "userDefinedRouting", "")).containsExactly("finding.firewall.frontends");
        assertThat(advice(Scene.firewall(), "loadBalancer", "")).containsExactly("finding.firewall.frontends");
        var relayed = Scene.firewall()
                .put(
                        Scene.NET + "virtualNetworks/aks-vnet/subnets/AzureFirewallSubnet",
                        "{\"properties\":{\"addressPrefix\":\"10.42.2.0/24\",\"natGateway\":{\"id\":\"%snatGateways/nat\"}}}"
                                .formatted(Scene.NET));
        assertThat(advice(relayed, "userDefinedRouting", "")).isEmpty();
        assertThat(advice(Scene.loadBalancer(1), "loadBalancer", "")).isEmpty();
    }

    @Test
    void an_authorized_address_without_a_mask_is_a_range_of_one() {
        var scene = Scene.loadBalancer(1).put(Scene.CLUSTER.toString(), """
                {"properties": {"nodeResourceGroup": "MC_rg_aks_westeurope", "fqdn": "aks-dns-1.hcp.westeurope.azmk8s.io",
                 "apiServerAccessProfile": {"authorizedIPRanges": ["203.0.113.9"]}}}""");
        assertThat(scene.build().cluster(Scene.CLUSTER).orElseThrow().authorizedRanges())
                .containsExactly(Cidr.parse("203.0.113.9/32"));
    }

    private static String balanced(int addresses, int ports) {
        var links = String.join(",", java.util.Collections.nCopies(addresses, "{\"id\":\"/x\"}"));
        return ",\"loadBalancerProfile\":{\"allocatedOutboundPorts\":%d,\"effectiveOutboundIPs\":[%s]}"
                .formatted(ports, links);
    }

    private static String ranges(String... ranges) {
        return "},\"apiServerAccessProfile\":{\"authorizedIPRanges\":[\"" + String.join("\",\"", ranges) + "\"]";
    }

    private static List<String> keys(Scene scene, String type, String more) {
        return keys(scene, type, more, Findings.Weight.FAULT);
    }

    private static List<String> advice(Scene scene, String type, String more) {
        return keys(scene, type, more, Findings.Weight.ADVICE);
    }

    /** @param more of the network profile, or after it */
    private static List<String> keys(Scene scene, String type, String more, Findings.Weight weight) {
        var body = """
                {"properties": {"agentPoolProfiles": [{"count": 3, "vnetSubnetID": "%s"}],
                 "networkProfile": {"outboundType": "%s"%s}}}""".formatted(SUBNET, type, more);
        var cluster = new Document(Scene.CLUSTER, JsonMapper.shared().readTree(body));
        return ClusterFindings.of(cluster, scene.build(), HERE).stream()
                .filter(finding -> finding.weight() == weight)
                .map(finding -> finding.message().key())
                .distinct()
                .toList();
    }
}
