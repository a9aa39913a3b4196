package dev.egresslab.practice.identity;

import dev.egresslab.practice.http.Response;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** The two pages that a browser sees at sign-in. */
final class Pages {
    private Pages() {}

    /** A form that a browser posts by itself. */
    static Response post(String target, Map<String, String> fields) {
        var inputs = fields.entrySet().stream()
                .map(f ->
                        "<input type=\"hidden\" name=\"%s\" value=\"%s\">".formatted(f.getKey(), escaped(f.getValue())))
                .collect(Collectors.joining());
        return html(
                "<form method=\"post\" action=\"%s\">%s<noscript><button>Continue</button></noscript></form><script>document.forms[0].submit()</script>"
                        .formatted(escaped(target), inputs));
    }

    static Response done() {
        return html("<p>The practice cloud has signed you in. You can close this page.</p>");
    }

    private static Response html(String body) {
        var page = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Practice cloud</title>" + body
                + "</html>";
        return new Response.Whole(
                200,
                Map.of("Content-Type", "text/html; charset=utf-8", "Cache-Control", "no-store"),
                page.getBytes(StandardCharsets.UTF_8));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
