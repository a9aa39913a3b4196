package dev.egresslab;

import dev.egresslab.azure.Clouds;
import dev.egresslab.lab.Answers;
import dev.egresslab.lab.Lab;
import dev.egresslab.lab.LabException;
import dev.egresslab.lab.outbound.OutboundTypes;
import dev.egresslab.plan.CloudException;
import dev.egresslab.plan.Entrance.Way;
import dev.egresslab.plan.Entry;
import dev.egresslab.plan.Measurement;
import dev.egresslab.plan.Subscription;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The way into Azure, with everything that happens at its door, in a cloud that only an address makes another. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SovereignCloudTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(
            value = Way.class,
            names = {"DEVICE_CODE", "ENVIRONMENT"})
    void a_lab_is_built_measured_and_removed_after_signing_in(Way way) throws Exception {
        try (var abroad = new Abroad(folder, way == Way.ENVIRONMENT)) {
            var said = new CopyOnWriteArrayList<String>();
            var seen = abroad.door.signIn(way, "", said::add);
            assertThat(seen).extracting(Subscription::id).containsExactly(abroad.practice.subscription());
            abroad.door.choose(seen.getFirst());
            if (way == Way.DEVICE_CODE)
                assertThat(said).singleElement().asString().contains("/deviceauth");
            assertThat(abroad.door.address()).startsWith("127.0.0.1:");

            var lab = draft(abroad);
            assertThat(lab.subscription()).isEqualTo(abroad.practice.subscription());
            assertThat(abroad.bench.build(lab).await()).isEqualTo(Entry.Ending.DONE);
            assertThat(abroad.bench.probe(lab, "nginx", "http://ifconfig.me").verdict())
                    .isEqualTo(Measurement.Verdict.AS_EXPECTED);
            assertThat(abroad.bench.clean(lab).await()).isEqualTo(Entry.Ending.DONE);
            assertThat(abroad.bench.receipt(lab)).isPresent();
            assertThat(abroad.practice.resources()).isEmpty();
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_sign_in_that_ends_in_the_middle_of_a_run_is_asked_for_again_and_the_run_goes_on() throws Exception {
        try (var abroad = new Abroad(folder, false)) {
            abroad.signInToAz(token(abroad));
            abroad.door.choose(abroad.door.signIn(Way.AZURE_CLI, "", _ -> {}).getFirst());
            var lab = draft(abroad);
            var asked = new CountDownLatch(1);
            abroad.door.onNeeded((again, _) -> {
                assertThat(again).isTrue();
                asked.countDown();
            });
            abroad.signOutOfAz();
            abroad.practice
                    .faults()
                    .begin(dev.egresslab.practice.fault.Scenarios.find("tokens-expire")
                            .orElseThrow());
            var run = abroad.bench.build(lab);
            asked.await();
            assertThat(run.over()).isFalse();
            abroad.signInToAz(token(abroad));
            abroad.door.signIn(Way.AZURE_CLI, "", _ -> {});
            assertThat(run.await()).isEqualTo(Entry.Ending.DONE);
            assertThat(abroad.bench.standing(lab).steps())
                    .hasSameSizeAs(abroad.bench.design(lab).resources());
        }
    }

    @Test
    void nobody_is_asked_anything_before_somebody_signs_in() throws Exception {
        try (var abroad = new Abroad(folder, false)) {
            assertThat(abroad.bench.places()).hasSize(1);
            assertThat(abroad.bench.labs()).isEmpty();
            assertThatThrownBy(() -> draft(abroad))
                    .isInstanceOfSatisfying(
                            CloudException.class, e -> assertThat(e.code()).isEqualTo("SignInRequired"));
            assertThat(abroad.bench.labs()).isEmpty();
        }
    }

    @Test
    void a_lab_of_one_subscription_is_not_touched_from_another() throws Exception {
        try (var abroad = new Abroad(folder, true)) {
            abroad.door.choose(abroad.door.signIn(Way.ENVIRONMENT, "", _ -> {}).getFirst());
            var lab = draft(abroad);
            var other =
                    new Subscription("00000000-0000-0000-0000-000000000001", "Other", abroad.practice.tenant(), true);
            abroad.door.choose(other);
            assertThatThrownBy(() -> abroad.bench.build(lab))
                    .isInstanceOf(LabException.class)
                    .hasMessageContaining(other.id())
                    .hasMessageContaining(lab.subscription());
        }
    }

    @Test
    void a_wrong_secret_is_said_in_entras_words_and_nobody_is_signed_in() throws Exception {
        try (var abroad = new Abroad(folder, false)) {
            assertThatThrownBy(() -> abroad.door.signIn(Way.ENVIRONMENT, "", _ -> {}))
                    .isInstanceOf(CloudException.class)
                    .hasMessageContaining("AZURE_CLIENT_SECRET");
            assertThatThrownBy(() -> abroad.door.signIn(Way.AZURE_CLI, "", _ -> {}))
                    .isInstanceOf(CloudException.class)
                    .hasMessageContaining("az");
            assertThat(abroad.door.card()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"AzureCloud", "AzureChinaCloud", "AzureUSGovernment"})
    void azures_own_clouds_are_known_by_the_names_that_az_uses(String name) {
        var cloud = Clouds.of(Map.of("EGRESS_LAB_CLOUD", name));
        assertThat(cloud.name()).isEqualTo(name);
        assertThat(cloud.endpoint().get().publicAuthority()).isTrue();
    }

    @Test
    void a_cloud_that_is_none_is_refused_with_what_may_be_written() {
        assertThatThrownBy(() -> Clouds.of(Map.of("EGRESS_LAB_CLOUD", "Azure")))
                .isInstanceOf(LabException.class)
                .hasMessageContaining("AzureUSGovernment");
        assertThatThrownBy(() -> Clouds.of(
                        Map.of("EGRESS_LAB_CLOUD", "https://a.example", "EGRESS_LAB_CLOUD_CA", "/nowhere.pem")))
                .isInstanceOf(LabException.class)
                .hasMessageContaining("/nowhere.pem");
    }

    private static Lab draft(Abroad abroad) {
        var type = OutboundTypes.find("loadBalancer").orElseThrow();
        return abroad.bench.draft("loadBalancer", Answers.usual(type.parameters()), "azure");
    }

    /** As the practice cloud gives it to its application. */
    private static String token(Abroad abroad) throws Exception {
        var http = java.net.http.HttpClient.newBuilder()
                .sslContext(Trust.in(abroad.practice.authorityPem()))
                .build();
        return Learner.token(
                http, abroad.practice.endpoint(), abroad.practice.clientId(), abroad.practice.clientSecret());
    }
}
