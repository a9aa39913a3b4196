package dev.egresslab.practice.kube;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** What each field of Kubernetes' objects is for, read from {@code practice/kubernetes-fields.txt}. */
final class FieldTexts {
    private static final char REQUIRED = '!';
    private static final Map<String, String> ALL = load();

    private FieldTexts() {}

    /** What a message is for; empty where nobody has said. */
    static String of(String message) {
        return ALL.getOrDefault(message, "");
    }

    /** What a field of a message is for; empty where nobody has said. */
    static String of(String message, String field) {
        var text = of(message + "." + field);
        return required(message, field) ? text.substring(1) : text;
    }

    /** Whether a message cannot be without the field. */
    static boolean required(String message, String field) {
        var text = of(message + "." + field);
        return !text.isEmpty() && text.charAt(0) == REQUIRED;
    }

    private static Map<String, String> load() {
        var all = new HashMap<String, String>();
        try (InputStream in = Objects.requireNonNull(
                FieldTexts.class.getResourceAsStream("/practice/kubernetes-fields.txt"), "kubernetes-fields.txt")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> {
                        int space = line.indexOf(' ');
                        all.put(
                                line.substring(0, space),
                                line.substring(space + 1).replace("\\n", "\n"));
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
