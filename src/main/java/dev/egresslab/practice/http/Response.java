package dev.egresslab.practice.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What goes back. */
public sealed interface Response {
    int status();

    Map<String, String> headers();

    /** A whole body. */
    record Whole(int status, Map<String, String> headers, byte[] body) implements Response {
        public Whole with(String header, String value) {
            var all = new LinkedHashMap<>(headers);
            all.put(header, value);
            return new Whole(status, all, body);
        }
    }

    /** A body written piece by piece, each flush a chunk, until the writer returns or the client leaves. */
    record Streamed(int status, Map<String, String> headers, Writer writer) implements Response {}

    /** None: the client sees its connection end, as where nobody listens. */
    record Cut() implements Response {
        @Override
        public int status() {
            return 0;
        }

        @Override
        public Map<String, String> headers() {
            return Map.of();
        }
    }

    /** Writes a streamed body on the request's own virtual thread; an {@link IOException} means that the client left. */
    @FunctionalInterface
    interface Writer {
        void write(OutputStream out) throws IOException, InterruptedException;
    }

    static Whole json(int status, String body) {
        return new Whole(
                status,
                Map.of("Content-Type", "application/json; charset=utf-8"),
                body.getBytes(StandardCharsets.UTF_8));
    }

    static Whole text(int status, String body) {
        return new Whole(
                status, Map.of("Content-Type", "text/plain; charset=utf-8"), body.getBytes(StandardCharsets.UTF_8));
    }

    static Whole empty(int status) {
        return new Whole(status, Map.of(), new byte[0]);
    }
}
