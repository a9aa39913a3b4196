package dev.egresslab.practice.terminal;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TerminalTest {
    private static final Account ACCOUNT = new Account(
            "https://127.0.0.1:18443",
            "the-tenant",
            "the-subscription",
            "the-client",
            "the-secret",
            "the-installation");

    @TempDir
    Path folder;

    @BeforeEach
    void prepare() throws IOException {
        new Terminal(folder).prepare(ACCOUNT, "PRACTICE CA", "PUBLIC CAS");
    }

    @Test
    void no_place_is_left_unfilled() throws IOException {
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)
                            .filter(f -> !f.toString().endsWith(".py")))
                    .allSatisfy(file -> assertThat(file)
                            .content()
                            .doesNotContainPattern("\\{(endpoint|tenant|subscription|client|secret|folder)}"));
        }
    }

    @Test
    void the_authority_ends_in_adfs_so_that_no_instance_is_looked_up() throws IOException {
        assertThat(folder.resolve("azure/clouds.config"))
                .content()
                .contains("endpoint_active_directory = https://127.0.0.1:18443/adfs\n");
    }

    @Test
    void files_can_be_read_by_their_owner_only() throws IOException {
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo(file.endsWith("shell.command") ? "rwx------" : "rw-------"));
        }
    }

    @Test
    void the_bundle_trusts_the_practice_cloud_and_still_the_internet() {
        assertThat(folder.resolve("ca-bundle.pem"))
                .content()
                .contains("PRACTICE CA")
                .contains("PUBLIC CAS");
    }

    @Test
    void preparing_again_forgets_tokens_and_keeps_the_kubeconfig() throws IOException {
        Files.writeString(folder.resolve("kubeconfig"), "mine");
        Files.writeString(folder.resolve("azure/msal_token_cache.json"), "old");
        new Terminal(folder).prepare(ACCOUNT, "PRACTICE CA", "");
        assertThat(folder.resolve("kubeconfig")).hasContent("mine");
        assertThat(folder.resolve("azure/msal_token_cache.json")).doesNotExist();
    }

    @Test
    void an_account_does_not_print_its_secret() {
        assertThat(ACCOUNT.toString()).doesNotContain("the-secret");
    }

    @Test
    void the_shell_that_it_starts_has_the_settings_and_says_so_in_its_prompt() throws Exception {
        assumeThat(Path.of("/bin/bash")).exists();
        var start = new ProcessBuilder(folder.resolve("shell.command").toString()).redirectErrorStream(true);
        start.environment().put("SHELL", "/bin/bash");
        start.environment().put("HOME", folder.toString());
        start.environment().put("EGRESS_LAB_PRACTICE", "left over from the terminal before");
        var shell = start.start();
        try (var in = shell.outputWriter()) {
            in.write("echo \"$AZURE_CONFIG_DIR $KUBECONFIG $EGRESS_LAB_PRACTICE\"; exit\n");
        }
        var said = new String(shell.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(said)
                .contains(folder + "/azure " + folder + "/kubeconfig https://127.0.0.1:18443")
                .contains("(practice cloud) ");
    }
}
