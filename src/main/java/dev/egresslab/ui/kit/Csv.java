package dev.egresslab.ui.kit;

import java.util.List;
import java.util.stream.Collectors;

/** Comma-separated values, as RFC 4180 has them: https://www.rfc-editor.org/rfc/rfc4180 */
public final class Csv {
    private Csv() {}

    /** All lines, each with its end. */
    public static String of(List<List<String>> lines) {
        return lines.stream()
                .map(line -> line.stream().map(Csv::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    /** A value that a spreadsheet would take for a formula keeps its sign as text. */
    private static String quoted(String value) {
        var safe = value.matches("(?s)[=+@-].*") ? "'" + value : value;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
