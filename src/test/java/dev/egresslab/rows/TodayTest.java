package dev.egresslab.rows;

import dev.egresslab.ArmHand;
import dev.egresslab.BuiltLab;
import dev.egresslab.lab.Answers;
import dev.egresslab.lab.outbound.OutboundTypes;
import dev.egresslab.plan.PriceBook;
import dev.egresslab.text.Texts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Locale;

import static org.assertj.core.api.Assertions.assertThat;

/** Where the lab's text is wrong today: each is shown to be so, and said where it bites. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TodayTest {
    private final Texts texts = new Texts(Locale.ENGLISH);
    private BuiltLab balancer;
    private BuiltLab firewall;

    @BeforeAll
    void build(@TempDir Path folder) throws Exception {
        balancer = new BuiltLab(folder.resolve("lb"), "loadBalancer");
        firewall = new BuiltLab(folder.resolve("udr"), "userDefinedRouting");
    }

    @AfterAll
    void close() {
        balancer.close();
        firewall.close();
    }

    @Test
    @Row("D1")
    void kubectl_run_makes_a_pod_and_no_deployment() throws Exception {
        Rows.verified(balancer.check("expose-service", "kind"));
    }

    @Test
    @Order(1)
    @Row("D2")
    void the_labs_list_of_docker_hub_denies_hosts_that_layers_come_from() throws Exception {
        var verdict = firewall.step("unblock", "hub-then");
        Rows.verified(verdict);
        assertThat(BuiltLab.said(verdict)).contains("production.cloudfront.docker.com");
    }

    @Test
    @Order(2)
    @Row("D3")
    void the_sample_listens_on_8080_so_that_the_labs_manifest_ends_in_a_bad_gateway() throws Exception {
        Rows.verified(firewall.step("application-gateway", "enable"));
        Rows.verified(firewall.step("application-gateway", "port-80"));
    }

    @Test
    @Order(9)
    @Row("D4")
    void the_firewalls_address_alone_locks_the_workstation_out() throws Exception {
        Rows.verified(firewall.step("authorized-ranges", "lock"));
        Rows.verified(firewall.step("authorized-ranges", "admit"));
    }

    @Test
    @Row("D5")
    void the_missing_credentials_are_named_at_the_first_step_behind_the_firewall() {
        assertThat(BuiltLab.exercise("unblock").tasks().getFirst().lesson()).contains("D5");
        assertThat(texts.of("lesson.D5.today")).contains("get-credentials");
    }

    @Test
    @Row("D6")
    void more_addresses_alone_give_a_node_no_more_ports() throws Exception {
        var verdict = balancer.step("scale-addresses", "addresses");
        Rows.verified(verdict);
        assertThat(BuiltLab.said(verdict)).contains("3 outbound IPs", "1,024");
        Rows.verified(balancer.step("scale-addresses", "ports"));
    }

    @Test
    @Row("D7")
    void the_property_is_spelled_with_capitals_and_the_other_spelling_is_not_there() throws Exception {
        var document = new ArmHand(firewall.place.practice())
                .get("rg-aks-udr/providers/Microsoft.Network/azureFirewalls/hub-firewall");
        var configuration = document.at("/properties/ipConfigurations/0/properties");
        assertThat(configuration.has("privateIPAddress")).isTrue();
        assertThat(configuration.has("privateIpAddress")).isFalse();
        Rows.verified(firewall.check("follow-the-route", "next-hop"));
    }

    @Test
    @Order(5)
    @Row("D8")
    void a_nat_rule_publishes_on_the_firewall() throws Exception {
        Rows.verified(firewall.step("asymmetric-routing", "image"));
        Rows.verified(firewall.step("asymmetric-routing", "publish"));
        Rows.verified(firewall.step("asymmetric-routing", "dnat"));
    }

    @Test
    @Row({"D9", "D10"})
    void a_cluster_with_overlay_has_no_route_table_and_may_move_to_a_type_that_the_lab_does_not_know(
            @TempDir Path folder) throws Exception {
        var type = OutboundTypes.find("loadBalancer").orElseThrow();
        var answers = Answers.usual(type.parameters()).with("plugin", "overlay");
        try (var lab = new BuiltLab(folder, "loadBalancer", answers)) {
            assertThat(Rows.in(lab, "MC_rg-aks-lb_aks-lb_westeurope"))
                    .extracting(d -> d.id().type())
                    .hasSize(6)
                    .doesNotContain("Microsoft.Network/routeTables");
            lab.hand()
                    .edit(
                            "rg-aks-lb/providers/Microsoft.ContainerService/managedClusters/aks-lb",
                            cluster -> ((ObjectNode) cluster.at("/properties/networkProfile"))
                                    .put("outboundType", "none"));
            assertThat(Rows.one(lab, "Microsoft.ContainerService/managedClusters")
                            .text("/properties/networkProfile/outboundType"))
                    .contains("none");
            assertThat(texts.of("lesson.D9.today")).contains("none");
        }
    }

    @Test
    @Row("D11")
    void two_requests_are_not_enough_to_see_both_addresses_so_eleven_are_made(@TempDir Path folder) throws Exception {
        try (var lab = new BuiltLab(folder, "managedNATGateway")) {
            var verdict = lab.check("see-all-addresses", "sample");
            Rows.verified(verdict);
            assertThat(BuiltLab.said(verdict)).startsWith("11 connections");
        }
    }

    @Test
    @Order(3)
    @Row("D12")
    void nodes_reach_what_they_need_without_the_network_rules() throws Exception {
        Rows.verified(firewall.check("follow-the-route", "network-rules"));
    }

    @Test
    @Row("D13")
    void a_firewall_costs_as_long_as_it_exists_and_that_is_said_at_clean_up() {
        var lines = PriceBook.bundled().lines(firewall.bench.design(firewall.lab));
        assertThat(lines)
                .filteredOn(line -> line.kind().equals("firewall"))
                .allSatisfy(line -> assertThat(line.perHour()).isGreaterThan(BigDecimal.ONE));
        assertThat(texts.of("lesson.D13.today")).contains("Clean up");
    }

    @Test
    @Row("D14")
    void one_address_of_the_firewall_has_few_ports_and_the_documentation_asks_for_twenty() throws Exception {
        var verdict = firewall.check("follow-the-route", "ports");
        Rows.verified(verdict);
        assertThat(BuiltLab.said(verdict)).contains("4,992").contains("20");
    }
}
