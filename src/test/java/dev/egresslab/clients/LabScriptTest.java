package dev.egresslab.clients;

import dev.egresslab.practice.PracticeCloud;
import dev.egresslab.practice.terminal.Account;
import dev.egresslab.practice.terminal.Terminal;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;

import static org.assertj.core.api.Assertions.assertThat;

/** The lab's own commands, by the real az and kubectl: {@code src/test/lab/lab.sh}. */
@Tag("clients")
@DisplayNameGeneration(ReplaceUnderscores.class)
class LabScriptTest {
    @Test
    void every_command_of_the_lab_works_and_shows_what_the_lab_says(@TempDir Path folder) throws Exception {
        for (var program : new String[] {"az", "kubectl", "bash", "ssh-keygen"}) needed(program);
        var options = new PracticeCloud.Options(folder.resolve("cloud"), 0, Double.POSITIVE_INFINITY, 7, _ -> {});
        try (var cloud = PracticeCloud.start(options, Clock.systemUTC(), new SecureRandom())) {
            var account = new Account(
                    cloud.endpoint(),
                    cloud.tenant(),
                    cloud.subscription(),
                    cloud.clientId(),
                    cloud.clientSecret(),
                    "lab");
            var terminal = folder.resolve("terminal");
            new Terminal(terminal).prepare(account, cloud.authorityPem(), "");
            var log = Path.of(System.getProperty("egresslab.target", "target"), "lab-script.txt");
            var script = new ProcessBuilder(
                            "bash",
                            "src/test/lab/lab.sh",
                            terminal.resolve("env").toString())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            int status = script.waitFor();
            System.out.println(Files.readString(log));
            assertThat(status).as("see " + log).isZero();
        }
    }

    /** Skips, and says so, where a program is not on PATH. */
    private static void needed(String program) {
        boolean there = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
        var why = "Skipped: the lab's script needs " + program + ", and it is not on PATH.";
        if (!there) System.out.println(why);
        Assumptions.assumeTrue(there, why);
    }
}
