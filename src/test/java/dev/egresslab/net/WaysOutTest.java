package dev.egresslab.net;

import dev.egresslab.address.Cidr;
import dev.egresslab.address.Ipv4;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/** Which way out counts when several could. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WaysOutTest {
    private static final String SUBNET = Scene.NET + "virtualNetworks/aks-vnet/subnets/aks-subnet";

    @Test
    void a_default_route_to_an_appliance_goes_before_a_nat_gateway() {
        var trace = Scene.firewall("ifconfig=Http:80=ifconfig.me")
                .network(
                        "aks-vnet",
                        "10.42.0.0/16",
                        "aks-subnet",
                        "10.42.1.0/24",
                        ",\"routeTable\":{\"id\":\"%1$srouteTables/rt\"},\"natGateway\":{\"id\":\"%1$snatGateways/nat\"}"
                                .formatted(Scene.NET))
                .publicIp(Scene.NET + "publicIPAddresses/nat0", "20.101.4.10")
                .put(
                        Scene.NET + "natGateways/nat",
                        "{\"properties\":{\"publicIpAddresses\":[{\"id\":\"%spublicIPAddresses/nat0\"}]}}"
                                .formatted(Scene.NET))
                .curl("ifconfig.me");
        assertThat(trace.seenAs()).isEqualTo(Ipv4.parse("20.229.246.163"));
    }

    @Test
    void a_nat_gateway_on_the_firewalls_subnet_takes_the_place_of_its_address() {
        var trace = Scene.firewall("ifconfig=Http:80=ifconfig.me")
                .put(
                        Scene.NET + "virtualNetworks/aks-vnet/subnets/AzureFirewallSubnet",
                        "{\"properties\":{\"addressPrefix\":\"10.42.2.0/24\",\"natGateway\":{\"id\":\"%snatGateways/nat\"}}}"
                                .formatted(Scene.NET))
                .publicIp(Scene.NET + "publicIPAddresses/nat0", "20.101.4.10")
                .put(
                        Scene.NET + "natGateways/nat",
                        "{\"properties\":{\"publicIpAddresses\":[{\"id\":\"%spublicIPAddresses/nat0\"}]}}"
                                .formatted(Scene.NET))
                .curl("ifconfig.me");
        assertThat(trace.seenAs()).isEqualTo(Ipv4.parse("20.101.4.10"));
        assertThat(trace.wayOut().orElseThrow().ports()).isEqualTo(64_512);
    }

    @Test
    void a_nodes_own_address_goes_before_an_outbound_rule() {
        var scene = Scene.loadBalancer(1).object("""
                {"kind": "Node", "metadata": {"name": "vmss000001"}, "status": {"addresses": [
                 {"type": "InternalIP", "address": "10.224.0.5"}, {"type": "ExternalIP", "address": "20.31.7.7"}]}}""");
        assertThat(scene.curl("ifconfig.me").seenAs()).isEqualTo(Ipv4.parse("20.31.7.7"));
    }

    @Test
    void a_prefix_gives_a_nat_gateway_all_of_its_addresses() {
        var scene = Scene.natGateway(1)
                .put(Scene.NET + "publicIPPrefixes/pre", "{\"properties\":{\"ipPrefix\":\"20.101.8.0/31\"}}")
                .put(
                        Scene.NET + "natGateways/nat",
                        "{\"properties\":{\"publicIpPrefixes\":[{\"id\":\"%spublicIPPrefixes/pre\"}]}}"
                                .formatted(Scene.NET));
        Set<Ipv4> seen = new HashSet<>();
        for (int i = 0; i < 40; i++) seen.add(scene.curl("ifconfig.me").seenAs());
        assertThat(seen).containsExactlyInAnyOrder(Ipv4.parse("20.101.8.0"), Ipv4.parse("20.101.8.1"));
    }

    @Test
    void azure_lends_an_address_only_outside_of_private_subnets_and_pools() {
        var pool = Scene.NET + "loadBalancers/kubernetes/backendAddressPools/aksOutboundBackendPool";
        var bare = Scene.loadBalancer(1).remove(Scene.NET + "loadBalancers/kubernetes");
        assertThat(bare.curl("ifconfig.me").outcome()).isEqualTo(Outcome.NO_WAY_OUT);
        open(bare);
        assertThat(bare.curl("ifconfig.me").outcome())
                .as("still in pool %s", pool)
                .isEqualTo(Outcome.NO_WAY_OUT);
        var machines =
                bare.estate().all("Microsoft.Compute/virtualMachineScaleSets").getFirst();
        bare.put(
                machines.id().toString(),
                machines.body().toString().replace("loadBalancerBackendAddressPools", "none"));
        var trace = bare.curl("ifconfig.me");
        assertThat(trace.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(trace.wayOut().orElseThrow().candidates()).isEmpty();
        assertThat(Scene.WORLD.serviceTag("AzureCloud")).anyMatch((Cidr range) -> range.contains(trace.seenAs()));
        assertThat(trace.wayOut().orElseThrow().decidedBy()).isEqualTo(SUBNET);
    }

    @Test
    void a_route_by_service_tag_takes_its_ranges_past_the_firewall_and_no_others() {
        var scene = Scene.firewall().route("storage", "Storage.westeurope", "Internet", "");
        assertThat(scene.curlTls("lab.blob.core.windows.net").outcome()).isEqualTo(Outcome.NO_WAY_OUT);
        assertThat(scene.curlTls("lab.vault.azure.net").outcome()).isEqualTo(Outcome.DENIED_TLS);
    }

    @Test
    void ping_passes_neither_a_load_balancer_nor_a_nat_gateway_nor_a_firewall() {
        var ping = new Probe(Scene.nginx(), Protocol.ICMP, "ifconfig.me", 0, new Payload.Opaque());
        assertThat(Scene.loadBalancer(1).tracer().trace(ping).outcome()).isEqualTo(Outcome.DROPPED);
        assertThat(Scene.natGateway(1).tracer().trace(ping).outcome()).isEqualTo(Outcome.DROPPED);
        assertThat(Scene.firewall().tracer().trace(ping).outcome()).isEqualTo(Outcome.DROPPED);
    }

    @Test
    void two_probes_need_not_show_both_addresses_of_a_nat_gateway_but_many_do() {
        var scene = Scene.natGateway(2);
        Set<Ipv4> seen = new HashSet<>();
        for (int i = 0; i < 15; i++) seen.add(scene.curl("ifconfig.me").seenAs());
        assertThat(seen).hasSize(2);
        assertThat(scene.curl("ifconfig.me").wayOut().orElseThrow().candidates())
                .hasSize(2);
    }

    @Test
    void a_security_group_that_denies_the_internet_drops_in_silence_and_names_its_rule() {
        var scene = Scene.loadBalancer(1)
                .network(
                        "aks-vnet",
                        "10.224.0.0/12",
                        "aks-subnet",
                        "10.224.0.0/16",
                        ",\"networkSecurityGroup\":{\"id\":\"%snetworkSecurityGroups/nsg\"}".formatted(Scene.NET))
                .put(Scene.NET + "networkSecurityGroups/nsg", """
                {"properties": {"securityRules": [{"name": "block", "properties": {"priority": 100, "direction": "Outbound",
                 "access": "Deny", "protocol": "*", "sourceAddressPrefix": "*", "sourcePortRange": "*",
                 "destinationAddressPrefix": "Internet", "destinationPortRange": "80"}}]}}""");
        var trace = scene.curl("ifconfig.me");
        assertThat(trace.outcome()).isEqualTo(Outcome.DROPPED);
        assertThat(trace.hops().getLast().steps().getLast().decidedBy()).endsWith("nsg/securityRules/block");
        assertThat(scene.curlTls("mcr.microsoft.com").outcome()).isEqualTo(Outcome.ANSWERED);
    }

    private static void open(Scene scene) {
        scene.put(Scene.NET + "virtualNetworks/aks-vnet", """
                {"location": "westeurope", "properties": {"addressSpace": {"addressPrefixes": ["10.224.0.0/12"]}, "subnets": [
                 {"name": "aks-subnet", "properties": {"addressPrefix": "10.224.0.0/16"}}]}}""");
    }
}
