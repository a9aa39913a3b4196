package dev.egresslab.net;

import dev.egresslab.address.Ipv4;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Clients outside: application gateways, security groups, API servers. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InboundTest {
    private static final String GATEWAY = Scene.NET + "applicationGateways/azure-appgateway";
    private static final String SUBNET = Scene.NET + "virtualNetworks/aks-vnet/subnets/appgw-subnet";

    @Test
    void an_application_gateway_in_the_network_answers_past_the_firewall() {
        var trace = gateway(8080, "").browse("20.13.91.180");
        assertThat(trace.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(trace.hops())
                .extracting(Hop::kind)
                .containsExactly(Hop.Kind.INTERNET, Hop.Kind.APPLICATION_GATEWAY, Hop.Kind.POD);
        assertThat(trace.seenAs()).isEqualTo(Ipv4.parse("10.42.3.4"));
        assertThat(trace.reply().orElseThrow().hops()).extracting(Hop::kind).doesNotContain(Hop.Kind.FIREWALL);
    }

    @Test
    void the_sample_listens_on_8080_today_so_that_port_80_is_a_bad_gateway() {
        assertThat(gateway(80, "").browse("20.13.91.180").outcome()).isEqualTo(Outcome.BAD_GATEWAY);
    }

    @Test
    void an_application_gateway_whose_own_subnet_routes_to_the_firewall_loses_its_answers() {
        var trace = gateway(8080, ",\"routeTable\":{\"id\":\"%srouteTables/rt\"}".formatted(Scene.NET))
                .browse("20.13.91.180");
        assertThat(trace.outcome()).isEqualTo(Outcome.REPLY_LOST);
        assertThat(trace.reply().orElseThrow().hops().getLast().kind()).isEqualTo(Hop.Kind.FIREWALL);
    }

    @Test
    void a_rule_by_paths_leads_to_the_backends_of_its_map() {
        var scene = gateway(8080, "");
        var text = scene.estate()
                .find(dev.egresslab.estate.ResourceId.of(GATEWAY))
                .orElseThrow()
                .body()
                .toString();
        var backends =
                "\"backendAddressPool\":{\"id\":\"%1$s/backendAddressPools/b\"},\"backendHttpSettings\":{\"id\":\"%1$s/backendHttpSettingsCollection/s\"}"
                        .formatted(GATEWAY);
        assertThat(text).contains(backends);
        var map =
                "\"urlPathMaps\":[{\"name\":\"m\",\"properties\":{\"pathRules\":[{\"name\":\"p\",\"properties\":{%s}}]}}],"
                        .formatted(backends);
        scene.put(
                GATEWAY,
                text.replace(backends, "\"urlPathMap\":{\"id\":\"%s/urlPathMaps/m\"}".formatted(GATEWAY))
                        .replace("{\"properties\":{\"gatewayIP", "{\"properties\":{" + map + "\"gatewayIP"));
        assertThat(scene.browse("20.13.91.180").outcome()).isEqualTo(Outcome.ANSWERED);
    }

    @Test
    void such_a_gateway_is_found_before_anybody_calls_it() {
        var scene = gateway(8080, ",\"routeTable\":{\"id\":\"%srouteTables/rt\"}".formatted(Scene.NET));
        assertThat(Findings.of(scene.build()))
                .extracting(finding -> finding.message().key())
                .containsExactly("finding.gateway.routed");
        assertThat(Findings.of(gateway(8080, "").build())).isEmpty();
    }

    @Test
    void a_published_service_needs_a_rule_in_the_security_group_of_the_nodes() {
        var scene = guarded("");
        assertThat(scene.browse("20.61.131.120").outcome()).isEqualTo(Outcome.DROPPED);
        var allowed = guarded("""
                {"name": "k8s-azure-lb_allow_IPv4_1", "properties": {"priority": 500, "direction": "Inbound", "access": "Allow",
                 "protocol": "Tcp", "sourceAddressPrefix": "Internet", "sourcePortRange": "*",
                 "destinationAddressPrefixes": ["20.61.131.120"], "destinationPortRanges": ["80"]}}""");
        assertThat(allowed.browse("20.61.131.120").outcome()).isEqualTo(Outcome.ANSWERED);
    }

    @Test
    void an_address_that_nothing_publishes_does_not_answer() {
        assertThat(Scene.firewall().browse("20.229.246.163").outcome()).isEqualTo(Outcome.DROPPED);
        assertThat(Scene.natGateway(1).browse("20.9.9.9").outcome()).isEqualTo(Outcome.UNREACHABLE);
    }

    @Test
    void authorized_ranges_lock_out_the_workstation_and_admit_the_firewall() {
        var scene = Scene.firewall("api=Https:443=*.hcp.westeurope.azmk8s.io");
        assertThat(fromWorkstation(scene)).isEqualTo(Outcome.ANSWERED);
        authorize(scene, "20.229.246.163/32");
        assertThat(fromWorkstation(scene)).isEqualTo(Outcome.DROPPED);
        assertThat(scene.curlTls("aks-dns-1.hcp.westeurope.azmk8s.io").outcome())
                .isEqualTo(Outcome.ANSWERED);
        authorize(scene, "20.229.246.163/32\",\"" + World.WORKSTATION + "/32");
        assertThat(fromWorkstation(scene)).isEqualTo(Outcome.ANSWERED);
    }

    @Test
    void aks_admits_a_clusters_own_outbound_addresses() {
        var scene = Scene.loadBalancer(1);
        authorize(scene, "198.51.100.1/32");
        assertThat(scene.curlTls("aks-dns-1.hcp.westeurope.azmk8s.io").outcome())
                .isEqualTo(Outcome.DROPPED);
        edit(scene, "\"networkPlugin\"", """
                "loadBalancerProfile":{"effectiveOutboundIPs":[{"id":"%spublicIPAddresses/out0"}]},"networkPlugin\"""".formatted(Scene.NET));
        assertThat(scene.curlTls("aks-dns-1.hcp.westeurope.azmk8s.io").outcome())
                .isEqualTo(Outcome.ANSWERED);
    }

    private static Outcome fromWorkstation(Scene scene) {
        var origin = new Origin.Internet(World.WORKSTATION);
        return scene.tracer()
                .trace(Probe.tls(origin, "aks-dns-1.hcp.westeurope.azmk8s.io", 443))
                .outcome();
    }

    private static void authorize(Scene scene, String ranges) {
        var text = scene.estate().find(Scene.CLUSTER).orElseThrow().body().toString();
        var bare = text.replaceAll("\"apiServerAccessProfile\":\\{[^}]*},", "");
        scene.put(Scene.CLUSTER.toString(), bare.replace("\"properties\":{", """
                "properties":{"apiServerAccessProfile":{"authorizedIPRanges":["%s"]},""".formatted(ranges)));
    }

    private static void edit(Scene scene, String from, String to) {
        var text = scene.estate().find(Scene.CLUSTER).orElseThrow().body().toString();
        scene.put(Scene.CLUSTER.toString(), text.replace(from, to));
    }

    private static Scene guarded(String rule) {
        return Scene.natGateway(1)
                .published("20.61.131.120", false)
                .network(
                        "aks-vnet",
                        "10.224.0.0/12",
                        "aks-subnet",
                        "10.224.0.0/16",
                        ",\"networkSecurityGroup\":{\"id\":\"%snetworkSecurityGroups/nsg\"}".formatted(Scene.NET))
                .put(
                        Scene.NET + "networkSecurityGroups/nsg",
                        "{\"properties\":{\"securityRules\":[%s]}}".formatted(rule));
    }

    private static Scene gateway(int port, String more) {
        return Scene.firewall()
                .object("""
                {"kind": "Pod", "metadata": {"name": "aspnetapp", "namespace": "default", "labels": {"app": "aspnetapp"}},
                 "spec": {"nodeName": "vmss000000", "containers": [{"name": "a", "image": "mcr.microsoft.com/dotnet/samples:aspnetapp"}]},
                 "status": {"podIP": "10.42.1.31", "containerStatuses": [{"name": "a", "state": {"running": {}}}]}}""")
                .put(SUBNET, "{\"properties\":{\"addressPrefix\":\"10.42.3.0/24\"%s}}".formatted(more))
                .publicIp(Scene.NET + "publicIPAddresses/azure-appgateway-appgwpip", "20.13.91.180")
                .put(GATEWAY, """
                {"properties": {"gatewayIPConfigurations": [{"name": "g", "properties": {"subnet": {"id": "%1$s"}}}],
                 "frontendIPConfigurations": [{"name": "f", "properties": {"publicIPAddress": {"id": "%2$spublicIPAddresses/azure-appgateway-appgwpip"}}}],
                 "frontendPorts": [{"name": "p", "properties": {"port": 80}}],
                 "backendAddressPools": [{"name": "b", "properties": {"backendAddresses": [{"ipAddress": "10.42.1.31"}]}}],
                 "backendHttpSettingsCollection": [{"name": "s", "properties": {"port": %3$d}}],
                 "httpListeners": [{"name": "l", "properties": {"frontendIPConfiguration": {"id": "%4$s/frontendIPConfigurations/f"},
                  "frontendPort": {"id": "%4$s/frontendPorts/p"}}}],
                 "requestRoutingRules": [{"name": "r", "properties": {"httpListener": {"id": "%4$s/httpListeners/l"},
                  "backendAddressPool": {"id": "%4$s/backendAddressPools/b"},
                  "backendHttpSettings": {"id": "%4$s/backendHttpSettingsCollection/s"}}}]}}""".formatted(SUBNET, Scene.NET, port, GATEWAY));
    }
}
