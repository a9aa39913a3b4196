package dev.egresslab.practice;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PracticeCloudTest {
    @TempDir
    private Path folder;

    @Test
    void ids_the_secret_the_authority_and_the_port_stay_the_same_for_a_folder() {
        String tenant;
        String secret;
        String authority;
        String endpoint;
        try (var cloud = start()) {
            tenant = cloud.tenant();
            secret = cloud.clientSecret();
            authority = cloud.authorityPem();
            endpoint = cloud.endpoint();
        }
        try (var again = start()) {
            assertThat(again.tenant()).isEqualTo(tenant);
            assertThat(again.clientSecret()).isEqualTo(secret);
            assertThat(again.authorityPem()).isEqualTo(authority);
            assertThat(again.endpoint()).isEqualTo(endpoint);
        }
    }

    @Test
    void a_second_one_on_the_same_folder_is_refused_and_told_what_to_do() {
        try (var _ = start()) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(PracticeException.class)
                    .hasMessageContaining("already runs")
                    .extracting(e -> ((PracticeException) e).whatNow())
                    .asString()
                    .contains("another folder");
        }
    }

    @Test
    void lab_time_goes_on_where_it_was_left() {
        java.time.Instant left;
        try (var cloud = start()) {
            cloud.clock().speed(100_000_000);
            left = cloud.clock().now();
        }
        try (var again = start()) {
            assertThat(again.clock().now()).isAfterOrEqualTo(left);
        }
    }

    private PracticeCloud start() {
        return PracticeCloud.start(
                new PracticeCloud.Options(folder, 0, 1, 7, _ -> {}), Clock.systemUTC(), new SecureRandom());
    }
}
