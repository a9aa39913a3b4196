package dev.egresslab.rows;

import dev.egresslab.BuiltLab;
import dev.egresslab.estate.Document;
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
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** Part 4 of the lab: user defined routing and a firewall. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirewallRowsTest {
    private BuiltLab lab;

    @BeforeAll
    void build(@TempDir Path folder) throws Exception {
        lab = new BuiltLab(folder, "userDefinedRouting");
    }

    @AfterAll
    void close() {
        lab.close();
    }

    private static final String GROUP = "rg-aks-udr";
    private static final String NODES = "MC_rg-aks-udr_aks-udr_westeurope";

    @Test
    @Order(1)
    @Row({"S4.4", "S4.5", "S4.6", "S4.7"})
    void the_network_its_two_subnets_and_the_address_exist() throws Exception {
        assertThat(Rows.one(lab, "Microsoft.Network/virtualNetworks")
                        .text("/properties/addressSpace/addressPrefixes/0"))
                .contains("10.42.0.0/16");
        assertThat(subnet("aks-subnet").text("/properties/addressPrefix")).contains("10.42.1.0/24");
        assertThat(subnet("AzureFirewallSubnet").text("/properties/addressPrefix"))
                .contains("10.42.2.0/24");
        assertThat(Rows.names(lab, GROUP, "Microsoft.Network/publicIPAddresses"))
                .containsExactly("firewall-publicip");
    }

    @Test
    @Order(1)
    @Row({"S4.9", "S4.10", "S4.11", "S4.12"})
    void the_firewall_proxies_names_and_has_a_public_and_a_private_address() throws Exception {
        var firewall = Rows.one(lab, "Microsoft.Network/azureFirewalls");
        assertThat(firewall.body()
                        .at("/properties/additionalProperties")
                        .path("Network.DNS.EnableProxy")
                        .asString())
                .isEqualTo("true");
        assertThat(firewall.text("/properties/ipConfigurations/0/properties/privateIPAddress"))
                .contains("10.42.2.4");
        assertThat(firewall.text("/properties/ipConfigurations/0/properties/publicIPAddress/id")
                        .orElse(""))
                .endsWith("firewall-publicip");
    }

    @Test
    @Order(1)
    @Row({"S4.2", "S4.13", "S4.14", "S4.15", "S4.20"})
    void the_subnet_sends_everything_to_the_firewall_but_its_own_public_address() throws Exception {
        var table = Rows.one(lab, "Microsoft.Network/routeTables");
        var address = Rows.one(lab, "Microsoft.Network/publicIPAddresses")
                .text("/properties/ipAddress")
                .orElseThrow();
        assertThat(table.items("/properties/routes")
                        .map(r -> r.at("/properties/addressPrefix").asString() + " "
                                + r.at("/properties/nextHopType").asString()))
                .containsExactlyInAnyOrder("0.0.0.0/0 VirtualAppliance", address + "/32 Internet");
        assertThat(subnet("aks-subnet").text("/properties/routeTable/id").orElse(""))
                .endsWith("firewall-routetable");
        Rows.verified(lab.check("follow-the-route", "next-hop"));
    }

    @Test
    @Order(1)
    @Row({"S4.16", "S4.17", "S4.18", "S4.19"})
    void the_firewall_has_the_rules_of_the_lab() throws Exception {
        var firewall = Rows.one(lab, "Microsoft.Network/azureFirewalls");
        var network =
                firewall.items("/properties/networkRuleCollections").findFirst().orElseThrow();
        assertThat(network.path("name").asString()).isEqualTo("aksfwnr");
        assertThat(network.at("/properties/rules")
                        .valueStream()
                        .map(r -> r.path("name").asString() + " "
                                + r.at("/protocols/0").asString() + " "
                                + r.at("/destinationPorts/0").asString()))
                .containsExactly("apiudp UDP 1194", "apitcp TCP 9000", "time UDP 123");
        var application = firewall.items("/properties/applicationRuleCollections")
                .findFirst()
                .orElseThrow();
        assertThat(application.at("/properties/rules/0/fqdnTags/0").asString()).isEqualTo("AzureKubernetesService");
    }

    @Test
    @Order(1)
    @Row({"S4.21", "S4.22"})
    void the_cluster_has_three_nodes_in_the_subnet_and_the_outbound_type() throws Exception {
        var cluster = Rows.one(lab, "Microsoft.ContainerService/managedClusters");
        assertThat(cluster.text("/properties/networkProfile/outboundType")).contains("userDefinedRouting");
        assertThat(cluster.text("/properties/agentPoolProfiles/0/count")).contains("3");
        assertThat(cluster.text("/properties/agentPoolProfiles/0/vnetSubnetID").orElse(""))
                .endsWith("aks-vnet/subnets/aks-subnet");
    }

    @Test
    @Order(1)
    @Row("S4.23")
    void the_node_group_holds_three_resources_and_the_labs_own_group_five() throws Exception {
        assertThat(Rows.in(lab, NODES))
                .extracting(d -> d.id().type())
                .containsExactlyInAnyOrder(
                        "Microsoft.Network/networkSecurityGroups",
                        "Microsoft.Compute/virtualMachineScaleSets",
                        "Microsoft.ManagedIdentity/userAssignedIdentities");
        assertThat(Rows.in(lab, GROUP))
                .extracting(Document::name)
                .containsExactlyInAnyOrder(
                        "aks-udr", "aks-vnet", "firewall-publicip", "firewall-routetable", "hub-firewall");
    }

    @Test
    @Order(2)
    @Row({"S4.24", "S4.25", "S4.26", "S4.27", "S4.28"})
    void the_cluster_comes_up_by_the_tag_and_the_image_of_the_pod_is_blocked() throws Exception {
        Rows.verified(lab.check("unblock", "image"));
        assertThat(Rows.podPhase(lab)).isEqualTo("Pending");
        var answer = lab.ground().run("nginx", List.of("bash"));
        assertThat(answer.exit()).isEqualTo(-1);
    }

    @Test
    @Order(3)
    @Row({"S4.29", "S4.30"})
    void with_docker_hub_allowed_the_pod_runs_by_itself() throws Exception {
        Rows.verified(lab.step("unblock", "hub-then"));
        Rows.verified(lab.step("unblock", "hub-today"));
        assertThat(Rows.podPhase(lab)).isEqualTo("Running");
    }

    @Test
    @Order(4)
    @Row("S4.31")
    void the_firewall_answers_the_request_itself() throws Exception {
        assertThat(Rows.curl(lab).out())
                .startsWith("Action: Deny. Reason: No rule matched. Proceeding with default action.");
    }

    @Test
    @Order(5)
    @Row({"S4.32", "S4.33"})
    void with_ifconfig_allowed_the_internet_sees_the_firewalls_address() throws Exception {
        Rows.verified(lab.step("unblock", "ifconfig"));
        assertThat(Rows.owner(lab, Rows.seen(lab))).contains("Microsoft.Network/azureFirewalls");
    }

    @Test
    @Order(6)
    @Row("S4.34")
    void an_answer_past_the_firewall_is_lost() throws Exception {
        Rows.verified(lab.step("asymmetric-routing", "publish"));
        assertThat(Rows.one(lab, "Microsoft.Network/loadBalancers").items("/properties/outboundRules"))
                .isEmpty();
    }

    @Test
    @Order(7)
    @Row("S4.35")
    void a_service_published_on_the_firewall_answers() throws Exception {
        Rows.verified(lab.step("asymmetric-routing", "dnat"));
        Rows.verified(lab.check("asymmetric-routing", "route"));
    }

    @Test
    @Order(8)
    @Row({"S4.36", "S4.37"})
    void the_add_on_makes_three_more_resources_in_the_node_group() throws Exception {
        Rows.verified(lab.step("application-gateway", "enable"));
        assertThat(Rows.names(lab, NODES, "Microsoft.Network/applicationGateways"))
                .containsExactly("azure-appgateway");
        assertThat(Rows.names(lab, NODES, "Microsoft.Network/publicIPAddresses"))
                .contains("azure-appgateway-appgwpip");
        assertThat(Rows.names(lab, NODES, "Microsoft.ManagedIdentity/userAssignedIdentities"))
                .contains("ingressapplicationgateway-aks-udr");
    }

    @Test
    @Order(9)
    @Row({"S4.38", "S4.39", "S4.40"})
    void the_page_answers_at_the_address_of_the_ingress() throws Exception {
        lab.step("application-gateway", "port-80");
        Rows.verified(lab.step("application-gateway", "port-8080"));
        var estate = Rows.now(lab);
        var cluster = estate.clusters().iterator().next();
        assertThat(estate.object(cluster, "Pod", "default", "aspnetapp").flatMap(p -> p.text("/status/phase")))
                .contains("Running");
        assertThat(estate.object(cluster, "Service", "default", "aspnetapp").flatMap(p -> p.text("/spec/type")))
                .contains("ClusterIP");
        assertThat(estate.object(cluster, "Ingress", "default", "aspnetapp")
                        .flatMap(p -> p.text("/spec/ingressClassName")))
                .isEmpty();
    }

    @Test
    @Order(10)
    @Row("S4.43")
    void everything_can_be_taken_away_and_nothing_is_left() throws Exception {
        assertThat(lab.bench.clean(lab.lab).await()).isEqualTo(dev.egresslab.plan.Entry.Ending.DONE);
        assertThat(lab.bench.receipt(lab.lab).orElseThrow().nothingLeft()).isTrue();
    }

    private Document subnet(String name) {
        return Rows.now(lab).all("Microsoft.Network/virtualNetworks/subnets").stream()
                .filter(d -> d.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
