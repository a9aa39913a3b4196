package dev.egresslab.ui.terminal;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What of this computer decides which terminal can be opened.
 *
 * @param system as {@code os.name} says it
 * @param path folders that programs are found in
 */
public record Machine(String system, List<Path> path) {
    public Machine {
        path = List.copyOf(path);
    }

    /** @param environment of a process, for its {@code PATH} */
    public static Machine of(String system, Map<String, String> environment) {
        var path = environment.getOrDefault("PATH", environment.getOrDefault("Path", ""));
        return new Machine(
                system,
                Arrays.stream(path.split(File.pathSeparator))
                        .filter(folder -> !folder.isBlank())
                        .map(Path::of)
                        .toList());
    }

    boolean mac() {
        return system.toLowerCase(Locale.ROOT).startsWith("mac");
    }

    boolean windows() {
        return system.toLowerCase(Locale.ROOT).startsWith("windows");
    }

    /** Whether a program of this name can be started. */
    boolean has(String program) {
        return path.stream().map(folder -> folder.resolve(program)).anyMatch(Files::isExecutable);
    }
}
