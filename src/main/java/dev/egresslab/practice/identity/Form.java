package dev.egresslab.practice.identity;

import dev.egresslab.practice.http.Request;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of an HTML form as a client posts them; the first one of a name counts. */
record Form(Map<String, String> fields) {
    static Form of(Request request) {
        var fields = new LinkedHashMap<String, String>();
        for (var pair : new String(request.body(), StandardCharsets.UTF_8).split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) fields.putIfAbsent(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
        }
        return new Form(fields);
    }

    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
