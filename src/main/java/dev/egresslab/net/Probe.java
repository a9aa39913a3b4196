package dev.egresslab.net;

/**
 * A connection to try. {@code host} is a name or an address; {@code application} says what the client speaks, with the
 * same host in it that it would send.
 */
public record Probe(Origin origin, Protocol protocol, String host, int port, Payload application) {
    /** A plain HTTP request. */
    public static Probe http(Origin origin, String host, int port, String path) {
        return new Probe(origin, Protocol.TCP, host, port, new Payload.Http(host, path));
    }

    /** A TLS connection with the host as server name. */
    public static Probe tls(Origin origin, String host, int port) {
        return new Probe(origin, Protocol.TCP, host, port, new Payload.Tls(host));
    }
}
