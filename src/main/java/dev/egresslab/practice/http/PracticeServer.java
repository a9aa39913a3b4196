package dev.egresslab.practice.http;

import dev.egresslab.practice.PracticeException;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;

import java.io.IOException;
import java.net.BindException;
import java.util.List;
import java.util.concurrent.Executors;

/** The HTTPS server of the practice cloud: loopback only, HTTP/1.1, a virtual thread for each request. */
public final class PracticeServer implements AutoCloseable {
    private static final int HEADER_BYTES = 16 * 1024;
    private static final int FRAME_BYTES = 1024 * 1024;
    private static final long IDLE_MILLIS = 60_000;

    /** Jetty tells of every start and stop; only its warnings are of interest. Held, so that the level stays. */
    private static final java.util.logging.Logger JETTY = java.util.logging.Logger.getLogger("org.eclipse.jetty");

    static {
        JETTY.setLevel(java.util.logging.Level.WARNING);
    }

    private final Server server;
    private final ServerConnector connector;

    private final Certificates certificates;

    private PracticeServer(Server server, ServerConnector connector, Certificates certificates) {
        this.certificates = certificates;
        this.server = server;
        this.connector = connector;
    }

    /**
     * Listens on 127.0.0.1.
     *
     * @param port 0 for any free one
     * @throws PracticeException where the port is taken
     */
    public static PracticeServer start(int port, Certificates certificates, List<Site> sites, RequestLog log) {
        return start(port, certificates, sites, Gate.OPEN, log);
    }

    /**
     * Listens on 127.0.0.1.
     *
     * @param port 0 for any free one
     * @param gate what every request passes; WebSockets do not
     * @throws PracticeException where the port is taken
     */
    public static PracticeServer start(
            int port, Certificates certificates, List<Site> sites, Gate gate, RequestLog log) {
        var threads = new VirtualThreadPool();
        threads.setVirtualThreadsExecutor(Executors.newThreadPerTaskExecutor(Thread.ofVirtual()
                .uncaughtExceptionHandler(PracticeServer::ended)
                .factory()));
        var server = new Server(threads);
        var connector = connector(server, certificates, port);
        server.addConnector(connector);
        var front = new FrontDoor(sites, gate, log);
        server.setHandler(WebSocketUpgradeHandler.from(server, container -> {
            container.setMaxBinaryMessageSize(FRAME_BYTES);
            container.setMaxTextMessageSize(FRAME_BYTES);
            container.setIdleTimeout(java.time.Duration.ofHours(4));
            container.addMapping("/*", front::upgrade);
        }));
        ((WebSocketUpgradeHandler) server.getHandler()).setHandler(front);
        server.setErrorHandler(new Refusals());
        server.setStopTimeout(500);
        try {
            server.start();
        } catch (Exception e) {
            throw refused(e, port);
        }
        return new PracticeServer(server, connector, certificates);
    }

    public int port() {
        return connector.getLocalPort();
    }

    /** The certificate authority that clients must trust, as PEM. */
    public String authorityPem() {
        return certificates.authorityPem();
    }

    /** For example {@code https://127.0.0.1:18443}. */
    public String url() {
        return "https://127.0.0.1:" + port();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            // clients that keep idle connections open outlast the time for a graceful end; they are cut off then
            if (server.isRunning()) throw new IllegalStateException("The practice cloud's server did not stop", e);
        }
    }

    /**
     * A connection that a client ends while its last bytes are read can fail inside Jetty
     * (https://github.com/jetty/jetty.project/issues/12939): that connection's end, and nobody else's.
     */
    private static void ended(Thread thread, Throwable e) {
        JETTY.log(java.util.logging.Level.FINE, "A connection ended in the middle of " + thread, e);
    }

    private static ServerConnector connector(Server server, Certificates certificates, int port) {
        var tls = new SslContextFactory.Server();
        tls.setKeyStore(certificates.store());
        tls.setKeyStorePassword(certificates.password());
        tls.setCertAlias("server");
        tls.setSniRequired(false);
        var http = new HttpConfiguration();
        http.addCustomizer(new SecureRequestCustomizer(false));
        http.setRequestHeaderSize(HEADER_BYTES);
        http.setSendServerVersion(false);
        http.setSendDateHeader(true);
        http.setUriCompliance(
                UriCompliance.DEFAULT.with("double slashes", UriCompliance.Violation.AMBIGUOUS_EMPTY_SEGMENT));
        var connector =
                new ServerConnector(server, new SslConnectionFactory(tls, "http/1.1"), new HttpConnectionFactory(http));
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        connector.setIdleTimeout(IDLE_MILLIS);
        return connector;
    }

    private static PracticeException refused(Exception e, int port) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return new PracticeException(
                        "Port " + port + " on 127.0.0.1 is in use by another program.",
                        "Choose another port, or 0 for any free one.",
                        e);
            }
        }
        var why = e instanceof IOException ? e.getMessage() : e.toString();
        return new PracticeException(
                "The practice cloud cannot listen on 127.0.0.1: " + why, "Try again, or choose another port.", e);
    }
}
