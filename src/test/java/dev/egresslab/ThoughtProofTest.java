package dev.egresslab;

import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.lab.exercise.thought.Conclusion;
import dev.egresslab.lab.exercise.thought.Effect;
import dev.egresslab.lab.exercise.thought.Thoughts;
import dev.egresslab.lab.resource.ClusterShape.LoadBalancerProfile;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.plan.Measurement;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

import java.nio.file.Path;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** What was thought is what then happens: the documents that a thought came to are written for real, and a pod asks the internet. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ThoughtProofTest {
    private static final String ECHO = "http://ifconfig.me";

    @TempDir
    private Path folder;

    @Test
    void a_host_that_is_allowed_a_rule_that_is_taken_out_and_a_route_that_is_gone() throws Exception {
        try (var built = new BuiltLab(folder, "userDefinedRouting")) {
            built.step("unblock", "hub-today");
            assertThat(asked(built).verdict()).isEqualTo(Measurement.Verdict.DENIED);

            var allowed = think(built, "host-allowed:ifconfig.me");
            write(built, allowed);
            assertThat(seen(built)).isEqualTo(only(allowed));

            var gone = think(built, "route-out:firewall-route");
            var denied = think(built, "rules-out:ifconfig");
            assertThat(((Effect.Hosts) denied.after().effect()).lost()).containsExactly("ifconfig.me:80");
            write(built, denied);
            assertThat(asked(built).verdict()).isEqualTo(Measurement.Verdict.DENIED);

            built.hand()
                    .delete(
                            "rg-aks-udr/providers/Microsoft.Network/routeTables/firewall-routetable/routes/firewall-route");
            assertThat(seen(built)).hasToString(((Effect.Lent) gone.after().effect()).address());
        }
    }

    @Test
    void a_gateway_without_its_address_and_a_subnet_without_its_gateway() throws Exception {
        try (var built = new BuiltLab(folder, "userAssignedNATGateway")) {
            var before = seen(built);
            var off = think(built, "gateway-off:natCluster");
            var silent = think(built, "address-out:" + before);
            assertThat(silent.after().effect()).isInstanceOf(Effect.Dies.class);

            write(built, silent);
            var answer = built.ground().run("nginx", List.of("curl", "-s", "-S", "-m", "1", ECHO));
            assertThat(answer.err()).contains("timed out");

            write(built, off);
            assertThat(seen(built)).hasToString(((Effect.Lent) off.after().effect()).address());
        }
    }

    @Test
    void one_of_two_addresses_taken_away_leaves_the_other_to_be_seen() throws Exception {
        try (var built = new BuiltLab(folder, "managedNATGateway")) {
            var first = seen(built);
            var thought = think(built, "address-out:" + first);
            write(built, thought);
            assertThat(seen(built)).isEqualTo(only(thought)).isNotEqualTo(first);
        }
    }

    @Test
    void a_second_address_leaves_a_node_with_the_ports_that_it_had() throws Exception {
        try (var built = new BuiltLab(folder, "loadBalancer")) {
            var thought = think(built, "address-more");
            var cluster = built.bench
                    .design(built.lab)
                    .first(Resource.ManagedCluster.class)
                    .orElseThrow();
            built.ground().put(cluster.with(cluster.shape().withLoadBalancer(new LoadBalancerProfile(2, 0, 30))));
            var ports = (Effect.Ports) thought.after().effect();
            var run = built.step("exhaust-ports", "flows");
            assertThat(run.verified()).as(BuiltLab.said(run)).isTrue();
            assertThat(run.evidence().arguments()).contains(ports.each(), ports.each() + 376);
        }
    }

    @Test
    void the_answers_of_a_published_service_are_lost_where_it_was_thought() throws Exception {
        try (var built = new BuiltLab(folder, "userDefinedRouting")) {
            built.step("unblock", "hub-today");
            var thought = think(built, "service-published");
            var lost = (Effect.Lost) thought.after().effect();
            var published = built.step("asymmetric-routing", "publish");
            assertThat(published.verified()).as(BuiltLab.said(published)).isTrue();
            assertThat(published.evidence().arguments()).contains(lost.at());
        }
    }

    /** At the lab's cluster as a stranger would look at it. */
    private static Conclusion think(BuiltLab built, String id) {
        var attached =
                built.bench.attach("practice", built.lab.answers().texts().get("cluster"));
        var thoughts = Thoughts.of(attached.sight());
        var thought = thoughts.all().stream()
                .filter(t -> t.id().equals(id))
                .findFirst()
                .orElseThrow();
        return thoughts.conclude(thought);
    }

    /** Every changed document, as it was thought of; of parents that show their children only the children. */
    private static void write(BuiltLab built, Conclusion thought) throws Exception {
        var hand = built.hand();
        for (var difference : thought.differences()) {
            var id = ResourceId.of(difference.id());
            if (id.is("Microsoft.Network/publicIPAddresses") || id.is("Microsoft.Network/virtualNetworks")) continue;
            var body =
                    (ObjectNode) thought.after().estate().find(id).orElseThrow().body();
            hand.edit(
                    difference.id().substring(difference.id().indexOf("/resourceGroups/") + 16),
                    there -> there.set("properties", body.get("properties")));
        }
    }

    private static Measurement asked(BuiltLab built) {
        return built.bench.probe(built.lab, "nginx", ECHO);
    }

    private static Ipv4 seen(BuiltLab built) {
        var measured = asked(built);
        assertThat(measured.measured()).as(measured.reply()).isPresent();
        return measured.measured().orElseThrow();
    }

    private static Ipv4 only(Conclusion thought) {
        var addresses = ((Effect.Leaves) thought.after().effect()).addresses();
        assertThat(addresses).hasSize(1);
        return Ipv4.parse(addresses.getFirst());
    }
}
