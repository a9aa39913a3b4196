package dev.egresslab.rows;

import dev.egresslab.BuiltLab;
import dev.egresslab.address.Ipv4;
import dev.egresslab.lab.Answers;
import dev.egresslab.lab.outbound.OutboundTypes;
import dev.egresslab.net.NatGateway;
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
import java.util.HashSet;

import static org.assertj.core.api.Assertions.assertThat;

/** Part 2 of the lab: the managed NAT gateway. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ManagedNatRowsTest {
    private BuiltLab lab;

    @BeforeAll
    void build(@TempDir Path folder) throws Exception {
        lab = new BuiltLab(folder, "managedNATGateway");
    }

    @AfterAll
    void close() {
        lab.close();
    }

    private static final String NODES = "MC_rg-aks-natgateway_aks-natgateway_westeurope";

    @Test
    @Order(1)
    @Row({"S2.2", "S2.3", "S2.4"})
    void a_cluster_with_two_addresses_and_four_idle_minutes_can_be_opened() throws Exception {
        var cluster = Rows.one(lab, "Microsoft.ContainerService/managedClusters");
        assertThat(cluster.text("/properties/networkProfile/natGatewayProfile/managedOutboundIPProfile/count"))
                .contains("2");
        assertThat(cluster.text("/properties/networkProfile/natGatewayProfile/idleTimeoutInMinutes"))
                .contains("4");
        assertThat(lab.ground().lockedOut()).isEmpty();
    }

    @Test
    @Order(1)
    @Row({"S2.5", "S2.12"})
    void the_node_group_holds_exactly_eight_resources_and_no_load_balancer() throws Exception {
        assertThat(Rows.in(lab, NODES))
                .extracting(d -> d.id().type())
                .containsExactlyInAnyOrder(
                        "Microsoft.Network/publicIPAddresses",
                        "Microsoft.Network/publicIPAddresses",
                        "Microsoft.Network/natGateways",
                        "Microsoft.Network/networkSecurityGroups",
                        "Microsoft.Network/routeTables",
                        "Microsoft.ManagedIdentity/userAssignedIdentities",
                        "Microsoft.Compute/virtualMachineScaleSets",
                        "Microsoft.Network/virtualNetworks");
        assertThat(Rows.names(lab, NODES, "Microsoft.Network/natGateways").getFirst())
                .matches("aks-agentpool-[0-9]+-natgateway");
    }

    @Test
    @Order(1)
    @Row({"S2.6", "S2.7", "S2.8"})
    void the_internet_sees_both_addresses_of_the_gateway() throws Exception {
        assertThat(Rows.podPhase(lab)).isEqualTo("Running");
        var gateway = Rows.one(lab, "Microsoft.Network/natGateways");
        assertThat(gateway.links("/properties/publicIpAddresses")).hasSize(2);
        var seen = new HashSet<Ipv4>();
        for (int i = 0; i < 60 && seen.size() < 2; i++) seen.add(Rows.seen(lab));
        assertThat(seen)
                .hasSize(2)
                .allSatisfy(a -> assertThat(Rows.owner(lab, a)).contains("Microsoft.Network/natGateways"));
    }

    @Test
    @Order(1)
    @Row({"S2.9", "S2.10"})
    void a_gateway_has_one_to_sixteen_addresses_of_64512_ports() throws Exception {
        var type = OutboundTypes.find("managedNATGateway").orElseThrow();
        var usual = Answers.usual(type.parameters());
        assertThat(type.check(usual.with("nat.ips", "16"))).isEmpty();
        assertThat(type.check(usual.with("nat.ips", "17"))).isNotEmpty();
        assertThat(NatGateway.PORTS * 16).isEqualTo(1_032_192);
    }

    @Test
    @Order(2)
    @Row({"S2.13", "S2.14", "S2.15"})
    void a_service_makes_a_load_balancer_for_visitors_only() throws Exception {
        Rows.verified(lab.step("expose-service", "expose"));
        Rows.verified(lab.step("expose-service", "apart"));
        assertThat(Rows.in(lab, NODES)).hasSize(10);
        assertThat(Rows.names(lab, NODES, "Microsoft.Network/loadBalancers")).containsExactly("kubernetes");
        assertThat(Rows.names(lab, NODES, "Microsoft.Network/publicIPAddresses"))
                .anyMatch(n -> n.startsWith("kubernetes-a"));
        assertThat(Rows.one(lab, "Microsoft.Network/loadBalancers").items("/properties/outboundRules"))
                .isEmpty();
    }
}
