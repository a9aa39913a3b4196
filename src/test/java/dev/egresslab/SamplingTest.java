package dev.egresslab;

import dev.egresslab.lab.Answers;
import dev.egresslab.lab.Lab;
import dev.egresslab.lab.outbound.LabRules;
import dev.egresslab.lab.outbound.OutboundTypes;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.net.Step;
import dev.egresslab.plan.CloudException;
import dev.egresslab.plan.Entry;
import dev.egresslab.plan.Measurement;
import dev.egresslab.plan.Sampling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Many connections from a Job on every node: what they show of a way out. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SamplingTest {
    @TempDir(factory = InMemory.class)
    private Path folder;

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
        var sampling = Sampling.of(cloud.bench, lab, "egress-probe");
        assertThat(sampling.expected()).hasSize(3);
        assertThat(sampling.seen().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        sampling.expected().stream().map(Step.Owned::address).toList());
        assertThat(sampling.verdict()).isEqualTo(Measurement.Verdict.AS_EXPECTED);
        assertThat(sampling.unseen()).isEmpty();
        assertThat(cloud.bench.cluster(lab).survey())
                .filteredOn(o -> o.kind().equals("Job"))
                .isEmpty();
    }

    @Test
    void a_firewall_that_denies_the_image_or_every_service_is_told_from_silence() throws Exception {
        var lab = built("userDefinedRouting", Map.of());
        assertThatThrownBy(() -> Sampling.of(cloud.bench, lab, "egress-probe"))
                .isInstanceOfSatisfying(
                        CloudException.class, e -> assertThat(e.code()).isIn("ErrImagePull", "ImagePullBackOff"));
        var firewall = cloud.bench.design(lab).first(Resource.Firewall.class).orElseThrow();
        cloud.bench.put(lab, firewall.with(LabRules.DOCKER_HUB), _ -> {});
        var sampling = Sampling.of(cloud.bench, lab, "egress-probe-2");
        assertThat(sampling.seen()).isEmpty();
        assertThat(sampling.denied()).isPositive();
        assertThat(sampling.silent()).isZero();
        assertThat(sampling.verdict()).isEqualTo(Measurement.Verdict.DENIED);
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
