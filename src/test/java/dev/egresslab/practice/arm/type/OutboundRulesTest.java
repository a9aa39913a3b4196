package dev.egresslab.practice.arm.type;

import dev.egresslab.practice.arm.ArmScene;
import dev.egresslab.practice.arm.ClusterScene;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.egresslab.practice.arm.ClusterScene.CLUSTER;
import static dev.egresslab.practice.arm.ClusterScene.NETWORK;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OutboundRulesTest {
    private static final String SUBNET = NETWORK + "virtualNetworks/vnet/subnets/aks-subnet";

    private final ClusterScene scene = new ClusterScene();

    @ParameterizedTest
    @CsvSource({
        "'\"outboundType\": \"elsewhere\"', InvalidParameter",
        "'\"outboundType\": \"userAssignedNATGateway\"', UserAssignedNATGatewayWithManagedVNetNotAllowed",
        "'\"outboundType\": \"userDefinedRouting\"', UserDefinedRoutingWithManagedVNetNotAllowed",
        "'\"outboundType\": \"managedNATGateway\", \"loadBalancerSku\": \"basic\"', UnexpectedLoadBalancerSkuForCurrentOutboundConfiguration",
        "'\"outboundType\": \"managedNATGateway\", \"natGatewayProfile\": {\"managedOutboundIPProfile\": {\"count\": 17}}', InvalidNATGatewayProfileManagedOutboundIPCount",
        "'\"outboundType\": \"managedNATGateway\", \"natGatewayProfile\": {\"idleTimeoutInMinutes\": 3}', InvalidNATGatewayProfileIdleTimeout",
        "'\"loadBalancerProfile\": {\"managedOutboundIPs\": {\"count\": 101}}', InvalidLoadBalancerProfileManagedOutboundIPCount",
        "'\"loadBalancerProfile\": {\"allocatedOutboundPorts\": 1001}', LoadBalancerProfileAllocatedOutboundPortsMustBeMultipleOfEight",
        "'\"loadBalancerProfile\": {\"idleTimeoutInMinutes\": 121}', InvalidLoadBalancerProfileIdleTimeout",
        "'\"outboundType\": \"block\", \"networkPlugin\": \"kubenet\"', InvalidParameter",
        "'\"serviceCidr\": \"10.0.0.0/16\", \"dnsServiceIP\": \"10.1.0.10\"', DnsServiceIpOutOfServiceCidr",
        "'\"podCidr\": \"172.30.0.0/16\"', InvalidPodCidr"
    })
    void a_way_out_that_aks_refuses_is_refused_with_its_code(String network, String code) {
        var answer = scene.create("{" + network + "}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/code")).isEqualTo(code);
        assertThat(scene.arm.get(CLUSTER).status()).isEqualTo(404);
    }

    @Test
    void ports_for_all_nodes_must_fit_into_the_addresses() {
        var answer = scene.create("{\"loadBalancerProfile\": {\"allocatedOutboundPorts\": 32000}}");
        assertThat(answer.at("/message"))
                .isEqualTo(
                        "Load balancer profile allocated ports 32000 is not in an allowable range given the number of nodes and IPs provisioned. Total node count 3 requires 96000 ports but only 64000 ports are available given 1 outbound public IPs. Refer to https://aka.ms/aks/slb-ports for more details.");
    }

    @Test
    void routing_of_the_owner_needs_a_table_then_a_default_route_then_a_good_next_hop() {
        network("");
        assertThat(udr().at("/code")).isEqualTo("ExistingRouteTableNotAssociatedWithSubnet");
        scene.made("routeTables/rt", "{\"location\": \"westeurope\"}");
        network(", \"routeTable\": {\"id\": \"" + NETWORK + "routeTables/rt\"}");
        assertThat(udr().at("/code")).isEqualTo("RouteTableMissingDefaultRouteError");
        scene.made(
                "routeTables/rt/routes/all",
                "{\"properties\": {\"addressPrefix\": \"0.0.0.0/0\", \"nextHopType\": \"Internet\"}}");
        assertThat(udr().at("/message"))
                .isEqualTo(
                        "Default route 0.0.0.0/0 has a next hop of Internet but only next hops of VirtualAppliance or VirtualNetworkGateway are allowed. Please see http://aka.ms/aks/outboundtype for more details");
    }

    @Test
    void a_gateway_of_the_owner_must_be_on_the_subnet_and_have_an_address() {
        network("");
        var missing =
                scene.create("{\"networkPlugin\": \"azure\", \"outboundType\": \"userAssignedNATGateway\"}", SUBNET);
        assertThat(missing.at("/code")).isEqualTo("SubnetNotAssociatedWithNATGateway");
        scene.made("natGateways/nat", "{\"location\": \"westeurope\", \"sku\": {\"name\": \"Standard\"}}");
        network(", \"natGateway\": {\"id\": \"" + NETWORK + "natGateways/nat\"}");
        var bare = scene.create("{\"networkPlugin\": \"azure\", \"outboundType\": \"userAssignedNATGateway\"}", SUBNET);
        assertThat(bare.at("/code")).isEqualTo("NATGatewayNotAssociatedWithPublicIPOrIPPrefix");
        assertThat(scene.create("{\"networkPlugin\": \"azure\", \"outboundType\": \"loadBalancer\"}", SUBNET)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_managed_gateway_cannot_be_in_a_network_of_the_owner() {
        network("");
        assertThat(scene.create("{\"outboundType\": \"managedNATGateway\"}", SUBNET)
                        .at("/message"))
                .isEqualTo(
                        "Outbound type is managedNATGateway but agent pool 'nodepool1' is using custom VNet, which is not allowed.");
    }

    @Test
    void a_subnet_must_have_room_for_the_pods_of_a_flat_network() {
        scene.made(
                "virtualNetworks/vnet",
                "{\"location\": \"westeurope\", \"properties\": {\"addressSpace\": {\"addressPrefixes\": [\"10.42.0.0/16\"]}, \"subnets\": [{\"name\": \"aks-subnet\", \"properties\": {\"addressPrefix\": \"10.42.1.0/26\"}}]}}");
        assertThat(scene.create("{\"networkPlugin\": \"azure\"}", SUBNET).at("/code"))
                .isEqualTo("InsufficientSubnetSize");
    }

    @Test
    void a_cluster_moves_along_the_matrix_and_nowhere_else() {
        scene.create("{\"outboundType\": \"loadBalancer\"}");
        scene.ready();
        assertThat(scene.create("{\"outboundType\": \"managedNATGateway\"}").status())
                .isEqualTo(200);
        scene.ready();
        assertThat(scene.content(ClusterScene.NODES))
                .contains("natGateways aks-agentpool-<n>-natgateway")
                .doesNotContain("loadBalancers kubernetes")
                .filteredOn(name -> name.startsWith("publicIP"))
                .hasSize(1);
        var back = scene.create("{\"outboundType\": \"loadBalancer\"}");
        assertThat(back.at("/code")).isEqualTo("OutboundTypeUpdateNotSupported");
        assertThat(scene.create("{\"outboundType\": \"block\"}").status()).isEqualTo(200);
        scene.ready();
        assertThat(scene.arm
                        .get(ClusterScene.NODES + "/providers/Microsoft.Network/networkSecurityGroups")
                        .body()
                        .toString())
                .contains("aks-block-internet-outbound");
    }

    private ArmScene.Answer udr() {
        return scene.create("{\"networkPlugin\": \"azure\", \"outboundType\": \"userDefinedRouting\"}", SUBNET);
    }

    private void network(String more) {
        scene.made(
                "virtualNetworks/vnet",
                "{\"location\": \"westeurope\", \"properties\": {\"addressSpace\": {\"addressPrefixes\": [\"10.42.0.0/16\"]}, \"subnets\": [{\"name\": \"aks-subnet\", \"properties\": {\"addressPrefix\": \"10.42.1.0/24\"%s}}]}}"
                        .formatted(more));
    }
}
