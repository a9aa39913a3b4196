package dev.egresslab;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The program in a process of its own, killed without warning as soon as it has printed so many lines of its journal. */
final class Killed {
    private static final List<String> JOURNAL = List.of("planned", "started", "heard", "succeeded", "ended");

    private Killed() {}

    /** @return how many lines of the journal it printed; fewer than {@code most} where it ended before */
    static int after(int most, Path state, String... command) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of("dev.egresslab.Main"));
        words.addAll(List.of(command));
        words.addAll(List.of("--json", "--speed", "instant", "--state", state.toString()));
        return after(most, Killed::isJournal, Map.of(), words);
    }

    /**
     * The same for any program of this class path.
     *
     * @param counts whether a line that it prints counts
     * @param program main class and arguments
     */
    static int after(int most, Predicate<String> counts, Map<String, String> environment, List<String> program)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(java(program)).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        var process = builder.start();
        int lines = 0;
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            // no line is waited for after the last: the next may never come
            while (lines < most) {
                var line = out.readLine();
                if (line == null) break;
                if (counts.test(line)) lines++;
            }
        } finally {
            process.destroyForcibly();
            process.waitFor();
        }
        return lines;
    }

    /** The words that start a program of this class path in a JVM of its own. */
    static List<String> java(List<String> program) {
        var words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath()));
        words.addAll(program);
        return words;
    }

    private static boolean isJournal(String line) {
        return JOURNAL.stream().anyMatch(event -> line.startsWith("{\"event\":\"" + event + "\""));
    }

    /** Of the tests, which is that of the program and more. */
    private static String classPath() {
        return Stream.of("surefire.test.class.path", "java.class.path")
                .map(System::getProperty)
                .filter(path -> path != null && !path.isBlank())
                .findFirst()
                .orElse("target" + File.separator + "classes");
    }
}
