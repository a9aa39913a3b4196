package dev.egresslab.practice.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/** Requests that no honest client sends: as bytes, always the same ones for a seed. */
final class Attacks {
    private static final List<String> METHODS =
            List.of("GET", "PUT", "POST", "PATCH", "DELETE", "HEAD", "OPTIONS", "BREW", "get", "");
    private static final List<String> TYPES = List.of(
            "application/json",
            "application/vnd.kubernetes.protobuf",
            "application/merge-patch+json",
            "application/apply-patch+yaml",
            "application/strategic-merge-patch+json",
            "application/json-patch+json",
            "text/plain; charset=utf-16",
            "multipart/form-data",
            "x",
            "");
    private static final List<String> WORDS = List.of(
            "null",
            "{}",
            "[]",
            "0",
            "-1",
            "1e400",
            "\"\"",
            "\"westeurope\"",
            "{\"location\":7}",
            "{\"properties\":[]}",
            "{\"metadata\":{\"name\":{}}}",
            "{\"kind\":\"Pod\",\"apiVersion\":\"v1\",\"metadata\":{\"name\":\"p\"},\"spec\":7}",
            "{\"spec\":{\"containers\":[null]}}",
            "[{\"op\":\"move\",\"path\":\"/x\",\"from\":\"/y\"}]",
            "{\"properties\":{\"template\":{\"contentVersion\":\"1\",\"resources\":[{\"type\":\"a\",\"name\":\"[concat(\"}]}}}",
            "{\"properties\":{\"mode\":\"Incremental\",\"template\":{\"contentVersion\":\"1\",\"parameters\":7,\"resources\":{\"x\":1}}}}",
            "k8s\0\n\f\n\2v1\22\6Pod",
            "grant_type=x&client_id=%",
            "\u00ff\u00fe");
    private static final List<String> TRICKS = List.of(
            "/..",
            "/%2e%2e/",
            "//",
            "/%00",
            "/%c0%af",
            "/%ff",
            "?",
            "?a=%",
            "?watch=true&resourceVersion=x&timeoutSeconds=0",
            "?limit=-1&continue=%7B",
            "?$filter='",
            "?$top=999999999999",
            "/\u00e9",
            "/%e2%82",
            ";x=1",
            "?api-version=2025-03-01",
            "?api-version=' or 1",
            "/a".repeat(300),
            "?fieldSelector==&labelSelector=((",
            "%");

    private final List<String> paths;
    private final String bearer;
    private final String kubernetes;
    private final SplittableRandom random;
    private boolean lied;

    /**
     * @param paths where something answers
     * @param bearer a token that is good for Azure
     * @param kubernetes one that is good for the cluster
     */
    Attacks(List<String> paths, String bearer, String kubernetes, long seed) {
        this.paths = paths;
        this.bearer = bearer;
        this.kubernetes = kubernetes;
        random = new SplittableRandom(seed);
    }

    /** A request with one or more things wrong with it; it asks the server to close. */
    byte[] request() {
        var body = body();
        var path = path();
        var head = new StringBuilder(any(METHODS))
                .append(' ')
                .append(path)
                .append(" HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n");
        if (random.nextInt(8) > 0)
            head.append("Authorization: Bearer ")
                    .append(path.startsWith("/k8s") ? kubernetes : bearer)
                    .append("\r\n");
        head.append("Content-Type: ").append(any(TYPES)).append("\r\n");
        if (random.nextInt(6) == 0) head.append("Accept: application/json;as=Table;v=v9;g=x, */*;q=nine\r\n");
        header(head);
        length(head, body.length);
        return join(head, body);
    }

    /** Bytes that are hardly HTTP. */
    byte[] garbage() {
        var bytes = new byte[1 + random.nextInt(600)];
        for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) random.nextInt(256);
        var start = random.nextBoolean() ? "GET / HTTP/1." + random.nextInt(10) + "\r\n" : "";
        return join(new StringBuilder(start), bytes);
    }

    /** A WebSocket that is opened as kubectl does, and frames that make no sense after it. */
    byte[] frames() {
        var head = new StringBuilder("GET ")
                .append(any(paths.stream()
                        .filter(p -> p.contains("/exec") || p.contains("/log"))
                        .toList()))
                .append(
                        " HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: ")
                .append(random.nextInt(6) == 0 ? "7" : "13")
                .append("\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: v")
                .append(random.nextInt(7))
                .append(".channel.k8s.io\r\nAuthorization: Bearer ")
                .append(kubernetes)
                .append("\r\n\r\n");
        var frames = new ByteArrayOutputStream();
        for (int i = random.nextInt(5); i >= 0; i--) {
            frames.write(random.nextInt(256));
            frames.write(random.nextInt(256));
            for (int k = random.nextInt(40); k > 0; k--) frames.write(random.nextInt(256));
        }
        return join(head, frames.toByteArray());
    }

    /** Whether the last request's length is not what it says. */
    boolean lied() {
        return lied;
    }

    RawClient.Then then() {
        return switch (random.nextInt(6)) {
            case 0 -> RawClient.Then.HALF_CLOSE;
            case 1 -> RawClient.Then.HANG_UP;
            default -> RawClient.Then.READ;
        };
    }

    int next(int bound) {
        return random.nextInt(bound);
    }

    private String path() {
        var path = new StringBuilder(any(paths));
        for (int i = random.nextInt(3); i > 0; i--) path.append(any(TRICKS));
        if (random.nextInt(4) == 0 && path.length() > 3) path.insert(random.nextInt(path.length()), any(TRICKS));
        return path.toString().replace(" ", random.nextInt(50) == 0 ? " " : "%20");
    }

    private byte[] body() {
        int kind = random.nextInt(200);
        if (kind == 0) return "[".repeat(20_000).getBytes(StandardCharsets.ISO_8859_1);
        if (kind == 1) return new byte[5 * 1024 * 1024];
        if (kind < 40) return new byte[0];
        var text = any(WORDS);
        if (kind < 70) text = text.substring(0, random.nextInt(text.length() + 1));
        return text.getBytes(random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    }

    private void header(StringBuilder head) {
        switch (random.nextInt(40)) {
            case 0 -> head.append("X-Long: ").append("x".repeat(40_000)).append("\r\n");
            case 1 -> head.append("X-Bad\u0001: \u00ff\r\n");
            case 2 -> head.append("Host: evil.example\r\n");
            case 3 -> head.append("x-ms-client-request-id: \t%n%s\u0000\r\n");
            case 4 -> head.append("If-Match: \"\\\r\nIf-None-Match: *\r\n");
            case 5 -> head.append("no colon here\r\n");
            default -> {}
        }
    }

    private void length(StringBuilder head, int length) {
        int kind = random.nextInt(60);
        lied = kind < 5;
        switch (kind) {
            case 0 -> head.append("Content-Length: -5\r\n");
            case 1 -> head.append("Content-Length: 99999999999999999999\r\n");
            case 2 ->
                head.append("Content-Length: ").append(Math.max(0, length - 1)).append("\r\n");
            case 3 ->
                head.append("Transfer-Encoding: chunked\r\nContent-Length: ")
                        .append(length)
                        .append("\r\n");
            case 4 -> head.append("Transfer-Encoding: gzip, chunked\r\n");
            default -> head.append("Content-Length: ").append(length).append("\r\n");
        }
        head.append("\r\n");
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static byte[] join(StringBuilder head, byte[] body) {
        var all = new ByteArrayOutputStream();
        all.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        all.writeBytes(body);
        return all.toByteArray();
    }
}
