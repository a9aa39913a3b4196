package dev.egresslab.practice.arm.type;

import dev.egresslab.practice.MemoryShelf;
import dev.egresslab.practice.arm.ArmScene;
import dev.egresslab.practice.arm.ClusterScene;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.time.Duration;

import static dev.egresslab.practice.arm.ClusterScene.CLUSTER;
import static dev.egresslab.practice.arm.ClusterScene.NETWORK;
import static dev.egresslab.practice.arm.ClusterScene.NODES;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ManagedClustersTest {
    private static final String LOAD_BALANCER = "{\"outboundType\": \"loadBalancer\"}";
    private static final String KUBENET = "{\"networkPlugin\": \"kubenet\", \"outboundType\": \"loadBalancer\"}";

    private final ClusterScene scene = new ClusterScene();

    @Test
    void s1_4_a_load_balancer_cluster_of_the_labs_time_has_seven_resources_in_its_node_group() {
        var created = scene.create(KUBENET);
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.at("/properties/provisioningState")).isEqualTo("Creating");
        scene.ready();
        assertThat(scene.arm.get(CLUSTER).at("/properties/provisioningState")).isEqualTo("Succeeded");
        assertThat(scene.content(NODES))
                .containsExactly(
                        "loadBalancers kubernetes",
                        "networkSecurityGroups aks-agentpool-<n>-nsg",
                        "publicIPAddresses <guid>",
                        "routeTables aks-agentpool-<n>-routetable",
                        "userAssignedIdentities aks-agentpool",
                        "virtualMachineScaleSets aks-nodepool1-<n>-vmss",
                        "virtualNetworks aks-vnet-<n>");
    }

    @Test
    void d10_todays_usual_plugin_is_overlay_and_makes_no_route_table() {
        scene.create(LOAD_BALANCER);
        scene.ready();
        assertThat(scene.arm.get(CLUSTER).at("/properties/networkProfile/networkPluginMode"))
                .isEqualTo("overlay");
        assertThat(scene.content(NODES)).noneMatch(name -> name.startsWith("routeTables"));
    }

    @Test
    void the_effective_outbound_address_is_the_one_of_the_outbound_rule() {
        scene.create(LOAD_BALANCER);
        scene.ready();
        var address =
                scene.arm.get(CLUSTER).at("/properties/networkProfile/loadBalancerProfile/effectiveOutboundIPs/0/id");
        var balancer = scene.arm
                .get(NODES + "/providers/Microsoft.Network/loadBalancers/kubernetes")
                .body();
        assertThat(balancer.at("/properties/outboundRules/0/name").asString()).isEqualTo("aksOutboundRule");
        assertThat(balancer.at("/properties/frontendIPConfigurations/0/properties/publicIPAddress/id")
                        .asString())
                .isEqualTo(address);
        assertThat(balancer.at("/properties/backendAddressPools/1/properties/backendIPConfigurations")
                        .size())
                .isEqualTo(3);
    }

    @Test
    void s1_17_three_addresses_are_made_and_the_first_one_stays() {
        scene.create(LOAD_BALANCER);
        scene.ready();
        var pointer = "/properties/networkProfile/loadBalancerProfile/effectiveOutboundIPs";
        var before = scene.arm.get(CLUSTER).body().at(pointer);
        var update = scene.arm.put(
                CLUSTER,
                ClusterScene.body(
                        "{\"outboundType\": \"loadBalancer\", \"loadBalancerProfile\": {\"managedOutboundIPs\": {\"count\": 3}, \"effectiveOutboundIPs\": %s}}"
                                .formatted(before),
                        "",
                        ""));
        assertThat(update.status()).isEqualTo(200);
        assertThat(update.at("/properties/provisioningState")).isEqualTo("Updating");
        scene.ready();
        var after = scene.arm.get(CLUSTER).body().at(pointer);
        assertThat(after.size()).isEqualTo(3);
        assertThat(after.get(0)).isEqualTo(before.get(0));
        assertThat(scene.content(NODES))
                .filteredOn(n -> n.startsWith("publicIP"))
                .hasSize(3);
    }

    @Test
    void s2_5_a_managed_nat_cluster_has_a_gateway_with_its_addresses_and_no_load_balancer() {
        scene.create(
                "{\"networkPlugin\": \"kubenet\", \"outboundType\": \"managedNATGateway\", \"natGatewayProfile\": {\"managedOutboundIPProfile\": {\"count\": 2}, \"idleTimeoutInMinutes\": 4}}");
        scene.ready();
        assertThat(scene.content(NODES))
                .containsExactly(
                        "natGateways aks-agentpool-<n>-natgateway",
                        "networkSecurityGroups aks-agentpool-<n>-nsg",
                        "publicIPAddresses <guid>",
                        "publicIPAddresses <guid>",
                        "routeTables aks-agentpool-<n>-routetable",
                        "userAssignedIdentities aks-agentpool",
                        "virtualMachineScaleSets aks-nodepool1-<n>-vmss",
                        "virtualNetworks aks-vnet-<n>");
    }

    @Test
    void s4_23_behind_a_firewall_the_node_group_has_three_resources() {
        scene.behindFirewall();
        var created = scene.create(
                "{\"networkPlugin\": \"azure\", \"outboundType\": \"userDefinedRouting\"}",
                NETWORK + "virtualNetworks/vnet/subnets/aks-subnet");
        assertThat(created.body().toString()).contains("Creating");
        scene.ready();
        assertThat(scene.arm.get(CLUSTER).at("/properties/provisioningState")).isEqualTo("Succeeded");
        assertThat(scene.content(NODES))
                .containsExactly(
                        "networkSecurityGroups aks-agentpool-<n>-nsg",
                        "userAssignedIdentities aks-agentpool",
                        "virtualMachineScaleSets aks-nodepool1-<n>-vmss");
        assertThat(scene.content(ArmScene.GROUP))
                .containsExactly(
                        "azureFirewalls fw",
                        "managedClusters aks",
                        "publicIPAddresses fw-ip",
                        "routeTables rt",
                        "virtualNetworks vnet");
    }

    @Test
    void nodes_that_cannot_reach_the_registry_end_with_exit_50_after_their_retries() {
        scene.behindFirewall();
        scene.made(NETWORK + "azureFirewalls/fw", ClusterScene.firewall("\"WindowsUpdate\""), Duration.ofMinutes(5));
        scene.create(
                "{\"networkPlugin\": \"azure\", \"outboundType\": \"userDefinedRouting\"}",
                NETWORK + "virtualNetworks/vnet/subnets/aks-subnet");
        scene.ready();
        assertThat(scene.arm.get(CLUSTER).at("/properties/provisioningState")).isEqualTo("Creating");
        scene.arm.pass(Duration.ofMinutes(6));
        assertThat(scene.arm.get(CLUSTER).at("/properties/provisioningState")).isEqualTo("Failed");
        scene.made(
                NETWORK + "azureFirewalls/fw",
                ClusterScene.firewall("\"AzureKubernetesService\""),
                Duration.ofMinutes(5));
        scene.create(
                "{\"networkPlugin\": \"azure\", \"outboundType\": \"userDefinedRouting\"}",
                NETWORK + "virtualNetworks/vnet/subnets/aks-subnet");
        scene.ready();
        assertThat(scene.arm.get(CLUSTER).at("/properties/provisioningState")).isEqualTo("Succeeded");
        assertThat(scene.arm.planes.open).hasSize(1);
    }

    @Test
    void s4_37_the_ingress_addon_makes_a_gateway_its_address_and_its_identity() {
        scene.create(LOAD_BALANCER);
        scene.ready();
        var enabled = scene.arm.put(
                CLUSTER,
                ClusterScene.body(
                        LOAD_BALANCER,
                        "",
                        ", \"addonProfiles\": {\"ingressApplicationGateway\": {\"enabled\": true, \"config\": {\"applicationGatewayName\": \"azure-appgateway\", \"subnetCIDR\": \"10.232.0.0/24\"}}}"));
        assertThat(enabled.at("/properties/addonProfiles/ingressApplicationGateway/identity/objectId"))
                .isNotEmpty();
        scene.arm.pass(Duration.ofMinutes(12));
        assertThat(scene.content(NODES))
                .contains(
                        "applicationGateways azure-appgateway",
                        "publicIPAddresses azure-appgateway-appgwpip",
                        "userAssignedIdentities ingressapplicationgateway-aks");
    }

    @Test
    void a_cluster_that_was_being_made_is_finished_after_a_restart_with_nothing_made_twice() {
        for (int seconds = 60; seconds < 240; seconds += 60) {
            var shelf = new MemoryShelf();
            var before = new ClusterScene(shelf);
            before.create(LOAD_BALANCER);
            before.arm.pass(Duration.ofSeconds(seconds));
            var after = new ClusterScene(shelf).ready();
            assertThat(after.arm.get(CLUSTER).at("/properties/provisioningState"))
                    .isEqualTo("Succeeded");
            assertThat(after.content(NODES)).hasSize(6);
            assertThat(after.arm.planes.open).hasSize(1);
        }
    }

    @Test
    void an_aborted_cluster_is_canceled_and_a_new_put_finishes_it() {
        scene.create(LOAD_BALANCER);
        scene.arm.pass(Duration.ofSeconds(100));
        assertThat(scene.arm.call("POST", CLUSTER + "/abort", "").status()).isEqualTo(202);
        scene.arm.pass(Duration.ofSeconds(20));
        assertThat(scene.arm.get(CLUSTER).at("/properties/provisioningState")).isEqualTo("Canceled");
        assertThat(scene.create(LOAD_BALANCER).status()).isEqualTo(200);
        scene.ready();
        assertThat(scene.arm.get(CLUSTER).at("/properties/provisioningState")).isEqualTo("Succeeded");
    }

    @Test
    void a_pool_that_is_scaled_has_its_machines_and_the_cluster_says_so() {
        scene.create(LOAD_BALANCER);
        scene.ready();
        var scaled = scene.arm.put(CLUSTER + "/agentPools/nodepool1", "{\"properties\": {\"count\": 5}}");
        assertThat(scaled.at("/properties/provisioningState")).isEqualTo("Scaling");
        scene.ready();
        assertThat(scene.arm.get(CLUSTER).at("/properties/agentPoolProfiles/0/count"))
                .isEqualTo("5");
        assertThat(scene.arm.arm.store().now().all(ScaleSets.MACHINES)).hasSize(5);
        assertThat(scene.arm.delete(CLUSTER + "/agentPools/nodepool1").at("/code"))
                .isEqualTo("OperationNotAllowed");
    }

    @Test
    void deleting_the_cluster_takes_its_node_group_along() {
        scene.create(LOAD_BALANCER);
        scene.ready();
        assertThat(scene.arm.delete(CLUSTER).status()).isEqualTo(202);
        scene.ready();
        assertThat(scene.arm.get(CLUSTER).status()).isEqualTo(404);
        assertThat(scene.arm.get(NODES).status()).isEqualTo(404);
        assertThat(scene.arm.planes.open).isEmpty();
    }

    @Test
    void a_group_with_a_cluster_goes_whole() {
        scene.create(LOAD_BALANCER);
        scene.ready();
        scene.arm.delete(ArmScene.GROUP);
        scene.ready();
        assertThat(scene.arm.arm.store().now().all()).isEmpty();
    }

    @Test
    void credentials_are_there_when_the_control_plane_is() {
        scene.create(LOAD_BALANCER);
        assertThat(scene.arm
                        .call("POST", CLUSTER + "/listClusterUserCredential", "")
                        .status())
                .isEqualTo(400);
        scene.ready();
        var answer = scene.arm.call("POST", CLUSTER + "/listClusterUserCredential", "");
        assertThat(answer.at("/kubeconfigs/0/name")).isEqualTo("clusterUser");
    }
}
