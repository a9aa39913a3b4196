package dev.egresslab;

import dev.egresslab.plan.Entry;
import dev.egresslab.plan.StateFolder;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** A disk that fills up while a lab is built: the program stops and says so, and with space again nothing is lost. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@EnabledOnOs(OS.LINUX)
class DiskFullTest {
    /** Entries of the journal after which no file of the program may grow any more. */
    private static final int ENTRIES = 9;

    private static final Path LIMIT = Path.of("/usr/bin/prlimit");

    @TempDir(factory = InMemory.class)
    private Path folder;

    @Test
    void a_build_that_cannot_write_its_journal_stops_with_what_to_do_and_goes_on_when_there_is_space()
            throws Exception {
        assumeThat(LIMIT).exists();
        var state = Files.createDirectory(folder.resolve("program"));
        try (var cloud = new FaultBench(folder)) {
            var said = untilFull(cloud, state);
            assertThat(said).contains("The journal cannot be written").contains("Free some space");
            assertThat(cloud.everything()).as("begun before the disk was full").isNotEmpty();

            try (var taken = StateFolder.take(state);
                    var bench = RemoteApp.bench(taken, RemoteApp.place(cloud.practice))) {
                assertThat(bench.damagedJournal()).isEmpty();
                var lab = bench.labs().getFirst();
                assertThat(FaultBench.end(bench.build(lab))).isEqualTo(Entry.Ending.DONE);
                assertThat(FaultBench.end(bench.clean(lab))).isEqualTo(Entry.Ending.DONE);
            }
            assertThat(cloud.everything()).isEmpty();
        }
    }

    /** What it says in the end. */
    private static String untilFull(FaultBench cloud, Path state) throws Exception {
        var words = Killed.java(RemoteApp.words(cloud.practice, state, "build", "userDefinedRouting"));
        var builder = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("CLIENT_SECRET", cloud.practice.clientSecret());
        var process = builder.start();
        int entries = 0;
        var said = "";
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith(RemoteApp.LINE) && ++entries == ENTRIES) full(process);
                said = line;
            }
            return said;
        } finally {
            process.destroyForcibly();
        }
    }

    private static void full(Process process) throws Exception {
        var limit = new ProcessBuilder(LIMIT.toString(), "--pid", Long.toString(process.pid()), "--fsize=1024");
        assertThat(limit.inheritIO().start().waitFor()).isZero();
    }
}
