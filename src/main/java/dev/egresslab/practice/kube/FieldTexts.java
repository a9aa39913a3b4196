package dev.egresslab.practice.kube;

import java.util.HashMap;
import java.util.Map;

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
        ResourceLines.of("kubernetes-fields.txt").forEach(line -> {
            int space = line.indexOf(' ');
            all.put(line.substring(0, space), line.substring(space + 1).replace("\\n", "\n"));
        });
        return all;
    }
}
