package dev.egresslab.plan;

import dev.egresslab.BuiltLab;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.net.World;
import dev.egresslab.text.Texts;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

/** How each place on a way is known, and what is said where something else came back. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProofTest {
    private static final Texts ENGLISH = new Texts(Locale.ENGLISH);
    private static final String URL = "http://ifconfig.me";

    @TempDir
    private Path folder;

    @Test
    void what_came_back_is_measured_what_stands_in_a_resource_is_read_and_the_rest_is_inferred() throws Exception {
        try (var built = new BuiltLab(folder, "loadBalancer")) {
            var sent = built.bench.probe(built.lab, "nginx", URL);

            assertThat(known(Proof.of(sent), sent))
                    .containsExactly(
                            "POD MEASURED",
                            "NODE INFERRED",
                            "SUBNET INFERRED",
                            "LOAD_BALANCER MEASURED",
                            "INTERNET MEASURED");
            assertThat(known(Proof.NONE, sent))
                    .containsExactly(
                            "POD READ", "NODE INFERRED", "SUBNET INFERRED", "LOAD_BALANCER READ", "INTERNET INFERRED");
            assertThat(sent.disagreement()).isEmpty();
        }
    }

    @Test
    void a_refusal_in_the_firewalls_own_words_is_measured_and_the_route_to_it_is_read() throws Exception {
        try (var built = new BuiltLab(folder, "userDefinedRouting")) {
            built.step("unblock", "hub-today");
            var sent = built.bench.probe(built.lab, "nginx", URL);

            assertThat(sent.verdict()).isEqualTo(Measurement.Verdict.DENIED);
            assertThat(known(Proof.of(sent), sent))
                    .containsExactly("POD MEASURED", "NODE INFERRED", "SUBNET READ", "FIREWALL MEASURED");
        }
    }

    @Test
    void an_address_that_no_resource_holds_which_was_read_contradicts_the_prediction() throws Exception {
        try (var built = new BuiltLab(folder, "userAssignedNATGateway")) {
            var before = built.bench.survey(built.lab);
            var gateway = built.bench
                    .design(built.lab)
                    .first(Resource.NatGateway.class)
                    .orElseThrow();
            var other = new Resource.PublicIp(gateway.group(), "another", gateway.region());
            built.bench.put(built.lab, other, _ -> {});
            built.bench.put(
                    built.lab,
                    new Resource.NatGateway(
                            gateway.group(),
                            gateway.name(),
                            gateway.region(),
                            List.of("another"),
                            gateway.idleMinutes()),
                    _ -> {});

            var sent = measured(built, before);

            assertThat(sent.verdict()).isEqualTo(Measurement.Verdict.OTHER_ADDRESS);
            assertThat(known(Proof.of(sent), sent)).contains("NAT_GATEWAY CONTRADICTED");
            var at = sent.measured().orElseThrow().toString();
            assertThat(said(sent))
                    .anyMatch(line -> line.startsWith(at + " was measured"))
                    .contains("No resource that was read holds " + at + ".");
            assertThat(built.bench.probe(built.lab, "nginx", URL).disagreement())
                    .isEmpty();
        }
    }

    @Test
    void another_way_out_than_the_type_names_is_said_with_both() throws Exception {
        try (var built = new BuiltLab(folder, "loadBalancer")) {
            var hand = built.hand();
            var group = "MC_rg-aks-lb_aks-lb_westeurope/providers/Microsoft.Network/";
            hand.put(group + "publicIPAddresses/detour-ip", """
                    {"location": "westeurope", "sku": {"name": "Standard"},
                     "properties": {"publicIPAllocationMethod": "Static"}}""");
            var id = hand.get(group + "publicIPAddresses/detour-ip").path("id").asString();
            hand.put(group + "natGateways/detour", """
                    {"location": "westeurope", "sku": {"name": "Standard"},
                     "properties": {"publicIpAddresses": [{"id": "%s"}]}}""".formatted(id));
            var vnet = hand.list(group + "virtualNetworks").getFirst();
            var gateway = hand.get(group + "natGateways/detour").path("id").asString();
            hand.edit(
                    group + "virtualNetworks/" + vnet + "/subnets/aks-subnet",
                    subnet -> ((ObjectNode) subnet.path("properties"))
                            .putObject("natGateway")
                            .put("id", gateway));

            assertThat(built.ground()
                            .await(() ->
                                    built.bench.probe(built.lab, "nginx", URL).verdict()
                                            == Measurement.Verdict.OTHER_ADDRESS))
                    .isTrue();
            var sent = built.bench.probe(built.lab, "nginx", URL);

            assertThat(sent.verdict()).isEqualTo(Measurement.Verdict.OTHER_ADDRESS);
            assertThat(said(sent))
                    .anyMatch(line -> line.contains("natGateways/detour") && line.contains("loadBalancers/kubernetes"));
        }
    }

    private Measurement measured(BuiltLab built, dev.egresslab.estate.Estate estate) {
        var cluster = built.bench
                .design(built.lab)
                .first(Resource.ManagedCluster.class)
                .orElseThrow();
        return new Measuring(World.load(), Clock.systemUTC())
                .measure(
                        built.bench.cluster(built.lab),
                        Measuring.cluster(cluster, estate),
                        estate,
                        built.bench.design(built.lab).exit(),
                        "nginx",
                        URL);
    }

    private static List<String> known(Proof proof, Measurement sent) {
        var hops = sent.predicted().orElseThrow().hops();
        return hops.stream()
                .map(hop -> hop.kind() + " " + proof.of(hop, hop.equals(hops.getFirst())))
                .toList();
    }

    private static List<String> said(Measurement sent) {
        return Optional.of(sent).flatMap(Measurement::disagreement).orElseThrow().evidence().stream()
                .map(ENGLISH::of)
                .toList();
    }
}
