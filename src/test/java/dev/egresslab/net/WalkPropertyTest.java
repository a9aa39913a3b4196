package dev.egresslab.net;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever the resources say: a walk ends, and says by whom. */
class WalkPropertyTest {
    record Row(String prefix, String hop, String at) {}

    @Property(tries = 300)
    void a_trace_always_ends_and_its_last_hop_says_why(
            @ForAll("tables") List<Row> rows, @ForAll("probes") Probe probe) {
        var scene = scene(rows).published("20.103.52.18", false).dnat("20.103.52.18");
        var trace = scene.tracer().trace(probe);
        assertThat(trace.hops()).hasSizeBetween(1, 12);
        assertThat(trace.hops().getLast().steps().getLast())
                .isInstanceOfSatisfying(
                        Step.Ended.class, ended -> assertThat(ended.decidedBy()).isNotBlank());
        assertThat(trace.hops().subList(0, trace.hops().size() - 1))
                .allMatch(hop -> hop.left().isPresent());
        if (trace.outcome() == Outcome.ANSWERED || trace.outcome() == Outcome.REPLY_LOST) {
            assertThat(trace.reply()).isPresent();
        }
    }

    @Property(tries = 200)
    void the_answer_to_what_arrived_comes_back_where_no_appliance_stands_in_the_way(
            @ForAll("tables") List<Row> rows, @ForAll("probes") Probe probe) {
        var plain = rows.stream().filter(row -> row.hop().equals("Internet")).toList();
        var scene = scene(plain)
                .remove(Scene.NET + "azureFirewalls/hub-firewall")
                .remove(Scene.NET + "routeTables/rt/routes/firewall-route")
                .published("20.103.52.18", false);
        var trace = scene.tracer().trace(probe);
        assertThat(trace.outcome()).isNotEqualTo(Outcome.REPLY_LOST);
        if (!trace.outcome().arrived()) return;
        var reply = trace.reply().orElseThrow();
        assertThat(reply.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(reply.sent()).isEqualTo(trace.hops().getLast().arrived().reply());
        assertThat(reply.hops().getLast().id())
                .isEqualTo(trace.hops().getFirst().id());
        assertThat(reply.hops().getLast().arrived().destination())
                .isEqualTo(trace.sent().source());
        assertThat(reply.hops().getLast().arrived().source())
                .isEqualTo(trace.sent().destination());
    }

    private static Scene scene(List<Row> rows) {
        var scene = Scene.firewall("ifconfig=Http:80=ifconfig.me");
        for (int i = 0; i < rows.size(); i++) {
            scene.route(
                    "r" + i,
                    rows.get(i).prefix(),
                    rows.get(i).hop(),
                    rows.get(i).at());
        }
        return scene;
    }

    @Provide
    Arbitrary<List<Row>> tables() {
        var prefixes = Arbitraries.of(
                "10.42.0.0/16",
                "10.42.2.0/24",
                "10.42.1.0/24",
                "34.160.111.145/32",
                "34.0.0.0/8",
                "20.229.246.163/32",
                "203.0.113.0/24",
                "0.0.0.0/1",
                "128.0.0.0/1");
        var hops = Arbitraries.of("Internet", "VirtualAppliance", "None", "VnetLocal", "VirtualNetworkGateway");
        var at = Arbitraries.of("10.42.2.4", "10.42.1.4", "10.42.9.9");
        return Combinators.combine(prefixes, hops, at)
                .as(Row::new)
                .list()
                .ofMaxSize(6)
                .uniqueElements(Row::prefix);
    }

    @Provide
    Arbitrary<Probe> probes() {
        var workstation = new Origin.Internet(World.WORKSTATION);
        return Arbitraries.of(
                Probe.http(Scene.nginx(), "ifconfig.me", 80, "/"),
                Probe.tls(Scene.nginx(), "mcr.microsoft.com", 443),
                Probe.http(Scene.nginx(), "10.42.1.43", 80, "/"),
                Probe.http(Scene.nginx(), "nginx", 80, "/"),
                Probe.http(Scene.nginx(), "20.103.52.18", 80, "/"),
                Probe.http(new Origin.Node(Scene.CLUSTER, "vmss000000"), "ifconfig.me", 80, "/"),
                new Probe(Scene.nginx(), Protocol.UDP, "ntp.ubuntu.com", 123, new Payload.Opaque()),
                new Probe(Scene.nginx(), Protocol.ICMP, "8.8.8.8", 0, new Payload.Opaque()),
                Probe.http(workstation, "20.103.52.18", 80, "/"),
                Probe.http(workstation, "20.229.246.163", 80, "/"));
    }
}
