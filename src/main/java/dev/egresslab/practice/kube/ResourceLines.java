package dev.egresslab.practice.kube;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/** The lines of a text that lies in {@code resources/practice}, without those that begin with {@code #}. */
final class ResourceLines {
    private ResourceLines() {}

    static Stream<String> of(String name) {
        try (InputStream in =
                Objects.requireNonNull(ResourceLines.class.getResourceAsStream("/practice/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
