package dev.egresslab.ui.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/** What the window remembers from one time to the next: its place and size, its looks, where a person was. */
public final class Memory {
    private static final String FILE = "window.properties";

    private final Optional<Path> folder;
    private final Properties kept = new Properties();

    private Memory(Optional<Path> folder) {
        this.folder = folder;
    }

    /** Remembers as long as the window is open. */
    public static Memory none() {
        return new Memory(Optional.empty());
    }

    /** Remembers in a folder; a file that cannot be read is as good as none. */
    public static Memory in(Path folder) {
        var memory = new Memory(Optional.of(folder));
        try (var in = Files.newBufferedReader(folder.resolve(FILE))) {
            memory.kept.load(in);
        } catch (IOException | IllegalArgumentException e) {
            memory.kept.clear();
        }
        return memory;
    }

    /** Where receipts and the like are kept, if anywhere. */
    public Optional<Path> folder() {
        return folder;
    }

    public Optional<String> text(String key) {
        return Optional.ofNullable(kept.getProperty(key));
    }

    public Optional<Double> number(String key) {
        try {
            return text(key).map(Double::valueOf).filter(Double::isFinite);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    public boolean on(String key) {
        return text(key).filter("true"::equals).isPresent();
    }

    public void put(String key, Object value) {
        kept.setProperty(key, String.valueOf(value));
    }

    /** Writes it down; a window that cannot is still a window. */
    public void save() {
        folder.ifPresent(to -> {
            try {
                Files.createDirectories(to);
                var part = Files.createTempFile(to, "window", ".part");
                try (var out = Files.newBufferedWriter(part)) {
                    kept.store(out, null);
                }
                Files.move(part, to.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                System.getLogger(Memory.class.getName()).log(System.Logger.Level.WARNING, FILE, e);
            }
        });
    }
}
