package dev.egresslab;

import dev.egresslab.lab.Lab;
import dev.egresslab.plan.Entry;
import dev.egresslab.practice.fault.FaultPlan;
import dev.egresslab.practice.fault.Scenarios;
import dev.egresslab.text.Texts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import static org.assertj.core.api.Assertions.assertThat;

/** Each scenario through the real walker and the real SDK: what it ends in, what is said, and that nothing is left. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ScenariosTest {
    @TempDir(factory = InMemory.class)
    private static Path folder;

    private static FaultBench cloud;

    static final List<String> NAMES =
            Scenarios.ALL.stream().map(FaultPlan::name).toList();

    @BeforeAll
    static void start() {
        cloud = new FaultBench(folder);
    }

    @AfterAll
    static void stop() {
        cloud.close();
    }

    @AfterEach
    void leaveNothing() throws Exception {
        cloud.faults().end();
        for (var lab : cloud.bench.labs()) clean(lab);
    }

    @ParameterizedTest
    @CsvSource({
        "quota-public-ips, userDefinedRouting, PublicIPCountLimitReached, Delete public IPs",
        "quota-public-ips, loadBalancer, ManagedOutboundIPCountExceedsQuotaLimit, fewer outbound IPs",
        "quota-vcpu, loadBalancer, ErrCode_InsufficientVCPUQuota, more vCPU quota",
        "policy-public-ips, userAssignedNATGateway, RequestDisallowedByPolicy, whoever owns the policy",
        "policy-public-ips, managedNATGateway, RequestDisallowedByPolicy, whoever owns the policy",
        "no-capacity, loadBalancer, AllocationFailed, another size or region",
        "size-not-available, loadBalancer, SkuNotAvailable, another node size",
        "no-rights-on-subnet, userDefinedRouting, LinkedAuthorizationFailed, Network Contributor on the subnet",
        "no-rights-on-group, loadBalancer, AuthorizationFailed, Contributor",
        "not-registered, loadBalancer, MissingSubscriptionRegistration, az provider register",
        "firewall-rule-missing, userDefinedRouting, VMExtensionProvisioningError, firewall rules"
    })
    void what_a_person_must_change_is_said_in_azures_words_with_a_way_forward(
            String scenario, String type, String code, String whatNow) throws Exception {
        var lab = cloud.draft(type);
        assertThat(build(lab, scenario)).isEqualTo(Entry.Ending.FAILED);
        assertThat(cloud.journal(lab))
                .filteredOn(Entry.Failed.class::isInstance)
                .map(Entry.Failed.class::cast)
                .singleElement()
                .satisfies(failed -> {
                    assertThat(failed.code()).isEqualTo(code);
                    assertThat(failed.what()).hasSizeGreaterThan(30).doesNotContain("{name}", "{location}");
                    assertThat(failed.whatNow()).contains(whatNow);
                });
        clean(lab);
    }

    @ParameterizedTest
    @CsvSource({
        "throttled",
        "unavailable",
        "bad-network",
        "slow-answers",
        "slow-to-show",
        "tokens-expire",
        "answer-lost",
        "subnet-in-use"
    })
    void what_passes_by_itself_ends_in_success(String scenario) throws Exception {
        var lab = cloud.draft("userDefinedRouting");
        assertThat(build(lab, scenario)).as("%s", cloud.journal(lab)).isEqualTo(Entry.Ending.DONE);
        cloud.faults().begin(Scenarios.find(scenario).orElseThrow());
        clean(lab);
    }

    @ParameterizedTest
    @CsvSource({"firewall-fails-late", "cluster-fails-late"})
    void what_fails_late_is_made_by_the_next_try(String scenario) throws Exception {
        var lab = cloud.draft("userDefinedRouting");
        var first = build(lab, scenario);
        assertThat(first == Entry.Ending.DONE ? first : FaultBench.end(cloud.bench.build(lab)))
                .isEqualTo(Entry.Ending.DONE);
        clean(lab);
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void every_scenario_has_its_words(String scenario) {
        var texts = new Texts(Locale.ENGLISH);
        assertThat(texts.of("fault." + scenario + ".title")).isNotBlank();
        assertThat(texts.of("fault." + scenario + ".lesson")).isNotBlank();
    }

    @Test
    void every_scenario_is_tried_above() {
        assertThat(NAMES).hasSize(19).doesNotHaveDuplicates();
    }

    private static Entry.Ending build(Lab lab, String scenario) throws Exception {
        cloud.faults().begin(Scenarios.find(scenario).orElseThrow());
        try {
            return FaultBench.end(cloud.bench.build(lab));
        } finally {
            cloud.faults().end();
        }
    }

    private static void clean(Lab lab) throws Exception {
        assertThat(FaultBench.end(cloud.bench.clean(lab)))
                .as("%s", cloud.journal(lab))
                .isEqualTo(Entry.Ending.DONE);
        cloud.faults().end();
        assertThat(cloud.everything()).isEmpty();
        cloud.bench.forget(lab);
    }
}
