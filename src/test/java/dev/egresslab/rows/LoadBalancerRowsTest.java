package dev.egresslab.rows;

import dev.egresslab.BuiltLab;
import dev.egresslab.address.Ipv4;
import dev.egresslab.net.LoadBalancer;
import dev.egresslab.net.Network;
import dev.egresslab.net.World;
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

import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/** Part 1 of the lab: the load balancer. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LoadBalancerRowsTest {
    private BuiltLab lab;

    @BeforeAll
    void build(@TempDir Path folder) throws Exception {
        lab = new BuiltLab(folder, "loadBalancer");
    }

    @AfterAll
    void close() {
        lab.close();
    }

    private static final String NODES = "MC_rg-aks-lb_aks-lb_westeurope";

    @Test
    @Order(1)
    @Row({"S1.1", "S1.2"})
    void a_group_and_a_cluster_with_the_default_outbound_type_exist() throws Exception {
        assertThat(Rows.names(lab, "rg-aks-lb", "Microsoft.ContainerService/managedClusters"))
                .containsExactly("aks-lb");
        assertThat(Rows.one(lab, "Microsoft.ContainerService/managedClusters")
                        .text("/properties/networkProfile/outboundType"))
                .contains("loadBalancer");
    }

    @Test
    @Order(1)
    @Row("S1.3")
    void the_credentials_open_the_cluster() throws Exception {
        assertThat(Rows.now(lab).clusters()).hasSize(1);
        assertThat(lab.ground().lockedOut()).isEmpty();
    }

    @Test
    @Order(1)
    @Row("S1.4")
    void the_node_group_holds_exactly_the_seven_resources() throws Exception {
        assertThat(Rows.in(lab, NODES))
                .extracting(d -> d.id().type())
                .containsExactlyInAnyOrder(
                        "Microsoft.Network/networkSecurityGroups",
                        "Microsoft.Network/routeTables",
                        "Microsoft.ManagedIdentity/userAssignedIdentities",
                        "Microsoft.Compute/virtualMachineScaleSets",
                        "Microsoft.Network/virtualNetworks",
                        "Microsoft.Network/publicIPAddresses",
                        "Microsoft.Network/loadBalancers");
        assertThat(Rows.names(lab, NODES, "Microsoft.Network/loadBalancers")).containsExactly("kubernetes");
        assertThat(Rows.names(lab, NODES, "Microsoft.ManagedIdentity/userAssignedIdentities"))
                .containsExactly("aks-lb-agentpool");
        assertThat(Rows.names(lab, NODES, "Microsoft.Compute/virtualMachineScaleSets")
                        .getFirst())
                .matches("aks-nodepool1-[0-9]+-vmss");
        assertThat(Rows.names(lab, NODES, "Microsoft.Network/virtualNetworks").getFirst())
                .matches("aks-vnet-[0-9]+");
        assertThat(Rows.names(lab, NODES, "Microsoft.Network/networkSecurityGroups")
                        .getFirst())
                .matches("aks-agentpool-[0-9]+-nsg");
        assertThat(Rows.names(lab, NODES, "Microsoft.Network/routeTables").getFirst())
                .matches("aks-agentpool-[0-9]+-routetable");
    }

    @Test
    @Order(1)
    @Row("S1.5")
    void the_pod_runs() throws Exception {
        assertThat(Rows.podPhase(lab)).isEqualTo("Running");
    }

    @Test
    @Order(1)
    @Row({"S1.6", "S1.7"})
    void the_internet_sees_the_frontend_of_the_load_balancer() throws Exception {
        var seen = Rows.seen(lab);
        assertThat(Rows.owner(lab, seen)).contains("Microsoft.Network/loadBalancers");
        assertThat(Rows.one(lab, "Microsoft.Network/loadBalancers").items("/properties/frontendIPConfigurations"))
                .hasSize(1);
    }

    @Test
    @Order(2)
    @Row({"S1.8", "S1.9", "S1.10", "S1.11", "S1.12"})
    void a_service_brings_a_second_address_and_pods_still_leave_by_the_first() throws Exception {
        var before = Rows.seen(lab);
        Rows.verified(lab.step("expose-service", "expose"));
        Rows.verified(lab.step("expose-service", "apart"));
        assertThat(Rows.seen(lab)).isEqualTo(before);
        assertThat(Rows.names(lab, NODES, "Microsoft.Network/publicIPAddresses"))
                .hasSize(2)
                .anyMatch(n -> n.startsWith("kubernetes-a"));
        assertThat(Rows.one(lab, "Microsoft.Network/loadBalancers").items("/properties/frontendIPConfigurations"))
                .hasSize(2);
        var estate = Rows.now(lab);
        var services = estate.objects(estate.clusters().iterator().next(), "Service");
        assertThat(services)
                .filteredOn(o -> o.namespace().equals("default"))
                .extracting(o -> o.name())
                .contains("kubernetes", "nginx");
        assertThat(services)
                .filteredOn(o -> o.name().equals("nginx"))
                .first()
                .satisfies(o ->
                        assertThat(o.text("/spec/ports/0/nodePort").orElse("")).matches("3[0-2][0-9]{3}"));
    }

    @Test
    @Order(3)
    @Row({"S1.16", "S1.17", "S1.18"})
    void three_outbound_addresses_bring_64000_ports_each() throws Exception {
        Rows.verified(lab.step("scale-addresses", "addresses"));
        assertThat(Rows.names(lab, NODES, "Microsoft.Network/publicIPAddresses"))
                .filteredOn(n -> !n.startsWith("kubernetes"))
                .hasSize(3);
        assertThat(LoadBalancer.PORTS).isEqualTo(64_000);
    }

    @Test
    @Order(4)
    @Row({"S1.14", "S1.15", "S1.19"})
    void a_node_runs_out_of_1024_ports_while_its_neighbours_have_theirs() throws Exception {
        // where every duration passes at once, a port that cools down for four minutes is free again at any moment
        lab.place.practice().clock().speed(2);
        Rows.verified(lab.step("exhaust-ports", "share"));
        Rows.verified(lab.step("exhaust-ports", "flows"));
        var network = Network.of(Rows.now(lab), World.load());
        var rule = network.loadBalancers().getFirst().outbound().getFirst();
        assertThat(rule.allocation(network.poolSize(rule.pool()))).isEqualTo(1024);
        assertThat(network.nodes()).hasSize(3);
        assertThat(Ipv4.is(Rows.curl(lab).out().strip())).isFalse();
        assertThat(Rows.curl(lab).exit()).isEqualTo(28);
    }
}
