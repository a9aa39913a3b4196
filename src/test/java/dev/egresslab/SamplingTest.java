package dev.egresslab;

import dev.egresslab.lab.Answers;
import dev.egresslab.lab.Lab;
import dev.egresslab.lab.LabException;
import dev.egresslab.lab.outbound.LabRules;
import dev.egresslab.lab.outbound.OutboundTypes;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.net.Step;
import dev.egresslab.plan.CloudException;
import dev.egresslab.plan.Entry;
import dev.egresslab.plan.Measurement;
import dev.egresslab.plan.Sampling;
import dev.egresslab.plan.Witness;
import dev.egresslab.plan.Workbench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Many connections from a Job on every node: what they show of a way out. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SamplingTest {
    @TempDir(factory = InMemory.class)
    private Path folder;

    private final List<Sampling.Far> heard = new CopyOnWriteArrayList<>();
    private FaultBench cloud;

    @BeforeEach
    void open() {
        cloud = new FaultBench(folder);
    }

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void a_gateway_with_three_addresses_shows_all_of_them_and_no_other() throws Exception {
        var lab = built("managedNATGateway", Map.of("nat.ips", "3"));
        var sampling = Sampling.of(cloud.bench, lab, "egress-probe", heard::add);
        assertThat(sampling.expected()).hasSize(3);
        assertThat(sampling.seen().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        sampling.expected().stream().map(Step.Owned::address).toList());
        assertThat(sampling.verdict()).isEqualTo(Measurement.Verdict.AS_EXPECTED);
        assertThat(sampling.unseen()).isEmpty();
        assertThat(sampling.witnesses())
                .hasSize(3)
                .allSatisfy(service -> assertThat(service.answers()).isPositive());
        assertThat(sampling.disagreeing()).isEmpty();
        assertThat(heard.getLast()).isEqualTo(new Sampling.Far(3, 3, sampling.connections()));
        assertThat(cloud.bench.cluster(lab).survey())
                .filteredOn(o -> o.kind().equals("Job"))
                .isEmpty();
    }

    @Test
    void a_firewall_that_denies_the_image_or_every_service_is_told_from_silence() throws Exception {
        var lab = built("userDefinedRouting", Map.of());
        assertThatThrownBy(() -> Sampling.of(cloud.bench, lab, "egress-probe", heard::add))
                .isInstanceOfSatisfying(
                        CloudException.class, e -> assertThat(e.code()).isIn("ErrImagePull", "ImagePullBackOff"));
        var firewall = cloud.bench.design(lab).first(Resource.Firewall.class).orElseThrow();
        cloud.bench.put(lab, firewall.with(LabRules.DOCKER_HUB), _ -> {});
        var sampling = Sampling.of(cloud.bench, lab, "egress-probe-2", heard::add);
        assertThat(sampling.seen()).isEmpty();
        assertThat(sampling.denied()).isPositive();
        assertThat(sampling.silent()).isZero();
        assertThat(sampling.verdict()).isEqualTo(Measurement.Verdict.DENIED);
    }

    @Test
    void a_service_that_is_denied_while_another_answers_disagrees_and_is_named() throws Exception {
        var lab = built("userDefinedRouting", Map.of("allow.dockerHub", "true", "allow.ifconfig", "true"));
        var sampling = Sampling.of(cloud.bench, lab, "egress-probe", heard::add);
        assertThat(sampling.verdict()).isEqualTo(Measurement.Verdict.AS_EXPECTED);
        assertThat(sampling.denied()).isZero();
        assertThat(sampling.disagreeing())
                .extracting(Witness::url)
                .containsExactly("http://api.ipify.org", "http://icanhazip.com");
    }

    @Test
    void an_api_server_that_does_not_admit_this_computer_is_named_as_the_reason() throws Exception {
        var lab = built("loadBalancer", Map.of());
        shutOut(cloud.bench, lab);
        assertThatThrownBy(() -> Sampling.of(cloud.bench, lab, "egress-probe", heard::add))
                .isInstanceOf(LabException.class)
                .hasMessageContaining("198.51.100.0/24")
                .hasMessageContaining("81.2.69.24");
    }

    /** Lets only others come to the API server. */
    static void shutOut(Workbench bench, Lab lab) {
        var cluster = bench.design(lab).first(Resource.ManagedCluster.class).orElseThrow();
        var shape = cluster.shape().withAuthorizedRanges(List.of("198.51.100.0/24"));
        bench.place("practice").cloud().put(cluster.with(shape), Map.of(), _ -> {});
    }

    private Lab built(String type, Map<String, String> set) throws Exception {
        var found = OutboundTypes.find(type).orElseThrow();
        var answers = Answers.usual(found.parameters());
        for (var answer : set.entrySet()) answers = answers.with(answer.getKey(), answer.getValue());
        var lab = cloud.bench.draft(type, answers, "practice");
        assertThat(cloud.bench.build(lab).await()).isEqualTo(Entry.Ending.DONE);
        return lab;
    }
}
