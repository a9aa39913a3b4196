package dev.egresslab;

import dev.egresslab.cli.EgressLab;
import dev.egresslab.text.Texts;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/** The practice cloud keeps its own secrets, and a terminal signs in with one: each in its file, which nobody else reads. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StateFolderSecretsTest {
    private static final Set<String> MAY =
            Set.of("practice/state.db", "terminal/azure/service_principal_entries.json", "terminal/ca-bundle.pem");

    @TempDir
    Path state;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void only_the_practice_cloud_and_its_terminal_hold_their_secret_and_only_the_owner_reads_it() throws Exception {
        var printed = new StringWriter();
        var to = new PrintWriter(printed, true);
        int code = EgressLab.run(
                Wiring::desk,
                new Texts(Locale.ENGLISH),
                to,
                to,
                "run",
                "loadBalancer",
                "--speed",
                "instant",
                "--state",
                state.toString());
        assertThat(code).as(printed.toString()).isZero();
        var scan = new SecretScan();
        try (var desk = (OpenDesk) Wiring.desk(state, Double.POSITIVE_INFINITY, 0)) {
            scan.secret("client secret", desk.practice().clientSecret())
                    .pem("authority", desk.practice().authorityPem());
        }
        var holding = scan.under(state).keySet();
        assertThat(MAY).containsAll(holding);
        assertThat(holding).contains("terminal/azure/service_principal_entries.json");
        for (var file : holding)
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(state.resolve(file))))
                    .as(file)
                    .isEqualTo("rw-------");
        assertThat(scan.in(printed.toString())).isEmpty();
    }
}
