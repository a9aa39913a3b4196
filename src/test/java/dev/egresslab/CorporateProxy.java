package dev.egresslab;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A proxy as companies have it, which lets nobody out: it keeps whom it was asked for, and wants a password where it is told so. */
final class CorporateProxy implements AutoCloseable {
    private final ServerSocket door;
    private final Optional<String> password;
    private final List<String> asked = new CopyOnWriteArrayList<>();

    /** @param password {@code user:password}, where one is wanted */
    CorporateProxy(Optional<String> password) throws IOException {
        this.password = password;
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::open);
    }

    String address() {
        return "127.0.0.1:" + door.getLocalPort();
    }

    /** Host and port of every tunnel that was asked for by somebody who may. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    private void open() {
        while (!door.isClosed()) {
            try {
                var guest = door.accept();
                Thread.ofVirtual().start(() -> answer(guest));
            } catch (IOException e) {
                // closed
                return;
            }
        }
    }

    private void answer(Socket guest) {
        try (guest) {
            var in = new BufferedReader(new InputStreamReader(guest.getInputStream(), StandardCharsets.ISO_8859_1));
            var line = in.readLine();
            if (line == null) return;
            boolean may = password.isEmpty();
            for (var header = in.readLine(); header != null && !header.isEmpty(); header = in.readLine())
                may |= header.toLowerCase(Locale.ROOT).startsWith("proxy-authorization: ")
                        && header.substring(21)
                                .equals(password.map(CorporateProxy::basic).orElse(""));
            if (may) asked.add(line.split(" ")[1]);
            var status = may ? "HTTP/1.1 403 Forbidden" : "HTTP/1.1 407 Proxy Authentication Required";
            guest.getOutputStream()
                    .write((status
                                    + "\r\nProxy-Authenticate: Basic realm=\"corp\"\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            guest.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String basic(String login) {
        return "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
