package dev.egresslab.practice.http;

import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.URIUtil;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** From Jetty's request to ours, within bounds: size and time of the whole body. */
final class Requests {
    private static final int BODY_BYTES = 4 * 1024 * 1024;
    private static final long BODY_NANOS = 20_000_000_000L;

    private Requests() {}

    /** Why a body was not taken: its HTTP status. */
    static final class Refused extends Exception {
        final int status;

        Refused(int status, String why) {
            super(why);
            this.status = status;
        }
    }

    static Request read(org.eclipse.jetty.server.Request from) throws IOException, Refused {
        return of(from, body(from));
    }

    static Request of(org.eclipse.jetty.server.Request from, byte[] body) {
        var headers = new LinkedHashMap<String, String>();
        from.getHeaders()
                .forEach(field -> headers.putIfAbsent(
                        field.getName().toLowerCase(Locale.ROOT),
                        Optional.ofNullable(field.getValue()).orElse("")));
        var query = new LinkedHashMap<String, List<String>>();
        org.eclipse.jetty.server.Request.extractQueryParameters(from)
                .forEach(field -> query.put(field.getName(), field.getValues()));
        var raw = Optional.ofNullable(from.getHttpURI().getPath()).orElse("/");
        return new Request(from.getMethod(), URIUtil.decodePath(raw).replaceAll("/+", "/"), query, headers, body);
    }

    private static byte[] body(org.eclipse.jetty.server.Request from) throws IOException, Refused {
        if (from.getLength() > BODY_BYTES) throw new Refused(413, "The body is larger than 4 MB.");
        long until = System.nanoTime() + BODY_NANOS;
        var bytes = new ByteArrayOutputStream();
        var piece = new byte[8192];
        try (var in = Content.Source.asInputStream(from)) {
            for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
                bytes.write(piece, 0, n);
                if (bytes.size() > BODY_BYTES) throw new Refused(413, "The body is larger than 4 MB.");
                if (System.nanoTime() > until) throw new Refused(408, "The body took longer than 20 s.");
            }
        }
        return bytes.toByteArray();
    }
}
