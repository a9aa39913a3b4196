package dev.egresslab.plan;

import dev.egresslab.text.Language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** What a person chose and wants to find again, kept in the state folder. Losing it costs nothing. */
public final class Preferences {
    private final Path file;

    public Preferences(Path state) {
        file = state.resolve("preferences.properties");
    }

    /** The language that was chosen, where one was. */
    public Optional<Language> language() {
        return of("language").flatMap(Language::of);
    }

    public void language(Language chosen) {
        keep("language", chosen.tag());
    }

    /** What was kept under a name; nothing where the file cannot be read. */
    public synchronized Optional<String> of(String name) {
        return Optional.ofNullable(read().getProperty(name));
    }

    /** @throws UncheckedIOException where the file cannot be written */
    public synchronized void keep(String name, String value) {
        var all = read();
        all.setProperty(name, value);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                all.store(out, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Properties read() {
        var all = new Properties();
        try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            all.load(in);
        } catch (IOException | IllegalArgumentException e) {
            // none yet, or damaged: nothing was chosen
        }
        return all;
    }
}
