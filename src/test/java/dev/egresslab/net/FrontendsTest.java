package dev.egresslab.net;

import dev.egresslab.address.Ipv4;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FrontendsTest {
    @Test
    void a_node_keeps_to_one_address_and_other_nodes_have_others() {
        assertThat(seen(Frontends.PER_NODE_STICKY, "vmss000001")).hasSize(1);
        Set<Ipv4> all = new HashSet<>();
        for (var node : new String[] {"vmss000000", "vmss000001", "vmss000002"}) {
            all.addAll(seen(Frontends.PER_NODE_STICKY, node));
        }
        assertThat(all).hasSize(3);
    }

    @Test
    void all_nodes_may_begin_with_the_first_address() {
        assertThat(seen(Frontends.FIRST_UNTIL_FULL, "vmss000002")).containsExactly(Ipv4.parse("20.126.14.10"));
    }

    @Test
    void each_connection_may_use_any_address() {
        assertThat(seen(Frontends.ANY, "vmss000001")).hasSize(3);
    }

    @Test
    void whatever_is_seen_is_one_of_the_candidates() {
        for (var choice : Frontends.values()) {
            var trace = tracer(Scene.loadBalancer(3), choice).trace(probe("vmss000001"));
            assertThat(trace.wayOut().orElseThrow().candidates())
                    .extracting(Step.Owned::address)
                    .hasSize(3)
                    .contains(trace.seenAs());
        }
    }

    @Test
    void a_node_whose_ports_on_one_address_are_gone_goes_on_to_the_next() {
        var tracer = tracer(Scene.loadBalancer(2, 5, 24_000), Frontends.PER_NODE_STICKY);
        Set<Ipv4> seen = new HashSet<>();
        for (int i = 0; i < 24_000; i++) {
            var trace = tracer.trace(probe("vmss000004"));
            assertThat(trace.outcome()).isEqualTo(Outcome.ANSWERED);
            seen.add(trace.seenAs());
        }
        assertThat(seen).hasSize(2);
        assertThat(tracer.trace(probe("vmss000004")).outcome()).isEqualTo(Outcome.PORTS_EXHAUSTED);
        assertThat(tracer.trace(probe("vmss000003")).outcome()).isEqualTo(Outcome.ANSWERED);
    }

    private static Set<Ipv4> seen(Frontends choice, String node) {
        var tracer = tracer(Scene.loadBalancer(3), choice);
        Set<Ipv4> seen = new HashSet<>();
        for (int i = 0; i < 40; i++) seen.add(tracer.trace(probe(node)).seenAs());
        return seen;
    }

    private static Tracer tracer(Scene scene, Frontends choice) {
        return new Tracer(Network.of(scene.estate(), Scene.WORLD, choice), scene.ledger);
    }

    private static Probe probe(String node) {
        return Probe.http(new Origin.Node(Scene.CLUSTER, node), "ifconfig.me", 80, "/");
    }
}
