package dev.egresslab.net;

import dev.egresslab.address.Cidr;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RemedyTest {
    private final Scene scene = Scene.firewall("dockerhub=Https:443=auth.docker.io");

    @Test
    void a_denied_request_is_allowed_by_its_host_its_protocol_its_port_and_its_subnet() {
        var remedy = remedy(scene.curl("ifconfig.me"));
        assertThat(remedy.rule()).isEqualTo(new Remedy.Application("http", 80, "ifconfig.me"));
        assertThat(remedy.source()).isEqualTo(Cidr.parse("10.42.1.0/24"));
        assertThat(remedy.collection()).isEqualTo("ifconfig");
        assertThat(remedy.priority()).isEqualTo(200);
    }

    @Test
    void a_denied_client_hello_is_allowed_by_its_server_name() {
        var remedy = remedy(scene.curlTls("registry-1.docker.io"));
        assertThat(remedy.rule()).isEqualTo(new Remedy.Application("https", 443, "registry-1.docker.io"));
        assertThat(remedy.collection()).isEqualTo("registry-1");
    }

    @Test
    void a_name_of_a_collection_that_exists_is_not_taken_again() {
        assertThat(remedy(scene.curlTls("dockerhub.example.vault.azure.net")).collection())
                .isEqualTo("dockerhub2");
    }

    @Test
    void what_speaks_neither_http_nor_tls_gets_a_network_rule_by_name_where_the_firewall_looks_names_up() {
        var ntp = new Probe(Scene.nginx(), Protocol.UDP, "ntp.ubuntu.com", 123, new Payload.Opaque());
        assertThat(remedy(scene.tracer().trace(ntp)).rule())
                .isEqualTo(new Remedy.ByName(Protocol.UDP, "ntp.ubuntu.com", 123));
        scene.put(
                Scene.NET + "azureFirewalls/hub-firewall",
                scene.estate()
                        .all("Microsoft.Network/azureFirewalls")
                        .getFirst()
                        .body()
                        .toString()
                        .replace("\"true\"", "\"false\""));
        assertThat(remedy(scene.tracer().trace(ntp)).rule())
                .isEqualTo(new Remedy.ByAddress(Protocol.UDP, Cidr.parse("185.125.190.56/32"), 123));
    }

    @Test
    void a_request_to_a_bare_address_gets_a_network_rule_for_that_address() {
        assertThat(remedy(scene.curl("34.160.111.145")).rule())
                .isEqualTo(new Remedy.ByAddress(Protocol.TCP, Cidr.parse("34.160.111.145/32"), 80));
    }

    @Test
    void the_rule_lets_the_denied_request_pass_and_no_other_host() {
        var rule = (Remedy.Application) remedy(scene.curl("ifconfig.me")).rule();
        var mended = Scene.firewall("ifconfig=Http:%d=%s".formatted(rule.port(), rule.host()));
        assertThat(mended.curl("ifconfig.me").outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(mended.curl("ifconfig.co").outcome()).isEqualTo(Outcome.DENIED_HTTP);
    }

    @Test
    void what_was_not_denied_by_a_firewall_has_no_remedy() {
        assertThat(Remedy.of(
                        Scene.loadBalancer(1).curl("ifconfig.me"),
                        Scene.loadBalancer(1).estate()))
                .isEmpty();
        var lost = Scene.firewall().published("20.103.52.18", false);
        assertThat(Remedy.of(lost.browse("20.103.52.18"), lost.estate())).isEmpty();
    }

    private Remedy remedy(Trace denied) {
        return Remedy.of(denied, scene.estate()).orElseThrow();
    }
}
