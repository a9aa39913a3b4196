package dev.egresslab.net;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How an Azure Firewall reads its rules. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RulesTest {
    private static final Probe NTP =
            new Probe(Scene.nginx(), Protocol.UDP, "ntp.ubuntu.com", 123, new Payload.Opaque());

    @Test
    void a_name_in_a_network_rule_needs_the_dns_proxy() {
        var scene = networkRule("time", "Allow", 100, "UDP", "\"destinationFqdns\":[\"ntp.ubuntu.com\"]", "123");
        assertThat(scene.tracer().trace(NTP).outcome()).isEqualTo(Outcome.ANSWERED);
        edit(scene, "\"Network.DNS.EnableProxy\":\"true\"", "\"Network.DNS.EnableProxy\":\"false\"");
        assertThat(scene.tracer().trace(NTP).outcome()).isEqualTo(Outcome.DROPPED);
    }

    @Test
    void a_service_tag_in_a_network_rule_stands_for_its_ranges() {
        var scene = networkRule(
                "apitcp", "Allow", 100, "TCP", "\"destinationAddresses\":[\"AzureCloud.westeurope\"]", "9000");
        var api = new Probe(
                Scene.nginx(), Protocol.TCP, "aks-dns-1.hcp.westeurope.azmk8s.io", 9000, new Payload.Opaque());
        assertThat(scene.tracer().trace(api).outcome()).isEqualTo(Outcome.ANSWERED);
        var other = new Probe(Scene.nginx(), Protocol.TCP, "github.example", 9000, new Payload.Opaque());
        assertThat(scene.tracer().trace(other).outcome()).isEqualTo(Outcome.NAME_UNKNOWN);
        var elsewhere = new Probe(Scene.nginx(), Protocol.TCP, "34.160.111.145", 9000, new Payload.Opaque());
        assertThat(scene.tracer().trace(elsewhere).outcome()).isEqualTo(Outcome.DROPPED);
    }

    @Test
    void a_network_rule_is_read_before_every_application_rule() {
        var scene = networkRule("deny-web", "Deny", 60_000, "TCP", "\"destinationAddresses\":[\"*\"]", "80");
        assertThat(scene.curl("ifconfig.me").outcome()).isEqualTo(Outcome.DROPPED);
        assertThat(Remedy.of(scene.curl("ifconfig.me"), scene.estate()).orElseThrow())
                .satisfies(remedy -> assertThat(remedy.priority()).isEqualTo(59_999))
                .satisfies(remedy -> assertThat(remedy.rule()).isInstanceOf(Remedy.ByName.class));
    }

    @Test
    void the_lower_priority_number_is_read_first() {
        var scene = networkRule("deny", "Deny", 200, "TCP", "\"destinationAddresses\":[\"*\"]", "80");
        edit(scene, "\"networkRuleCollections\":[", """
                "networkRuleCollections":[{"name":"early","properties":{"priority":150,"action":{"type":"Allow"},"rules":[{"name":"web",
                "protocols":["TCP"],"sourceAddresses":["*"],"destinationAddresses":["34.160.111.145"],"destinationPorts":["80"]}]}},""");
        assertThat(scene.curl("ifconfig.me").outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(scene.curl("ifconfig.co").outcome()).isEqualTo(Outcome.DROPPED);
    }

    @Test
    void a_wildcard_covers_what_is_below_a_name_and_not_the_name() {
        assertThat(Fqdn.matches("*.docker.com", "production.cloudflare.docker.com"))
                .isTrue();
        assertThat(Fqdn.matches("*.docker.com", "docker.com")).isFalse();
        assertThat(Fqdn.matches("*.docker.com", "evildocker.com")).isFalse();
        assertThat(Fqdn.matches("ifconfig.me", "IFCONFIG.ME")).isTrue();
    }

    @Test
    void the_fqdn_tag_of_aks_lets_nodes_reach_what_they_need_and_not_docker_hub() {
        var scene = Scene.firewall("aks=Https:443=x.invalid");
        edit(scene, "\"fqdnTags\":[]", "\"fqdnTags\":[\"AzureKubernetesService\"]");
        for (var host : new String[] {
            "mcr.microsoft.com",
            "westeurope.data.mcr.microsoft.com",
            "management.azure.com",
            "packages.aks.azure.com",
            "aks-dns-1.hcp.westeurope.azmk8s.io"
        }) {
            assertThat(scene.curlTls(host).outcome()).as(host).isEqualTo(Outcome.ANSWERED);
        }
        assertThat(scene.curlTls("registry-1.docker.io").outcome()).isEqualTo(Outcome.DENIED_TLS);
    }

    @Test
    void the_labs_docker_list_lacks_the_host_that_docker_hub_redirects_to_today() {
        var lab = Scene.firewall(
                "a=Https:443=registry-1.docker.io",
                "b=Https:443=auth.docker.io",
                "c=Https:443=production.cloudflare.docker.com");
        assertThat(lab.curlTls("registry-1.docker.io").outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(lab.curlTls("production.cloudflare.docker.com").outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(lab.curlTls("production.cloudfront.docker.com").outcome()).isEqualTo(Outcome.DENIED_TLS);
    }

    @Test
    void without_a_server_name_no_application_rule_can_match() {
        var scene = Scene.firewall("web=Https:443=mcr.microsoft.com");
        var silent = new Probe(Scene.nginx(), Protocol.TCP, "mcr.microsoft.com", 443, new Payload.Tls(""));
        assertThat(scene.tracer().trace(silent).outcome()).isEqualTo(Outcome.DENIED_TLS);
    }

    @Test
    void a_bare_connection_to_the_webs_ports_is_taken_by_the_firewall_itself() {
        var bare = new Probe(Scene.nginx(), Protocol.TCP, "mcr.microsoft.com", 443, new Payload.Opaque());
        assertThat(Scene.firewall().tracer().trace(bare).outcome()).isEqualTo(Outcome.DENIED_TLS);
        var other = new Probe(Scene.nginx(), Protocol.TCP, "mcr.microsoft.com", 8443, new Payload.Opaque());
        assertThat(Scene.firewall().tracer().trace(other).outcome()).isEqualTo(Outcome.DROPPED);
    }

    private static Scene networkRule(
            String name, String action, int priority, String protocol, String to, String port) {
        var scene = Scene.firewall("ifconfig=Http:80=ifconfig.me");
        edit(scene, "{\"properties\":{", """
                {"properties":{"networkRuleCollections":[{"name":"c-%s","properties":{"priority":%d,"action":{"type":"%s"},"rules":[
                {"name":"%s","protocols":["%s"],"sourceAddresses":["*"],%s,"destinationPorts":["%s"]}]}}],""".formatted(name, priority, action, name, protocol, to, port));
        return scene;
    }

    /** Changes the firewall's document; the first place only. */
    private static void edit(Scene scene, String from, String to) {
        var firewall = scene.estate().all("Microsoft.Network/azureFirewalls").getFirst();
        var text = firewall.body().toString();
        assertThat(text).contains(from);
        int at = text.indexOf(from);
        scene.put(firewall.id().toString(), text.substring(0, at) + to + text.substring(at + from.length()));
    }
}
