package dev.egresslab.net;

import dev.egresslab.address.Ipv4;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Labs use the same private ranges: nothing of one may be seen from the other. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NeighboursTest {
    private static final Origin OTHER = new Origin.Pod(Scene.OTHER, "default", "nginx");

    @Test
    void two_load_balancer_labs_leave_each_by_their_own_address() {
        var tracer = Scene.loadBalancer(1).twice().tracer();
        assertThat(tracer.trace(Probe.http(Scene.nginx(), "ifconfig.me", 80, "/"))
                        .seenAs())
                .isEqualTo(Ipv4.parse("20.126.14.10"));
        assertThat(tracer.trace(Probe.http(OTHER, "ifconfig.me", 80, "/")).seenAs())
                .isEqualTo(Ipv4.parse("20.126.15.10"));
    }

    @Test
    void two_firewalls_at_the_same_private_address_each_serve_their_own_network() {
        var tracer = Scene.firewall("ifconfig=Http:80=ifconfig.me").twice().tracer();
        assertThat(tracer.trace(Probe.http(Scene.nginx(), "ifconfig.me", 80, "/"))
                        .seenAs())
                .isEqualTo(Ipv4.parse("20.229.246.163"));
        assertThat(tracer.trace(Probe.http(OTHER, "ifconfig.me", 80, "/")).seenAs())
                .isEqualTo(Ipv4.parse("20.229.247.163"));
    }

    @Test
    void a_firewall_publishes_the_internal_load_balancer_of_its_own_network() {
        var scene = Scene.firewall()
                .published("10.42.1.200", true)
                .dnat("10.42.1.200")
                .twice();
        var trace = scene.tracer().trace(Probe.http(new Origin.Internet(World.WORKSTATION), "20.229.247.163", 80, "/"));
        assertThat(trace.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(trace.hops()).extracting(Hop::id).noneMatch(id -> id.contains("MC_rg_aks"));
    }

    @Test
    void the_way_of_one_lab_never_names_a_resource_of_the_other() {
        var trace = Scene.firewall("ifconfig=Http:80=ifconfig.me")
                .twice()
                .tracer()
                .trace(Probe.http(OTHER, "ifconfig.me", 80, "/"));
        assertThat(trace.hops().stream().flatMap(hop -> hop.steps().stream()).map(Step::decidedBy))
                .noneMatch(id -> id.contains("MC_rg_aks"));
    }
}
