package dev.egresslab.net;

import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.ResourceId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FindingsTest {
    @Test
    void the_labs_as_they_are_made_have_none() {
        assertThat(keys(Scene.loadBalancer(1))).isEmpty();
        assertThat(keys(Scene.natGateway(2))).isEmpty();
        assertThat(keys(Scene.firewall())).isEmpty();
        assertThat(keys(Scene.natGateway(1).published("20.61.131.120", false))).isEmpty();
    }

    @Test
    void a_default_route_to_nothing_is_found() {
        assertThat(keys(Scene.firewall().remove(Scene.NET + "azureFirewalls/hub-firewall")))
                .containsExactly("finding.appliance.gone");
    }

    @Test
    void a_public_load_balancer_before_nodes_behind_a_firewall_is_found() {
        assertThat(keys(Scene.firewall().published("20.103.52.18", false))).containsExactly("finding.asymmetric");
        assertThat(keys(Scene.firewall().published("10.42.1.200", true))).isEmpty();
    }

    @Test
    void the_route_that_dnat_to_a_public_load_balancer_needs_is_missed_until_it_is_there() {
        var scene = Scene.firewall().published("20.103.52.18", false).dnat("20.103.52.18");
        assertThat(keys(scene)).contains("finding.return.missing");
        scene.route("firewall-route-internet", "20.229.246.163/32", "Internet", "");
        assertThat(keys(scene)).doesNotContain("finding.return.missing");
    }

    @Test
    void an_address_belongs_to_the_device_whose_document_names_its_public_ip() {
        var estate = Scene.firewall().published("20.103.52.18", false).estate();
        var firewall = ResourceId.of(Scene.NET + "azureFirewalls/hub-firewall");
        var balancer = ResourceId.of(Scene.NET + "loadBalancers/kubernetes");
        assertThat(Owners.belongs(estate, Ipv4.parse("20.229.246.163"), firewall))
                .isTrue();
        assertThat(Owners.belongs(estate, Ipv4.parse("20.103.52.18"), balancer)).isTrue();
        assertThat(Owners.belongs(estate, Ipv4.parse("20.103.52.18"), firewall)).isFalse();
        assertThat(Owners.belongs(estate, Ipv4.parse("198.51.100.1"), firewall)).isFalse();
    }

    private static List<String> keys(Scene scene) {
        return Findings.of(scene.build()).stream()
                .map(finding -> finding.message().key())
                .distinct()
                .toList();
    }
}
