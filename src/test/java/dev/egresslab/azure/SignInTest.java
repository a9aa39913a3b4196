package dev.egresslab.azure;

import com.azure.core.credential.TokenRequestContext;
import com.azure.identity.CredentialUnavailableException;
import dev.egresslab.plan.CloudException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SignInTest {
    private static final CloudEndpoint AZURE = CloudEndpoint.azure("tenant", "subscription");
    private static final TokenRequestContext REQUEST = new TokenRequestContext().addScopes(AZURE.scope());

    @TempDir
    private Path folder;

    @Test
    void no_way_to_sign_in_shows_its_secret() {
        assertThat(SignIn.application("client", "hunter2hunter2").toString()).doesNotContain("hunter2");
        var environment = Map.of("AZURE_CLIENT_ID", "client", "AZURE_CLIENT_SECRET", "hunter2hunter2");
        assertThat(SignIn.environment(environment).toString()).doesNotContain("hunter2");
    }

    @Test
    void an_environment_that_lacks_the_secret_is_refused_with_the_names_of_the_variables() {
        assertThatThrownBy(() -> SignIn.environment(Map.of("AZURE_CLIENT_ID", "client")))
                .isInstanceOfSatisfying(
                        CloudException.class, e -> assertThat(e.code()).isEqualTo("SignInRequired"))
                .hasMessageContaining("AZURE_CLIENT_SECRET");
    }

    @Test
    void the_public_cloud_is_asked_at_its_own_addresses() {
        assertThat(AZURE.scope()).isEqualTo("https://management.azure.com/.default");
        assertThat(AZURE.loopback()).isFalse();
        assertThat(CloudEndpoint.china("t", "s").resourceManager()).hasHost("management.chinacloudapi.cn");
        assertThat(CloudEndpoint.usGovernment("t", "s").resourceManager()).hasHost("management.usgovcloudapi.net");
    }

    @Test
    void what_new_and_old_versions_of_az_print_is_understood() {
        var json = JsonMapper.shared();
        var young = AzCredential.token(json.readTree("{\"accessToken\": \"t\", \"expires_on\": 1790000000}"));
        assertThat(young.getExpiresAt().toEpochSecond()).isEqualTo(1_790_000_000L);
        var old = AzCredential.token(
                json.readTree("{\"accessToken\": \"t\", \"expiresOn\": \"2026-11-25 20:00:00.000000\"}"));
        assertThat(old.getExpiresAt().getMinute()).isZero();
        assertThat(old.getToken()).isEqualTo("t");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void az_is_run_where_the_path_leads_and_asked_for_the_scope_of_the_cloud() throws IOException {
        script("echo \"{\\\"accessToken\\\": \\\"$*\\\", \\\"expires_on\\\": 1790000000}\"");
        var token = new AzCredential(AZURE, Map.of("PATH", folder + ":/bin:/usr/bin")).getTokenSync(REQUEST);
        assertThat(token.getToken())
                .contains("account get-access-token", "--scope https://management.azure.com/.default");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void az_without_a_login_is_a_request_to_sign_in() throws IOException {
        script("echo 'secret words' >&2; exit 1");
        var credential = new AzCredential(AZURE, Map.of("PATH", folder + ":/bin:/usr/bin"));
        assertThatThrownBy(() -> credential.getTokenSync(REQUEST))
                .isInstanceOf(CredentialUnavailableException.class)
                .hasMessageContaining("az login --tenant tenant")
                .hasMessageNotContaining("secret words");
    }

    @Test
    void the_path_is_widened_and_what_was_there_comes_first() {
        assertThat(AzCredential.widened("/mine")).startsWith("/mine").contains("/opt/homebrew/bin");
    }

    private void script(String body) throws IOException {
        var az = Files.writeString(folder.resolve("az"), "#!/bin/sh\n" + body + "\n");
        assertThat(az.toFile().setExecutable(true)).isTrue();
    }
}
