package dev.egresslab.ui.log;

import java.util.List;
import java.util.regex.Pattern;

/** Hides what nobody may read over a shoulder: tokens, keys, passwords. The last guard; entries should hold none. */
final class Secrets {
    private static final String HIDDEN = "…redacted";

    /** What stands before the secret is kept as the first group. */
    private static final List<Pattern> SHAPES = List.of(
            Pattern.compile("(?i)(bearer\\s+)[A-Za-z0-9._~+/=-]{8,}"),
            Pattern.compile("()\\beyJ[A-Za-z0-9_-]{8,}(?:\\.[A-Za-z0-9_-]*){0,2}"),
            Pattern.compile(
                    "(?i)((?:client[_-]?secret|client-key-data|password|access_token|refresh_token|sharedkey|token)[\"']?\\s*[:=]\\s*[\"']?)[^\\s\"',;&]{4,}"),
            Pattern.compile("()-----BEGIN [A-Z ]*PRIVATE KEY-----(?s:.*?)(?:-----END [A-Z ]*PRIVATE KEY-----|$)"));

    private Secrets() {}

    static String hide(String text) {
        var hidden = text;
        for (var shape : SHAPES) hidden = shape.matcher(hidden).replaceAll("$1" + HIDDEN);
        return hidden;
    }
}
