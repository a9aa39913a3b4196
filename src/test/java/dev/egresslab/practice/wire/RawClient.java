package dev.egresslab.practice.wire;

import dev.egresslab.Trust;
import dev.egresslab.practice.PracticeCloud;

import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Sends bytes over TLS as they are, and reads what comes back until the server closes or has answered. */
final class RawClient {
    /** Longer than this without a byte and without an end is a hang. */
    private static final int PATIENCE_MILLIS = 30_000;

    private final SSLSocketFactory factory;
    private final int port;

    RawClient(PracticeCloud cloud) throws Exception {
        factory = Trust.in(cloud.authorityPem()).getSocketFactory();
        port = URI.create(cloud.endpoint()).getPort();
    }

    /** What to do once the bytes are sent. */
    enum Then {
        /** Read until the server ends the connection; the request asks it to. */
        READ,
        /** Close our half first. */
        HALF_CLOSE,
        /** Hang up without reading. */
        HANG_UP
    }

    /** What came back as text, byte by byte; empty where the server only closed. */
    String send(byte[] bytes, Then then) throws IOException {
        try (var socket = (SSLSocket) factory.createSocket("127.0.0.1", port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            // else the kernel keeps the request back until the handshake's last message is acknowledged, 40 ms later
            socket.setTcpNoDelay(true);
            try {
                socket.getOutputStream().write(bytes);
                socket.getOutputStream().flush();
                if (then == Then.HANG_UP) return "";
                if (then == Then.HALF_CLOSE) socket.shutdownOutput();
            } catch (IOException refused) {
                // the server has said enough already and closed
            }
            return read(socket);
        }
    }

    private static String read(SSLSocket socket) throws IOException {
        var all = new ByteArrayOutputStream();
        var piece = new byte[4096];
        try {
            for (int n = socket.getInputStream().read(piece);
                    n >= 0 && all.size() < 1_000_000;
                    n = socket.getInputStream().read(piece)) all.write(piece, 0, n);
        } catch (SocketTimeoutException hang) {
            throw new AssertionError("No answer and no end after " + PATIENCE_MILLIS + " ms; so far: " + all, hang);
        } catch (IOException cut) {
            // a connection that is cut is an end too
        }
        return all.toString(StandardCharsets.ISO_8859_1);
    }
}
