package dev.egresslab.practice;

import com.azure.core.management.SubResource;
import com.azure.core.management.exception.ManagementException;
import com.azure.resourcemanager.containerservice.fluent.models.ManagedClusterInner;
import com.azure.resourcemanager.containerservice.models.AgentPoolMode;
import com.azure.resourcemanager.containerservice.models.ContainerServiceNetworkProfile;
import com.azure.resourcemanager.containerservice.models.ManagedClusterAgentPoolProfile;
import com.azure.resourcemanager.containerservice.models.ManagedClusterIdentity;
import com.azure.resourcemanager.containerservice.models.OutboundType;
import com.azure.resourcemanager.containerservice.models.ResourceIdentityType;
import com.azure.resourcemanager.network.fluent.models.AzureFirewallInner;
import com.azure.resourcemanager.network.fluent.models.NatGatewayInner;
import com.azure.resourcemanager.network.fluent.models.PublicIpAddressInner;
import com.azure.resourcemanager.network.fluent.models.RouteInner;
import com.azure.resourcemanager.network.fluent.models.RouteTableInner;
import com.azure.resourcemanager.network.fluent.models.SubnetInner;
import com.azure.resourcemanager.network.fluent.models.VirtualNetworkInner;
import com.azure.resourcemanager.network.models.AddressSpace;
import com.azure.resourcemanager.network.models.AzureFirewallIpConfiguration;
import com.azure.resourcemanager.network.models.AzureFirewallSku;
import com.azure.resourcemanager.network.models.AzureFirewallSkuName;
import com.azure.resourcemanager.network.models.AzureFirewallSkuTier;
import com.azure.resourcemanager.network.models.IpAllocationMethod;
import com.azure.resourcemanager.network.models.NatGatewaySku;
import com.azure.resourcemanager.network.models.NatGatewaySkuName;
import com.azure.resourcemanager.network.models.PublicIpAddressSku;
import com.azure.resourcemanager.network.models.PublicIpAddressSkuName;
import com.azure.resourcemanager.network.models.RouteNextHopType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("slow")
@DisplayNameGeneration(ReplaceUnderscores.class)
class AzureSdkTest {
    private static final String RG = "rg";
    private static final String PLACE = "westeurope";

    @TempDir
    private Path folder;

    private SdkScene sdk;

    @BeforeEach
    void start() throws Exception {
        sdk = new SdkScene(folder);
        sdk.resources.resourceGroups().define(RG).withRegion(PLACE).create();
    }

    @AfterEach
    void stop() {
        sdk.close();
    }

    @Test
    void groups_are_made_listed_found_and_deleted() {
        assertThat(sdk.resources.resourceGroups().contain(RG)).isTrue();
        assertThat(sdk.resources.resourceGroups().list()).hasSize(1);
        sdk.resources.resourceGroups().deleteByName(RG);
        assertThat(sdk.resources.resourceGroups().contain(RG)).isFalse();
    }

    @Test
    void a_nat_gateway_with_its_address_and_its_subnet_lives_and_goes() {
        var client = sdk.network.serviceClient();
        var address = publicIp("nat-ip");
        var gateway = client.getNatGateways()
                .createOrUpdate(
                        RG,
                        "nat",
                        new NatGatewayInner()
                                .withLocation(PLACE)
                                .withSku(new NatGatewaySku().withName(NatGatewaySkuName.STANDARD))
                                .withPublicIpAddresses(List.of(new SubResource().withId(address.id()))));
        network("10.0.0.0/16");
        var subnet = client.getSubnets()
                .createOrUpdate(
                        RG,
                        "vnet",
                        "nodes",
                        new SubnetInner()
                                .withAddressPrefix("10.0.1.0/24")
                                .withNatGateway(new SubResource().withId(gateway.id())));
        assertThat(client.getVirtualNetworks().getByResourceGroup(RG, "vnet").subnets())
                .hasSize(1);
        assertThat(client.getNatGateways()
                        .getByResourceGroup(RG, "nat")
                        .subnets()
                        .getFirst()
                        .id())
                .isEqualTo(subnet.id());
        assertThatThrownBy(() -> client.getNatGateways().delete(RG, "nat"))
                .isInstanceOfSatisfying(
                        ManagementException.class,
                        e -> assertThat(e.getValue().getCode()).isEqualTo("CannotDeleteNatGatewayAssociatedToSubnet"));
        client.getSubnets().delete(RG, "vnet", "nodes");
        client.getNatGateways().delete(RG, "nat");
        client.getPublicIpAddresses().delete(RG, "nat-ip");
        assertThat(client.getNatGateways().list()).isEmpty();
        assertThat(client.getPublicIpAddresses().list()).isEmpty();
    }

    @Test
    void a_firewall_gets_the_first_usable_address_of_its_subnet() {
        var client = sdk.network.serviceClient();
        network("10.42.0.0/16");
        var subnet = client.getSubnets()
                .createOrUpdate(RG, "vnet", "AzureFirewallSubnet", new SubnetInner().withAddressPrefix("10.42.2.0/24"));
        var address = publicIp("fw-ip");
        var firewall = client.getAzureFirewalls()
                .createOrUpdate(
                        RG,
                        "fw",
                        new AzureFirewallInner()
                                .withLocation(PLACE)
                                .withSku(new AzureFirewallSku()
                                        .withName(AzureFirewallSkuName.AZFW_VNET)
                                        .withTier(AzureFirewallSkuTier.STANDARD))
                                .withIpConfigurations(List.of(new AzureFirewallIpConfiguration()
                                        .withName("c")
                                        .withSubnet(new SubResource().withId(subnet.id()))
                                        .withPublicIpAddress(new SubResource().withId(address.id())))));
        assertThat(firewall.ipConfigurations().getFirst().privateIpAddress()).isEqualTo("10.42.2.4");
        client.getAzureFirewalls().delete(RG, "fw");
        assertThat(client.getAzureFirewalls().listByResourceGroup(RG)).isEmpty();
    }

    @Test
    void routes_live_in_their_table_and_alone() {
        var client = sdk.network.serviceClient();
        client.getRouteTables().createOrUpdate(RG, "rt", new RouteTableInner().withLocation(PLACE));
        client.getRoutes()
                .createOrUpdate(
                        RG,
                        "rt",
                        "all",
                        new RouteInner()
                                .withAddressPrefix("0.0.0.0/0")
                                .withNextHopType(RouteNextHopType.VIRTUAL_APPLIANCE)
                                .withNextHopIpAddress("10.42.2.4"));
        assertThat(client.getRouteTables().getByResourceGroup(RG, "rt").routes())
                .hasSize(1);
        client.getRoutes().delete(RG, "rt", "all");
        assertThat(client.getRouteTables().getByResourceGroup(RG, "rt").routes())
                .isEmpty();
    }

    @Test
    void an_identity_has_ids_that_the_sdk_reads() {
        var identity = sdk.identities
                .identities()
                .define("id")
                .withRegion(PLACE)
                .withExistingResourceGroup(RG)
                .create();
        assertThat(identity.principalId()).isNotNull();
        sdk.identities.identities().deleteById(identity.id());
        assertThat(sdk.identities.identities().listByResourceGroup(RG)).isEmpty();
    }

    @Test
    void a_cluster_is_made_with_its_node_group_gives_a_kubeconfig_and_goes_whole() {
        var client = sdk.clusters.serviceClient().getManagedClusters();
        var cluster = client.createOrUpdate(RG, "aks", cluster(3));
        assertThat(cluster.provisioningState()).isEqualTo("Succeeded");
        assertThat(cluster.networkProfile().loadBalancerProfile().effectiveOutboundIPs())
                .hasSize(1);
        assertThat(sdk.resources.genericResources().listByResourceGroup(cluster.nodeResourceGroup()))
                .hasSize(6);
        var config = client.listClusterUserCredentials(RG, "aks").kubeconfigs().getFirst();
        assertThat(new String(config.value(), StandardCharsets.UTF_8)).contains(sdk.cloud.endpoint() + "/k8s/rg/aks");
        var outbound = cluster.networkProfile().loadBalancerProfile();
        outbound.managedOutboundIPs().withCount(3);
        assertThat(client.createOrUpdate(RG, "aks", cluster)
                        .networkProfile()
                        .loadBalancerProfile()
                        .effectiveOutboundIPs())
                .hasSize(3);
        client.delete(RG, "aks");
        assertThat(client.list()).isEmpty();
        assertThat(sdk.resources.resourceGroups().list()).hasSize(1);
    }

    @Test
    void what_aks_refuses_arrives_with_its_code_and_its_words() {
        var client = sdk.clusters.serviceClient().getManagedClusters();
        assertThatThrownBy(() -> client.createOrUpdate(RG, "aks", cluster(0)))
                .isInstanceOfSatisfying(
                        ManagementException.class,
                        e -> assertThat(e.getValue().getCode()).isEqualTo("InvalidParameter"))
                .hasMessageContaining("agentPoolProfile.count");
    }

    private ManagedClusterInner cluster(int nodes) {
        return new ManagedClusterInner()
                .withLocation(PLACE)
                .withIdentity(new ManagedClusterIdentity().withType(ResourceIdentityType.SYSTEM_ASSIGNED))
                .withDnsPrefix("aks")
                .withNetworkProfile(new ContainerServiceNetworkProfile().withOutboundType(OutboundType.LOAD_BALANCER))
                .withAgentPoolProfiles(List.of(new ManagedClusterAgentPoolProfile()
                        .withName("nodepool1")
                        .withCount(nodes)
                        .withVmSize("Standard_DS2_v2")
                        .withMode(AgentPoolMode.SYSTEM)));
    }

    private PublicIpAddressInner publicIp(String name) {
        return sdk.network
                .serviceClient()
                .getPublicIpAddresses()
                .createOrUpdate(
                        RG,
                        name,
                        new PublicIpAddressInner()
                                .withLocation(PLACE)
                                .withSku(new PublicIpAddressSku().withName(PublicIpAddressSkuName.STANDARD))
                                .withPublicIpAllocationMethod(IpAllocationMethod.STATIC));
    }

    private void network(String range) {
        sdk.network
                .serviceClient()
                .getVirtualNetworks()
                .createOrUpdate(
                        RG,
                        "vnet",
                        new VirtualNetworkInner()
                                .withLocation(PLACE)
                                .withAddressSpace(new AddressSpace().withAddressPrefixes(List.of(range))));
    }
}
