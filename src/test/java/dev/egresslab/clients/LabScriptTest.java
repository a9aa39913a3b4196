package dev.egresslab.clients;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/** The lab's own commands, by the real az and kubectl: {@code src/test/lab/lab.sh}. */
@Tag("clients")
@DisplayNameGeneration(ReplaceUnderscores.class)
class LabScriptTest {
    @Test
    void every_command_of_the_lab_works_and_shows_what_the_lab_says(@TempDir Path folder) throws Exception {
        try (var shop = new Shop(folder)) {
            var log = Path.of(System.getProperty("egresslab.target", "target"), "lab-script.txt");
            var script = new ProcessBuilder(
                            "bash", "src/test/lab/lab.sh", shop.env().toString())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            int status = script.waitFor();
            System.out.println(Files.readString(log));
            assertThat(status).as("see " + log).isZero();
        }
    }
}
