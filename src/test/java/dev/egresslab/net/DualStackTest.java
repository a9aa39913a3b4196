package dev.egresslab.net;

import dev.egresslab.address.Ipv4;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Real subscriptions have IPv6 beside IPv4: it is left out, and never in the way. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DualStackTest {
    @Test
    void ranges_addresses_and_routes_of_ipv6_do_not_disturb_those_of_ipv4() {
        var scene = Scene.loadBalancer(1)
                .put(Scene.NET + "virtualNetworks/aks-vnet", """
                {"properties": {"addressSpace": {"addressPrefixes": ["fd00::/48", "10.224.0.0/12"]}, "subnets": [{"name": "aks-subnet",
                 "properties": {"addressPrefixes": ["fd00::/64", "10.224.0.0/16"], "networkSecurityGroup": {"id": "%1$snetworkSecurityGroups/nsg"},
                  "routeTable": {"id": "%1$srouteTables/rt"}}}]}}""".formatted(Scene.NET))
                .put(Scene.NET + "networkSecurityGroups/nsg", """
                {"properties": {"securityRules": [{"name": "six", "properties": {"priority": 100, "direction": "Outbound", "access": "Deny",
                 "protocol": "*", "sourceAddressPrefix": "*", "destinationAddressPrefix": "2001:db8::/32", "destinationPortRange": "*"}}]}}""")
                .put(Scene.NET + "routeTables/rt", "{\"properties\":{}}")
                .route("six", "2000::/3", "VirtualAppliance", "fd00::4")
                .publicIp(Scene.NET + "publicIPAddresses/six", "2603:1020:206:4::680");
        assertThat(scene.curl("ifconfig.me").seenAs()).isEqualTo(Ipv4.parse("20.126.14.10"));
    }

    @Test
    void a_nat_gateway_with_both_leaves_by_its_ipv4_address() {
        var scene = Scene.natGateway(1)
                .publicIp(Scene.NET + "publicIPAddresses/six", "2603:1020:206:4::680")
                .put(Scene.NET + "natGateways/nat", """
                {"properties": {"publicIpAddresses": [{"id": "%1$spublicIPAddresses/six"}, {"id": "%1$spublicIPAddresses/nat0"}]}}""".formatted(Scene.NET));
        assertThat(scene.curl("ifconfig.me").wayOut().orElseThrow().candidates())
                .hasSize(1);
    }
}
