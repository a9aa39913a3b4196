package dev.egresslab.net;

import dev.egresslab.address.Ipv4;
import dev.egresslab.text.Texts;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TracerTest {
    @Test
    void a_load_balancer_cluster_leaves_with_the_address_of_its_outbound_rule() {
        var trace = Scene.loadBalancer(1).curl("ifconfig.me");
        assertThat(trace.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(trace.seenAs()).isEqualTo(Ipv4.parse("20.126.14.10"));
        assertThat(trace.hops())
                .extracting(Hop::kind)
                .containsExactly(
                        Hop.Kind.POD, Hop.Kind.NODE, Hop.Kind.SUBNET, Hop.Kind.LOAD_BALANCER, Hop.Kind.INTERNET);
        assertThat(trace.wayOut().orElseThrow().decidedBy()).endsWith("outboundRules/aksOutboundRule");
    }

    @Test
    void without_the_outbound_rule_nothing_gives_the_packet_a_public_address() {
        var scene = Scene.loadBalancer(1);
        scene.put(Scene.NET + "loadBalancers/kubernetes", "{\"properties\":{\"outboundRules\":[]}}");
        assertThat(scene.curl("ifconfig.me").outcome()).isEqualTo(Outcome.NO_WAY_OUT);
    }

    @Test
    void another_public_ip_in_the_frontend_is_another_answer() {
        var scene = Scene.loadBalancer(1);
        scene.publicIp(Scene.NET + "publicIPAddresses/out0", "20.8.8.8");
        assertThat(scene.curl("ifconfig.me").seenAs()).isEqualTo(Ipv4.parse("20.8.8.8"));
    }

    @Test
    void the_node_masquerades_its_pods_towards_the_internet() {
        var trace = Scene.loadBalancer(1).curl("ifconfig.me");
        assertThat(trace.hops().get(2).arrived().source().address()).isEqualTo(Ipv4.parse("10.224.0.5"));
    }

    @Test
    void more_frontends_give_a_node_no_more_ports() {
        for (int addresses : new int[] {1, 3}) {
            assertThat(Scene.loadBalancer(addresses)
                            .curl("ifconfig.me")
                            .wayOut()
                            .orElseThrow()
                            .ports())
                    .isEqualTo(1024);
        }
        assertThat(Scene.loadBalancer(3, 3, 4000)
                        .curl("ifconfig.me")
                        .wayOut()
                        .orElseThrow()
                        .ports())
                .isEqualTo(4000);
        assertThat(Scene.loadBalancer(1, 100, 0)
                        .curl("ifconfig.me")
                        .wayOut()
                        .orElseThrow()
                        .ports())
                .isEqualTo(512);
        assertThat(Scene.loadBalancer(2, 100, 0)
                        .curl("ifconfig.me")
                        .wayOut()
                        .orElseThrow()
                        .ports())
                .isEqualTo(1024);
    }

    @Test
    void a_node_runs_out_of_ports_to_one_destination_and_not_to_another_until_they_are_released() {
        var scene = Scene.loadBalancer(1);
        var tracer = scene.tracer();
        var probe = Probe.http(Scene.nginx(), "ifconfig.me", 80, "/");
        var outcomes = IntStream.range(0, 1400)
                .mapToObj(_ -> tracer.trace(probe).outcome())
                .toList();
        assertThat(outcomes.stream().filter(Outcome.ANSWERED::equals)).hasSize(1024);
        assertThat(outcomes.stream().filter(Outcome.PORTS_EXHAUSTED::equals)).hasSize(376);
        assertThat(scene.curl("api.ipify.org").outcome()).isEqualTo(Outcome.ANSWERED);
        scene.wait(Duration.ofSeconds(240));
        assertThat(scene.curl("ifconfig.me").outcome()).isEqualTo(Outcome.ANSWERED);
    }

    @Test
    void a_nat_gateway_shows_each_of_its_addresses_and_does_not_run_out_where_a_node_does() {
        var tracer = Scene.natGateway(2).tracer();
        Set<Ipv4> seen = new HashSet<>();
        for (int i = 0; i < 1400; i++) {
            var trace = tracer.trace(Probe.http(Scene.nginx(), "ifconfig.me", 80, "/"));
            assertThat(trace.outcome()).isEqualTo(Outcome.ANSWERED);
            seen.add(trace.seenAs());
        }
        assertThat(seen).containsExactlyInAnyOrder(Ipv4.parse("20.101.4.10"), Ipv4.parse("20.101.4.11"));
    }

    @Test
    void a_nat_gateway_on_the_subnet_goes_before_an_outbound_rule() {
        var scene = Scene.loadBalancer(1)
                .network(
                        "aks-vnet",
                        "10.224.0.0/12",
                        "aks-subnet",
                        "10.224.0.0/16",
                        ",\"natGateway\":{\"id\":\"%snatGateways/nat\"}".formatted(Scene.NET))
                .publicIp(Scene.NET + "publicIPAddresses/nat0", "20.101.4.10")
                .put(
                        Scene.NET + "natGateways/nat",
                        "{\"properties\":{\"publicIpAddresses\":[{\"id\":\"%spublicIPAddresses/nat0\"}]}}"
                                .formatted(Scene.NET));
        assertThat(scene.curl("ifconfig.me").seenAs()).isEqualTo(Ipv4.parse("20.101.4.10"));
    }

    @Test
    void a_firewall_denies_by_default_each_protocol_in_its_own_way() {
        var scene = Scene.firewall();
        assertThat(scene.curl("ifconfig.me").outcome()).isEqualTo(Outcome.DENIED_HTTP);
        assertThat(scene.curlTls("registry-1.docker.io").outcome()).isEqualTo(Outcome.DENIED_TLS);
        var ntp = new Probe(Scene.nginx(), Protocol.UDP, "ntp.ubuntu.com", 123, new Payload.Opaque());
        assertThat(scene.tracer().trace(ntp).outcome()).isEqualTo(Outcome.DROPPED);
    }

    @Test
    void an_application_rule_lets_its_name_out_with_the_firewalls_address_and_no_other_name() {
        var scene = Scene.firewall("ifconfig=Http:80=ifconfig.me");
        var trace = scene.curl("ifconfig.me");
        assertThat(trace.seenAs()).isEqualTo(Ipv4.parse("20.229.246.163"));
        assertThat(trace.hops())
                .extracting(Hop::kind)
                .containsExactly(Hop.Kind.POD, Hop.Kind.NODE, Hop.Kind.SUBNET, Hop.Kind.FIREWALL, Hop.Kind.INTERNET);
        assertThat(trace.hops().get(2).arrived().source().address()).isEqualTo(Ipv4.parse("10.42.1.35"));
        assertThat(scene.curl("api.ipify.org").outcome()).isEqualTo(Outcome.DENIED_HTTP);
        assertThat(scene.curlTls("ifconfig.me").outcome()).isEqualTo(Outcome.DENIED_TLS);
    }

    @Test
    void a_default_route_to_an_appliance_that_is_gone_leads_nowhere() {
        var scene = Scene.firewall("ifconfig=Http:80=ifconfig.me").remove(Scene.NET + "azureFirewalls/hub-firewall");
        assertThat(scene.curl("ifconfig.me").outcome()).isEqualTo(Outcome.NO_ROUTE);
    }

    @Test
    void a_public_load_balancer_in_front_of_a_forced_tunnel_loses_the_reply_at_the_firewall() {
        var trace = Scene.firewall().published("20.103.52.18", false).browse("20.103.52.18");
        assertThat(trace.outcome()).isEqualTo(Outcome.REPLY_LOST);
        var lost = trace.reply().orElseThrow().hops().getLast();
        assertThat(lost.kind()).isEqualTo(Hop.Kind.FIREWALL);
        assertThat(lost.steps().getLast())
                .isInstanceOfSatisfying(
                        Step.Session.class, s -> assertThat(s.found()).isFalse());
    }

    @Test
    void dnat_to_a_public_load_balancer_needs_the_route_of_the_firewalls_own_address() {
        var scene = Scene.firewall().published("20.103.52.18", false).dnat("20.103.52.18");
        assertThat(scene.browse("20.229.246.163").outcome()).isEqualTo(Outcome.REPLY_LOST);
        scene.route("firewall-route-internet", "20.229.246.163/32", "Internet", "");
        assertThat(scene.browse("20.229.246.163").outcome()).isEqualTo(Outcome.ANSWERED);
    }

    @Test
    void dnat_to_an_internal_load_balancer_needs_no_such_route() {
        var scene = Scene.firewall().published("10.42.1.200", true).dnat("10.42.1.200");
        assertThat(scene.browse("20.229.246.163").outcome()).isEqualTo(Outcome.ANSWERED);
    }

    @Test
    void an_exposed_service_answers_and_the_way_out_stays_the_same() {
        var scene = Scene.natGateway(1).published("20.61.131.120", false);
        assertThat(scene.browse("20.61.131.120").outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(scene.curl("ifconfig.me").seenAs()).isEqualTo(Ipv4.parse("20.101.4.10"));
    }

    @Test
    void a_name_that_nobody_knows_ends_at_the_pod() {
        assertThat(Scene.loadBalancer(1).curl("no.such.host").outcome()).isEqualTo(Outcome.NAME_UNKNOWN);
    }

    @Test
    void every_message_of_a_trace_has_a_text() {
        var texts = new Texts(Locale.ENGLISH);
        var traces = java.util.List.of(
                Scene.loadBalancer(1).curl("ifconfig.me"),
                Scene.firewall().curl("ifconfig.me"),
                Scene.firewall("ifconfig=Http:80=ifconfig.me").curl("ifconfig.me"),
                Scene.natGateway(2).curl("ifconfig.me"),
                Scene.firewall().published("20.103.52.18", false).browse("20.103.52.18"));
        assertThat(traces.stream().flatMap(t -> t.hops().stream()).flatMap(h -> h.steps().stream()))
                .isNotEmpty()
                .allSatisfy(step -> assertThat(texts.of(step.message())).doesNotContain("{"));
        for (var outcome : Outcome.values())
            assertThat(texts.has("outcome." + outcome)).as(outcome.name()).isTrue();
    }
}
