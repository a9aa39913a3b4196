package dev.egresslab.rows;

import dev.egresslab.BuiltLab;
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

/** Part 3 of the lab: a NAT gateway of one's own. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OwnNatRowsTest {
    private BuiltLab lab;

    @BeforeAll
    void build(@TempDir Path folder) throws Exception {
        lab = new BuiltLab(folder, "userAssignedNATGateway");
    }

    @AfterAll
    void close() {
        lab.close();
    }

    private static final String GROUP = "rg-aks-usernatgateway";

    @Test
    @Order(1)
    @Row({"S3.2", "S3.3", "S3.4", "S3.5"})
    void the_identity_the_address_and_the_gateway_are_the_learners_own() throws Exception {
        assertThat(Rows.names(lab, GROUP, "Microsoft.ManagedIdentity/userAssignedIdentities"))
                .containsExactly("natClusterId");
        assertThat(Rows.names(lab, GROUP, "Microsoft.Network/publicIPAddresses"))
                .containsExactly("myNatGatewayPip");
        assertThat(Rows.one(lab, "Microsoft.Network/publicIPAddresses").text("/sku/name"))
                .contains("Standard");
        assertThat(Rows.names(lab, GROUP, "Microsoft.Network/natGateways")).containsExactly("myNatGateway");
    }

    @Test
    @Order(1)
    @Row({"S3.6", "S3.7"})
    void the_subnet_of_the_network_has_the_gateway() throws Exception {
        var network = Rows.one(lab, "Microsoft.Network/virtualNetworks");
        assertThat(network.text("/properties/addressSpace/addressPrefixes/0")).contains("172.16.0.0/20");
        Rows.verified(lab.check("own-gateway", "subnet"));
    }

    @Test
    @Order(1)
    @Row({"S3.8", "S3.9"})
    void the_cluster_uses_the_subnet_and_the_identity_and_can_be_opened() throws Exception {
        var cluster = Rows.one(lab, "Microsoft.ContainerService/managedClusters");
        assertThat(cluster.text("/properties/networkProfile/outboundType")).contains("userAssignedNATGateway");
        assertThat(cluster.text("/properties/networkProfile/networkPlugin")).contains("azure");
        assertThat(cluster.text("/properties/agentPoolProfiles/0/vnetSubnetID").orElse(""))
                .endsWith("myVnet/subnets/natCluster");
        assertThat(cluster.body().at("/identity/userAssignedIdentities").propertyNames())
                .anyMatch(n -> n.endsWith("natClusterId"));
        assertThat(lab.ground().lockedOut()).isEmpty();
    }

    @Test
    @Order(1)
    @Row("S3.10")
    void the_internet_sees_the_address_of_the_own_gateway() throws Exception {
        assertThat(Rows.owner(lab, Rows.seen(lab))).contains("Microsoft.Network/natGateways");
        assertThat(Rows.seen(lab))
                .hasToString(Rows.one(lab, "Microsoft.Network/publicIPAddresses")
                        .text("/properties/ipAddress")
                        .orElseThrow());
    }
}
