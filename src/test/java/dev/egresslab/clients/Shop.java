package dev.egresslab.clients;

import dev.egresslab.practice.PracticeCloud;
import dev.egresslab.practice.terminal.Account;
import dev.egresslab.practice.terminal.Terminal;
import org.junit.jupiter.api.Assumptions;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;

/** A practice cloud with a terminal's folder beside it, where the real az and kubectl are run by bash. */
final class Shop implements AutoCloseable {
    private final PracticeCloud cloud;
    private final Path folder;
    private final Path env;

    Shop(Path folder) throws IOException {
        for (var program : new String[] {"az", "kubectl", "bash", "ssh-keygen"}) needed(program);
        this.folder = folder;
        var options = new PracticeCloud.Options(folder.resolve("cloud"), 0, Double.POSITIVE_INFINITY, 7, _ -> {});
        cloud = PracticeCloud.start(options, Clock.systemUTC(), new SecureRandom());
        var account = new Account(
                cloud.endpoint(), cloud.tenant(), cloud.subscription(), cloud.clientId(), cloud.clientSecret(), "lab");
        var terminal = folder.resolve("terminal");
        new Terminal(terminal).prepare(account, cloud.authorityPem(), "");
        env = terminal.resolve("env");
    }

    /** What a shell reads first, so that az and kubectl are those of this cloud. */
    Path env() {
        return env;
    }

    /** What a script wrote, errors too, and how it ended. */
    record Ran(int status, String said) {}

    /** Runs a script as a person in that terminal would, in a home of its own. */
    Ran run(String script) throws IOException, InterruptedException {
        var home = Files.createDirectories(folder.resolve("home"));
        var file = Files.writeString(home.resolve("script.sh"), script);
        var said = home.resolve("said.txt");
        var process = new ProcessBuilder("bash", "-c", "cd \"$HOME\" && . '" + env + "' && exec bash '" + file + "'")
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        process.environment().put("HOME", home.toString());
        int status = process.start().waitFor();
        return new Ran(status, Files.readString(said));
    }

    /** Skips, and says so, where a program is not on PATH. */
    private static void needed(String program) {
        boolean there = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
        var why = "Skipped: this needs " + program + ", and it is not on PATH.";
        if (!there) System.out.println(why);
        Assumptions.assumeTrue(there, why);
    }

    @Override
    public void close() {
        cloud.close();
    }
}
